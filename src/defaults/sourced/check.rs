//! What a figure must have before the engine is built with it.

use super::data::{EVERYWHERE, Figure, Hint, Mode, Origin, Region, Rule, SOURCES, Source, Sourced};
use super::unit::{Confidence, Unit};
use std::collections::BTreeSet;
use std::{fmt, io};

/// What makes a figure or a rule wrong.
type Problem = &'static str;

impl Sourced {
    /// # Errors
    /// Names the file, the figure and what is wrong with it.
    pub(crate) fn check(&self) -> io::Result<()> {
        self.check_sources().map_err(|(id, problem)| refused(SOURCES, id, &problem))?;
        for (file, region) in &self.regions {
            self.check_region(region).map_err(|(figure, problem)| refused(file, figure, &problem))?;
        }
        self.check_contributions().map_err(|(country, place, problem)| refused(&file_of(country), place, &problem))?;
        self.check_use().map_err(|(id, problem)| refused(SOURCES, id, &problem))
    }

    fn check_region<'a>(&'a self, region: &'a Region) -> Result<(), (&'a str, Problem)> {
        let is_everywhere = region.country == EVERYWHERE;
        let known = is_everywhere || self.contributions.contains_key(&region.country);
        ensure(known, "its country has no contribution rules").map_err(at(&region.country))?;
        ensure(region.decision_year.is_some() == is_everywhere, "holds everywhere, and is needed there")
            .map_err(at("decisionYear"))?;
        ensure(is_day(&region.collected), "needs the day of collection").map_err(at("collected"))?;
        let mut seen = BTreeSet::new();
        for figure in &region.figures {
            let checked = self.check_figure(figure).and_then(|()| ensure(seen.insert(&figure.id), "given twice"));
            checked.map_err(at(&figure.id))?;
            self.check_age(region, figure.source.as_ref().into_iter().chain(&figure.also)).map_err(at(&figure.id))?;
            ensure(self.is_settled(&figure.id), "neither holds everywhere nor is asked for").map_err(at(&figure.id))?;
        }
        for hint in &region.hints {
            self.check_hint(hint).map_err(at(&hint.id))?;
            self.check_age(region, hint.source.as_ref().into_iter().chain(&hint.also)).map_err(at(&hint.id))?;
        }
        for id in region.asked.iter().chain(&region.asked_when_chosen) {
            let filled = self.everywhere().is_some_and(|one| one.figures.iter().any(|figure| figure.id == *id));
            ensure(!filled, "is asked for, though it holds everywhere").map_err(at(id))?;
        }
        for id in &region.needed {
            ensure(region.asked.contains(id), "is needed, and not asked for").map_err(at(id))?;
        }
        Ok(())
    }

    fn check_figure(&self, figure: &Figure) -> Result<(), Problem> {
        let Figure { id, low, typical, high, unit, .. } = figure;
        self.check_provenance(figure.kind, figure.confidence, figure.source.as_ref(), &figure.also, &figure.note)?;
        ensure(unit.fits(id), "its unit is not that of its path")?;
        ensure(low <= typical && typical <= high, "low, typical and high are out of order")?;
        ensure(unit.holds(*low) && unit.holds(*high), "out of the range of its unit")
    }

    fn check_hint(&self, hint: &Hint) -> Result<(), Problem> {
        let Hint { id, low, typical, high, unit, .. } = hint;
        self.check_provenance(hint.kind, hint.confidence, hint.source.as_ref(), &hint.also, &hint.note)?;
        ensure(unit.fits(id), "its unit is not that of its path")?;
        let found: Vec<i64> = [low, typical, high].into_iter().copied().flatten().collect();
        ensure(!found.is_empty(), "holds no number")?;
        ensure(found.is_sorted(), "low, typical and high are out of order")?;
        ensure(found.iter().all(|number| unit.holds(*number)), "out of the range of its unit")
    }

    /// Every number has a source, or says that it is ours.
    fn check_provenance(
        &self,
        kind: Origin,
        confidence: Confidence,
        source: Option<&String>,
        also: &[String],
        note: &str,
    ) -> Result<(), Problem> {
        ensure(!note.trim().is_empty(), "has no note")?;
        ensure(source.into_iter().chain(also).all(|id| self.sources.contains_key(id)), "unknown source")?;
        ensure(source.is_some() || also.is_empty(), "has a second source and no first")?;
        let ours = matches!(confidence, Confidence::Judgement | Confidence::Unverified);
        match kind {
            Origin::Sourced => {
                ensure(source.is_some(), "has no source, and is not said to be our judgement")?;
                ensure(confidence != Confidence::Judgement, "is as its source says: then it is not our judgement")
            }
            Origin::Judgement => ensure(source.is_some(), "a judgement over no source is an assumption"),
            Origin::Assumption => ensure(ours, "an assumption can't be surer than our judgement"),
        }
    }

    /// A source can't be younger than the day on which it was read.
    fn check_age<'a>(&self, region: &Region, mut sources: impl Iterator<Item = &'a String>) -> Result<(), Problem> {
        let older = |source: &Source| source.date.as_ref().is_none_or(|date| *date <= region.collected);
        let plausible = sources.all(|id| self.sources.get(id).is_none_or(older));
        ensure(plausible, "its source is younger than the day of collection")
    }

    /// Whether a country without a figure of its own still has an answer.
    fn is_settled(&self, id: &String) -> bool {
        self.everywhere().is_some_and(|one| {
            let is_asked = one.asked.contains(id) || one.asked_when_chosen.contains(id);
            is_asked || one.figures.iter().any(|figure| figure.id == *id)
        })
    }

    fn check_contributions(&self) -> Result<(), (&str, &str, Problem)> {
        for (country, contributions) in &self.contributions {
            let described = !contributions.year.is_empty() && !contributions.not_modelled.is_empty();
            let sound = is_code(country, 2)
                && is_code(&contributions.currency, 3)
                && (1..=10_000).contains(&contributions.minor_per_major)
                && is_day(&contributions.collected);
            let problem = "needs currency, minorPerMajor, year, the day of collection and what is not modelled";
            ensure(described && sound, problem).map_err(|problem| (country.as_str(), "", problem))?;
            let mut seen = BTreeSet::new();
            for rule in &contributions.rules {
                let is_new = seen.insert((&rule.key, rule.mode == Mode::Reduction, &rule.from));
                let checked = self.check_rule(rule).and_then(|()| ensure(is_new, "given twice"));
                checked.map_err(|problem| (country.as_str(), rule.key.as_str(), problem))?;
                let english = contributions.names.get(&rule.key).and_then(|names| names.get("en"));
                ensure(english.is_some(), "has no English name")
                    .map_err(|problem| (country.as_str(), &*rule.key, problem))?;
            }
            for (key, names) in &contributions.names {
                let is_used = contributions.rules.iter().any(|rule| rule.key == *key);
                let checked = ensure(is_used, "names no rule")
                    .and_then(|()| ensure(names.values().all(|name| !name.trim().is_empty()), "a name is empty"));
                checked.map_err(|problem| (country.as_str(), key.as_str(), problem))?;
            }
        }
        Ok(())
    }

    fn check_rule(&self, rule: &Rule) -> Result<(), Problem> {
        ensure(is_key(&rule.key), "its key is not a letter followed by letters, digits and _")?;
        ensure(Unit::Ppm.holds(rule.rate_ppm) && rule.rate_ppm <= 1_000_000, "its rate is out of range")?;
        ensure((0..=rule.rate_ppm).contains(&rule.floor_ppm), "its floor is above its rate")?;
        let is_reduction = rule.mode == Mode::Reduction;
        ensure(is_reduction || rule.floor_ppm == 0, "only a reduction has a floor")?;
        ensure(!is_reduction || rule.cap_minor.is_some(), "a reduction needs a cap")?;
        let months = rule.from.iter().chain(&rule.until);
        ensure(months.clone().all(|month| is_month(month)), "a month is not written like 2027-10")?;
        ensure(months.is_sorted(), "it ends before it begins")?;
        ensure(self.months_of(rule).1.is_none_or(|last| last >= 1), "it is over before the decision")?;
        let limits = [Some(rule.threshold_minor), rule.cap_minor];
        ensure(limits.into_iter().flatten().all(|limit| Unit::MinorPerYear.holds(limit)), "a limit is out of range")?;
        ensure(rule.cap_minor.is_none_or(|cap| cap > rule.threshold_minor), "its cap is not above its threshold")?;
        ensure(rule.source.iter().chain(&rule.also).all(|id| self.sources.contains_key(id)), "unknown source")?;
        let firm = rule.source.is_some() && !matches!(rule.confidence, Confidence::Weak | Confidence::Unverified);
        ensure(firm || !rule.note.trim().is_empty(), "has no firm source, and no note that says so")?;
        ensure(rule.confidence != Confidence::Judgement, "the law is not a matter of our judgement")
    }

    /// The months in which a rule holds, counted from January of the year of the decision.
    pub(super) fn months_of(&self, rule: &Rule) -> (i64, Option<i64>) {
        let start = self.decision_year().unwrap_or_default();
        let place = |month: &Option<String>| {
            let (year, month) = year_month(month.as_deref()?)?;
            Some((i64::from(year) - i64::from(start)) * 12 + i64::from(month))
        };
        (place(&rule.from).unwrap_or(1).max(1), place(&rule.until))
    }

    fn check_sources(&self) -> Result<(), (&str, Problem)> {
        for (id, Source { title, publisher, date, address }) in &self.sources {
            ensure(!title.is_empty() && !publisher.is_empty(), "needs title and publisher").map_err(at(id))?;
            ensure(address.starts_with("https://"), "needs an https address").map_err(at(id))?;
            let dated = date.as_deref().is_none_or(|date| year_month(date).is_some());
            ensure(dated, "its date is not a year, a month or a day").map_err(at(id))?;
        }
        Ok(())
    }

    fn check_use(&self) -> Result<(), (&str, Problem)> {
        let in_figures = self.regions.values().flat_map(|region| {
            let figures = region.figures.iter().flat_map(|one| one.source.iter().chain(&one.also));
            figures.chain(region.hints.iter().flat_map(|one| one.source.iter().chain(&one.also)))
        });
        let rules = self.contributions.values().flat_map(|country| &country.rules);
        let used: BTreeSet<_> = in_figures.chain(rules.flat_map(|one| one.source.iter().chain(&one.also))).collect();
        self.sources.keys().try_for_each(|id| ensure(used.contains(id), "nothing rests on it").map_err(at(id)))
    }
}

