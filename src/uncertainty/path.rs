//! Which figures of a scenario can be uncertain, and how a draw sets them.

use crate::cost::Scenario;
use crate::error::{Error, ErrorCode};
use crate::input::bounded::Bounded;
use crate::input::checked::Checked;
use crate::input::named_enum::NamedEnum;
use crate::input::raw::RawValue;
use crate::input::record::deserialize;
use crate::input::schema::Schema;
use serde::{Serialize, Serializer};

/// A number of a scenario, wherever it stands and whether or not it may be left out.
trait Slot {
    const RANGE: (i64, i64);
    fn value(&self) -> Option<i64>;
    fn put(&mut self, value: i64);
}

impl<const MIN: i64, const MAX: i64> Slot for Bounded<MIN, MAX> {
    const RANGE: (i64, i64) = (MIN, MAX);
    fn value(&self) -> Option<i64> {
        Some(self.get())
    }
    fn put(&mut self, value: i64) {
        *self = Self::new(value).unwrap_or(if value < MIN { Self::MIN } else { Self::MAX });
    }
}

impl<const MIN: i64, const MAX: i64> Slot for Option<Bounded<MIN, MAX>> {
    const RANGE: (i64, i64) = (MIN, MAX);
    fn value(&self) -> Option<i64> {
        self.map(Bounded::get)
    }
    fn put(&mut self, value: i64) {
        if let Some(there) = self {
            there.put(value);
        }
    }
}

fn range_of<S: Slot>(_: &S) -> (i64, i64) {
    S::RANGE
}

/// Defines [`Path`] with a name for each figure, and the ways to it: fields of
/// the scenario, and of the sections that may be absent.
macro_rules! paths {
    (
        always { $($always:ident = $always_name:literal => $($field:ident).+),+ $(,)? }
        $(maybe $section:ident { $($maybe:ident = $maybe_name:literal => $inner:ident),+ $(,)? })+
    ) => {
        /// A figure of a scenario that moves what an option costs or what it delivers, so that it can be uncertain.
        ///
        /// Written as in `fullTime.baseMinor`. The horizon isn't among them: how far
        /// one looks ahead is chosen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is the field of the scenario that its name in JSON says")]
        pub enum Path { $($always,)+ $($($maybe,)+)+ }

        impl crate::input::named_enum::sealed::Sealed for Path {}

        impl NamedEnum for Path {
            const ALL: &'static [Self] = &[$(Self::$always,)+ $($(Self::$maybe,)+)+];
            const NAMES: &'static [&'static str] = &[$($always_name,)+ $($($maybe_name,)+)+];

            fn index(self) -> u32 {
                self as u32
            }
        }

        impl Path {
            /// The value in a scenario; none where it has no such figure.
            #[must_use]
            pub fn value(self, scenario: &Scenario) -> Option<i64> {
                match self {
                    $(Self::$always => scenario.$($field).+.value(),)+
                    $($(Self::$maybe => scenario.$section.as_ref().and_then(|section| section.$inner.value()),)+)+
                }
            }

            /// Sets it, at the nearest value that it can have; nothing where the scenario has no such figure.
            pub(super) fn put(self, scenario: &mut Scenario, value: i64) {
                match self {
                    $(Self::$always => scenario.$($field).+.put(value),)+
                    $($(Self::$maybe => if let Some(section) = &mut scenario.$section {
                        section.$inner.put(value);
                    },)+)+
                }
            }

            /// The least and the largest value that it can have, in a scenario that has it.
            fn range(self, scenario: &Scenario) -> Option<(i64, i64)> {
                match self {
                    $(Self::$always => Some(range_of(&scenario.$($field).+)),)+
                    $($(Self::$maybe => scenario.$section.as_ref().map(|section| range_of(&section.$inner)),)+)+
                }
            }
        }
    };
}

paths! {
    always {
        WeeksPerYear = "weeksPerYear" => weeks_per_year,
        DayRate = "fractional.dayRateMinor" => fractional.day_rate_minor,
        MonthlyFee = "fractional.monthlyFeeMinor" => fractional.monthly_fee_minor,
        DaysPerWeek = "fractional.daysPerWeekCenti" => fractional.days_per_week_centi,
        StartLag = "fractional.startLagMonths" => fractional.start_lag_months,
        Engagement = "fractional.engagementMonths" => fractional.engagement_months,
        RampDays = "fractional.rampDays" => fractional.ramp_days,
        MinCommit = "fractional.minCommitMonths" => fractional.min_commit_months,
        Sourcing = "fractional.sourcingFeeMinor" => fractional.sourcing_fee_minor,
        Surcharge = "fractional.surchargePpm" => fractional.surcharge_ppm,
        Base = "fullTime.baseMinor" => full_time.base_minor,
        Bonus = "fullTime.bonusPpm" => full_time.bonus_ppm,
        BonusPayout = "fullTime.bonusPayoutPpm" => full_time.bonus_payout_ppm,
        Raise = "fullTime.raisePpm" => full_time.raise_ppm,
        BenefitsFixed = "fullTime.benefitsFixedAnnualMinor" => full_time.benefits_fixed_annual_minor,
        BenefitsOfBase = "fullTime.benefitsPpmOfBase" => full_time.benefits_ppm_of_base,
        Overhead = "fullTime.overheadAnnualMinor" => full_time.overhead_annual_minor,
        Equipment = "fullTime.equipmentOneoffMinor" => full_time.equipment_oneoff_minor,
        Onboarding = "fullTime.onboardingOneoffMinor" => full_time.onboarding_oneoff_minor,
        InternalHiring = "fullTime.internalHiringCostMinor" => full_time.internal_hiring_cost_minor,
        Search = "fullTime.searchMonths" => full_time.search_months,
        Notice = "fullTime.noticeMonths" => full_time.notice_months,
        SearchFee = "fullTime.feePpm" => full_time.fee_ppm,
        HireRamp = "fullTime.rampMonths" => full_time.ramp_months,
        Fail = "fullTime.failPpm" => full_time.fail_ppm,
        FailWindow = "fullTime.failWindowMonths" => full_time.fail_window_months,
        Severance = "fullTime.severanceMonthsTenths" => full_time.severance_months_tenths,
        Guarantee = "fullTime.guaranteeMonths" => full_time.guarantee_months,
    }
    maybe bridge {
        Overlap = "bridge.overlapMonths" => overlap_months,
        OverlapDays = "bridge.overlapDaysPerWeekCenti" => overlap_days_per_week_centi,
    }
    maybe practitioners {
        PractitionerCount = "practitioners.count" => count,
        PractitionerBase = "practitioners.baseMinor" => base_minor,
        PractitionerBonus = "practitioners.bonusPpm" => bonus_ppm,
        PractitionerRaise = "practitioners.raisePpm" => raise_ppm,
        PractitionerBenefitsFixed = "practitioners.benefitsFixedAnnualMinor" => benefits_fixed_annual_minor,
        PractitionerBenefitsOfBase = "practitioners.benefitsPpmOfBase" => benefits_ppm_of_base,
        PractitionerOverhead = "practitioners.overheadAnnualMinor" => overhead_annual_minor,
        PractitionerEquipment = "practitioners.equipmentOneoffMinor" => equipment_oneoff_minor,
        PractitionerLag = "practitioners.hireLagMonths" => hire_lag_months,
        PractitionerFee = "practitioners.feePpm" => fee_ppm,
        PractitionerDayRate = "practitioners.dayRateMinor" => day_rate_minor,
        PractitionerDays = "practitioners.daysPerWeekCenti" => days_per_week_centi,
    }
}

