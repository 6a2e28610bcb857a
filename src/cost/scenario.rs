//! What is compared: the input of [`compare`](super::compare).

use super::names::{Country, Currency, RuleKey};
use super::ranges::{
    CalendarMonth, CentiDays, Headcount, HorizonMonths, MinorPerMajor, Money, Months, MonthsTenths, Ppm, Rate,
    RuleMonth, Valuation, WeeksPerYear, WorkedDays, WorkingDays,
};
use crate::input::named_enum::named_enum;
use crate::input::record::record;
use serde::Serialize;

record! {
    /// A company's situation, and the terms of each option for technical
    /// leadership.
    ///
    /// Money is in minor units of one currency, rates in parts per million, days a
    /// week in hundredths, time in whole months. A field that may be left out says
    /// what that means.
    ///
    /// ```
    /// use fractional_fit::{cost::Scenario, decode};
    ///
    /// let scenario: Scenario = decode(serde_json::json!({
    ///     "horizonMonths": 12,
    ///     "startCalendarMonth": 1,
    ///     "weeksPerYear": 46,
    ///     "country": "US",
    ///     "contributionRules": [],
    ///     "fractional": { "pricing": "day-rate", "dayRateMinor": 200_000, "daysPerWeekCenti": 200 },
    ///     "fullTime": {
    ///         "baseMinor": 25_000_000, "searchMonths": 4, "noticeMonths": 1, "feePpm": 300_000,
    ///         "feeMode": "retained-thirds", "workingDaysPerYear": 230
    ///     }
    /// }))
    /// .unwrap();
    /// assert_eq!(scenario.full_time.bonus_payout_ppm.get(), 1_000_000);
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct Scenario {
        /// The currency of every amount, for whoever shows them: nothing here depends on it.
        #[serde(default)]
        pub currency: Option<Currency>,
        /// Minor units in a unit of the currency, for whoever shows amounts: nothing here depends on it.
        #[serde(default)]
        pub minor_per_major: Option<MinorPerMajor>,
        /// Months to compare over.
        pub horizon_months: HorizonMonths,
        /// The calendar month of month 1: contributions that are counted by the year restart in January.
        pub start_calendar_month: CalendarMonth,
        /// Weeks a year in which a fractional or a contractor works.
        pub weeks_per_year: WeeksPerYear,
        /// Discount rate a year for the net present value; 0 when left out.
        #[serde(default)]
        pub discount_ppm: Rate = 0,
        /// Leadership days a week that the company needs; when left out, every delivered day counts.
        #[serde(default)]
        pub need_centi_days_per_week: Option<CentiDays>,
        /// What a month without any leadership costs, where a need is given; 0 when left out.
        #[serde(default)]
        pub unled_month_cost_minor: Money = 0,
        /// Where people are employed. Only asked for when `contributionRules` is left out.
        #[serde(default)]
        pub country: Option<Country>,
        /// The fractional CTO.
        pub fractional: Fractional,
        /// The full-time CTO.
        pub full_time: FullTime,
        /// The fractional until the hire arrives; not compared when left out.
        #[serde(default)]
        pub bridge: Option<Bridge>,
        /// Engineers without leadership; not compared when left out.
        #[serde(default)]
        pub practitioners: Option<Practitioners>,
        /// What an employer pays on top of pay; the rules of `country` when left out.
        #[serde(default)]
        pub contribution_rules: Option<Vec<ContributionRule>>,
    }
}

record! {
    /// A fractional CTO's terms.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct Fractional {
        /// How fees are set.
        pub pricing: Pricing,
        /// Price of a day; needed with `day-rate`.
        #[serde(default)]
        pub day_rate_minor: Option<Money>,
        /// Price of a month; needed with `retainer`.
        #[serde(default)]
        pub monthly_fee_minor: Option<Money>,
        /// Days a week.
        pub days_per_week_centi: CentiDays,
        /// Months from the decision to the start; 0 when left out.
        #[serde(default)]
        pub start_lag_months: Months = 0,
        /// Months of work; to the end of the horizon when left out. A bridge ends by the hire's arrival all the same.
        #[serde(default)]
        pub engagement_months: Option<Months>,
        /// Months until days count in full; when left out, `rampDays` says it.
        #[serde(default)]
        pub ramp_months: Option<Months>,
        /// Days of work until days count in full, where `rampMonths` is left out; without both they do at once.
        #[serde(default)]
        pub ramp_days: Option<WorkedDays>,
        /// What a day is worth when the ramp begins; 0 when left out.
        #[serde(default)]
        pub ramp_start_ppm: Ppm = 0,
        /// Months that are paid at least, worked or not; 0 when left out.
        #[serde(default)]
        pub min_commit_months: Months = 0,
        /// Paid once for finding the person; 0 when left out.
        #[serde(default)]
        pub sourcing_fee_minor: Money = 0,
        /// Expenses and platform fees on top of fees; 0 when left out.
        #[serde(default)]
        pub surcharge_ppm: Rate = 0,
        /// Shares on top of fees; none when left out.
        #[serde(default)]
        pub equity: Option<Equity>,
    }
}