impl Unit {
    /// A path ends in the unit of what stands there.
    fn fits(self, path: &str) -> bool {
        let ends = |end| path.ends_with(end);
        match self {
            Self::Minor | Self::MinorPerDay | Self::MinorPerMonth | Self::MinorPerYear => ends("Minor"),
            Self::Ppm | Self::PpmPerYear => path.contains("Ppm"),
            Self::Months => ends("Months"),
            Self::MonthsTenths => ends("MonthsTenths"),
            Self::CalendarMonth => ends("CalendarMonth"),
            Self::DaysPerWeekCenti => ends("aysPerWeekCenti"),
            Self::DaysPerYear => ends("DaysPerYear"),
            Self::WorkedDays => ends("Days"),
            Self::WeeksPerYear => ends("weeksPerYear"),
            Self::Count => ends("count"),
        }
    }

    /// Whether a number makes sense in the unit.
    fn holds(self, number: i64) -> bool {
        let range = match self {
            Self::Minor | Self::MinorPerDay | Self::MinorPerMonth | Self::MinorPerYear => 0..=1_000_000_000_000,
            Self::Ppm => 0..=1_000_000,
            Self::PpmPerYear => 0..=5_000_000,
            Self::Months => 0..=120,
            Self::MonthsTenths => 0..=1_200,
            Self::CalendarMonth => 1..=12,
            Self::DaysPerWeekCenti => 0..=700,
            Self::DaysPerYear => 0..=366,
            Self::WorkedDays | Self::Count => 0..=1_000,
            Self::WeeksPerYear => 1..=53,
        };
        range.contains(&number)
    }
}