impl Path {
    /// The path of a name, such as `fullTime.baseMinor`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().position(|known| *known == name).and_then(|index| Self::ALL.get(index)).copied()
    }

    /// Sets it in a scenario.
    ///
    /// # Errors
    /// At `path` where the scenario has no such figure, and at the figure itself
    /// for a value that it can't have; the scenario stays as it is.
    ///
    /// ```
    /// use fractional_fit::{cost, defaults, uncertainty::Path};
    ///
    /// let mut scenario = defaults::scenario("US").unwrap();
    /// let before = cost::totals(&scenario).unwrap().full_time;
    /// Path::Search.set(&mut scenario, 8).unwrap();
    /// assert!(cost::totals(&scenario).unwrap().full_time < before);
    /// let error = Path::Search.set(&mut scenario, -1).unwrap_err();
    /// assert_eq!((error.code(), error.field()), ("too-small", "fullTime.searchMonths"));
    /// ```
    pub fn set(self, scenario: &mut Scenario, value: i64) -> Result<(), Error> {
        self.set_read(scenario, RawValue::Integer(value))
    }

    /// [`set`](Self::set), to what has been read.
    pub(crate) fn set_read(self, scenario: &mut Scenario, value: RawValue) -> Result<(), Error> {
        let (least, largest) = self.range_in(scenario)?;
        let checked = Schema::Whole(least, largest).check(value).map_err(|error| error.within(self.name()));
        self.put(scenario, Checked::new(checked?).whole());
        Ok(())
    }

    /// The least and the largest value that it can have.
    ///
    /// # Errors
    /// At `path` where the scenario has no such figure.
    pub(super) fn range_in(self, scenario: &Scenario) -> Result<(i64, i64), Error> {
        let range = self.value(scenario).and(self.range(scenario));
        range.ok_or_else(|| Error::new(ErrorCode::UnknownValue, "path", "the scenario has no such figure"))
    }

    /// Whether it moves nothing but what an early exit of the hire costs, which is in no total.
    pub(super) fn is_of_exit(self) -> bool {
        matches!(self, Self::Fail | Self::FailWindow | Self::Severance | Self::Guarantee)
    }

    /// Whether it moves the days that are delivered, and nothing of what they cost.
    pub(super) fn is_of_days(self) -> bool {
        matches!(self, Self::RampDays | Self::HireRamp)
    }

    /// The name, as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.get(self as usize).copied().unwrap_or_default()
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

deserialize!([] Path);

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_a_range_is_held_at_its_nearer_end() {
        let mut scenario = crate::defaults::scenario("US").unwrap();
        for path in [Path::Base, Path::Search, Path::WeeksPerYear, Path::DayRate] {
            let (least, most) = path.range(&scenario).unwrap();
            for (value, expected) in
                [(least - 1, least), (least, least), (least + 1, least + 1), (most, most), (most + 1, most)]
            {
                path.put(&mut scenario, value);
                assert_eq!(path.value(&scenario), Some(expected), "{} {value}", path.name());
            }
        }
    }

    #[test]
    fn what_a_figure_cannot_have_is_refused_and_changes_nothing() {
        let before = crate::defaults::scenario("US").unwrap();
        let mut scenario = before.clone();
        for (path, value, refused) in [
            (Path::Base, -1, ("too-small", "fullTime.baseMinor")),
            (Path::Search, 1 << 40, ("too-large", "fullTime.searchMonths")),
            (Path::MonthlyFee, 1, ("unknown-value", "path")),
        ] {
            let error = path.set(&mut scenario, value).unwrap_err();
            assert_eq!((error.code(), error.field()), refused);
            assert_eq!(scenario, before);
        }
        scenario.bridge = None;
        assert_eq!(Path::Overlap.set(&mut scenario, 1).unwrap_err().field(), "path");
        Path::Base.set(&mut scenario, 1).unwrap();
        assert_eq!(Path::Base.value(&scenario), Some(1));
    }
}