named_enum! {
    /// How a fractional's fees are set.
    pub enum Pricing {
        /// By the day.
        DayRate = "day-rate",
        /// By the month, whatever the days.
        Retainer = "retainer",
    }
}

record! {
    /// A full-time CTO's terms, and those of the search.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct FullTime {
        /// Base salary of the first year of employment.
        pub base_minor: Money,
        /// Target bonus, of base; 0 when left out.
        #[serde(default)]
        pub bonus_ppm: Rate = 0,
        /// Part of the target bonus that is paid; all of it when left out.
        #[serde(default)]
        pub bonus_payout_ppm: Rate = 1_000_000,
        /// Raise of base with each year of employment; 0 when left out.
        #[serde(default)]
        pub raise_ppm: Rate = 0,
        /// Benefits a year, whatever the pay; 0 when left out.
        #[serde(default)]
        pub benefits_fixed_annual_minor: Money = 0,
        /// Benefits that grow with base; 0 when left out.
        #[serde(default)]
        pub benefits_ppm_of_base: Rate = 0,
        /// Workplace, software, insurance a year; 0 when left out.
        #[serde(default)]
        pub overhead_annual_minor: Money = 0,
        /// Equipment, once, in the first month; 0 when left out.
        #[serde(default)]
        pub equipment_oneoff_minor: Money = 0,
        /// Onboarding, once, in the first month; 0 when left out.
        #[serde(default)]
        pub onboarding_oneoff_minor: Money = 0,
        /// The company's own cost of hiring, in month 1; 0 when left out.
        #[serde(default)]
        pub internal_hiring_cost_minor: Money = 0,
        /// Months from the decision to a signed contract.
        pub search_months: Months,
        /// Months from a signed contract to the first day.
        pub notice_months: Months,
        /// Search fee, of base and target bonus of the first year.
        pub fee_ppm: Ppm,
        /// When the search fee is paid.
        pub fee_mode: FeeMode,
        /// Days of a year that are worked.
        pub working_days_per_year: WorkingDays,
        /// Part of those days that is leadership; all when left out.
        #[serde(default)]
        pub leadership_share_ppm: Ppm = 1_000_000,
        /// Months until days count in full; 0 when left out.
        #[serde(default)]
        pub ramp_months: Months = 0,
        /// What a day is worth when the ramp begins; 0 when left out.
        #[serde(default)]
        pub ramp_start_ppm: Ppm = 0,
        /// Probability that the hire leaves within `failWindowMonths`; 0 when left out.
        #[serde(default)]
        pub fail_ppm: Ppm = 0,
        /// Months over which an exit is equally likely; needed where `failPpm` isn't 0.
        #[serde(default)]
        pub fail_window_months: Months = 0,
        /// Severance at an exit, in tenths of a month of base; 0 when left out.
        #[serde(default)]
        pub severance_months_tenths: MonthsTenths = 0,
        /// Months in which the search firm replaces a hire who leaves for nothing; 0 when left out.
        #[serde(default)]
        pub guarantee_months: Months = 0,
        /// Shares on top of pay; none when left out.
        #[serde(default)]
        pub equity: Option<Equity>,
    }
}

named_enum! {
    /// When a search fee is paid.
    pub enum FeeMode {
        /// A third at once, a third halfway through the search, the rest at its end.
        RetainedThirds = "retained-thirds",
        /// All of it in the month in which the hire starts.
        OnStart = "on-start",
    }
}

record! {
    /// How the fractional hands over to the hire.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct Bridge {
        /// Months in which both work.
        pub overlap_months: Months,
        /// The fractional's days a week in those months.
        pub overlap_days_per_week_centi: CentiDays,
    }
}