/// The year and month of `2026`, `2026-03` or `2026-03-31`. Of a year alone it
/// is January: nothing is taken for younger than it may be.
pub(crate) fn year_month(date: &str) -> Option<(u16, u8)> {
    let mut parts = date.split('-');
    let number = |part: &str, digits: usize| (part.len() == digits).then(|| part.parse::<u16>().ok())?;
    let year = number(parts.next()?, 4).filter(|year| (1990..=2100).contains(year))?;
    let mut within = |last: u16| match parts.next() {
        None => Some(1),
        Some(part) => number(part, 2).filter(|number| (1..=last).contains(number)),
    };
    let (month, _day) = (within(12)?, within(31)?);
    parts.next().is_none().then_some((year, u8::try_from(month).ok()?))
}

fn is_day(date: &str) -> bool {
    date.len() == 10 && year_month(date).is_some()
}

fn is_month(month: &str) -> bool {
    month.len() == 7 && year_month(month).is_some()
}

fn file_of(country: &str) -> String {
    format!("{}.json", country.to_lowercase())
}

fn is_code(code: &str, letters: usize) -> bool {
    code.len() == letters && code.bytes().all(|letter| letter.is_ascii_uppercase())
}

fn is_key(key: &str) -> bool {
    key.len() <= 40
        && key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn ensure(holds: bool, problem: Problem) -> Result<(), Problem> {
    if holds { Ok(()) } else { Err(problem) }
}

fn at<'a>(id: &'a str) -> impl Fn(Problem) -> (&'a str, Problem) {
    move |problem| (id, problem)
}

pub(super) fn refused(file: &str, figure: &str, problem: &dyn fmt::Display) -> io::Error {
    let place = format!("{file} {figure}");
    io::Error::new(io::ErrorKind::InvalidData, format!("defaults: {}: {problem}", place.trim_end()))
}