record! {
    /// Engineers: employees or contractors, all on the same terms.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct Practitioners {
        /// Employed or contracted.
        pub mode: PractitionerMode,
        /// How many.
        pub count: Headcount,
        /// Base salary of the first year, each; needed with `employee`.
        #[serde(default)]
        pub base_minor: Option<Money>,
        /// Bonus, of base; 0 when left out. Employees only, as everything up to `equipmentOneoffMinor`.
        #[serde(default)]
        pub bonus_ppm: Rate = 0,
        /// Raise of base with each year of employment; 0 when left out.
        #[serde(default)]
        pub raise_ppm: Rate = 0,
        /// Benefits a year, each; 0 when left out.
        #[serde(default)]
        pub benefits_fixed_annual_minor: Money = 0,
        /// Benefits that grow with base; 0 when left out.
        #[serde(default)]
        pub benefits_ppm_of_base: Rate = 0,
        /// Workplace, software, insurance a year, each; 0 when left out.
        #[serde(default)]
        pub overhead_annual_minor: Money = 0,
        /// Equipment, once, each; 0 when left out.
        #[serde(default)]
        pub equipment_oneoff_minor: Money = 0,
        /// Months from the decision to the first day; 0 when left out.
        #[serde(default)]
        pub hire_lag_months: Months = 0,
        /// Recruiting fee, of base, in the first month; 0 when left out. Employees only.
        #[serde(default)]
        pub fee_ppm: Ppm = 0,
        /// Days of a year that an employee works; needed with `employee`.
        #[serde(default)]
        pub working_days_per_year: Option<WorkingDays>,
        /// Months until days count in full; 0 when left out.
        #[serde(default)]
        pub ramp_months: Months = 0,
        /// What a day is worth when the ramp begins; 0 when left out.
        #[serde(default)]
        pub ramp_start_ppm: Ppm = 0,
        /// Part of their days that is leadership; 0 when left out.
        #[serde(default)]
        pub leadership_share_ppm: Ppm = 0,
        /// Price of a contractor's day; needed with `contractor`.
        #[serde(default)]
        pub day_rate_minor: Option<Money>,
        /// A contractor's days a week; needed with `contractor`.
        #[serde(default)]
        pub days_per_week_centi: Option<CentiDays>,
    }
}

named_enum! {
    /// How practitioners are engaged.
    pub enum PractitionerMode {
        /// Employed: pay, contributions, benefits, overhead.
        Employee = "employee",
        /// Paid by the day.
        Contractor = "contractor",
    }
}

record! {
    /// Shares that are granted and earned with time. Never part of cash.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct Equity {
        /// Part of the company that is granted.
        pub grant_ppm: Ppm,
        /// Months until all of it is earned; at least 1 where anything is granted.
        pub vest_months: Months,
        /// Months before which nothing is earned; 0 when left out.
        #[serde(default)]
        pub cliff_months: Months = 0,
        /// What the company is worth, for the illustrative value.
        pub valuation_minor: Valuation,
        /// Taken off the value, as the shares can't be sold freely; 0 when left out.
        #[serde(default)]
        pub haircut_ppm: Ppm = 0,
    }
}

record! {
    /// One contribution that an employer pays on top of pay.
    ///
    /// ```
    /// use fractional_fit::{cost::ContributionRule, decode};
    ///
    /// let rule: ContributionRule = decode(serde_json::json!({
    ///     "key": "futa", "ratePpm": 6_000, "capMinor": 700_000, "mode": "cumulative-year"
    /// }))
    /// .unwrap();
    /// assert_eq!(rule.threshold_minor.get(), 0);
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct ContributionRule {
        /// Its name. Rules of the same name are added up in the detail of a result.
        pub key: RuleKey,
        /// Rate on pay between threshold and cap.
        pub rate_ppm: Ppm,
        /// Pay a year below which nothing is due; 0 when left out.
        #[serde(default)]
        pub threshold_minor: Money = 0,
        /// Pay a year above which nothing more is due; no such limit when left out.
        #[serde(default)]
        pub cap_minor: Option<Money>,
        /// How the yearly limits are applied to months.
        pub mode: ContributionMode,
        /// What a reduction still takes off just below its cap; 0 when left out.
        #[serde(default)]
        pub floor_ppm: Ppm = 0,
        /// The first month in which it holds; 1 when left out.
        #[serde(default)]
        pub first_month: RuleMonth = 1,
        /// The last month in which it holds; no such month when left out.
        #[serde(default)]
        pub last_month: Option<RuleMonth>,
    }
}

named_enum! {
    /// How yearly limits are applied to months.
    pub enum ContributionMode {
        /// A twelfth of each limit, every month.
        Prorata = "prorata",
        /// On the pay of the calendar year so far.
        CumulativeYear = "cumulative-year",
        /// Taken off what the monthly rules before it make due, and never more than that: all of the rate up to the
        /// threshold, then less and less, as France reduces what is due on low pay; nothing from the cap on.
        Reduction = "reduction",
    }
}
