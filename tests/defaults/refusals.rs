//! Data that is not accounted for doesn't build: the message names file,
//! figure and problem.

use super::read;
use super::sourced::data::{Contributions, Figure, Hint, Mode, Origin, Region, Rule, Source, Sourced};
use super::sourced::unit::{Confidence, Unit};

/// What is refused, and a way to get there.
type Refused<T> = (&'static str, fn(&mut T));

#[track_caller]
fn assert_refused(place: &str, problem: &str, breaking: impl FnOnce(&mut Sourced)) {
    let mut known = read();
    breaking(&mut known);
    let message = known.check().unwrap_err().to_string();
    assert_eq!(
        message.split_once(problem).map(|(before, _)| before),
        Some(&*format!("defaults: {place}: ")),
        "{message}"
    );
}

fn region<'a>(known: &'a mut Sourced, file: &str) -> &'a mut Region {
    known.regions.get_mut(file).unwrap()
}

#[test]
fn a_figure_that_is_not_accounted_for() {
    let refused: [Refused<Figure>; 12] = [
        ("has no source, and is not said to be our judgement", |figure| {
            (figure.kind, figure.source) = (Origin::Sourced, None);
            figure.also.clear();
        }),
        ("a judgement over no source", |figure| {
            figure.source = None;
            figure.also.clear();
        }),
        ("an assumption can't be surer", |figure| figure.kind = Origin::Assumption),
        ("is as its source says", |figure| (figure.kind, figure.confidence) = (Origin::Sourced, Confidence::Judgement)),
        ("has a second source and no first", |figure| figure.source = None),
        ("unknown source", |figure| figure.source = Some("hearsay".to_owned())),
        ("unknown source", |figure| figure.also = vec!["hearsay".to_owned()]),
        ("has no note", |figure| figure.note = " ".to_owned()),
        ("low, typical and high are out of order", |figure| figure.low = figure.typical + 1),
        ("low, typical and high are out of order", |figure| figure.high = figure.typical - 1),
        ("its unit is not that of its path", |figure| figure.unit = Unit::Months),
        ("out of the range of its unit", |figure| figure.low = -1),
    ];
    for (problem, breaking) in refused {
        assert_refused("us.json practitioners.baseMinor", problem, |known| {
            let figures = &mut region(known, "us.json").figures;
            breaking(figures.iter_mut().find(|figure| figure.id == "practitioners.baseMinor").unwrap());
        });
    }
}

#[test]
fn a_number_beyond_its_unit() {
    for (id, beyond) in [
        ("weeksPerYear", 54),
        ("startCalendarMonth", 13),
        ("fullTime.failPpm", 1_000_001),
        ("fullTime.raisePpm", 5_000_001),
        ("fullTime.searchMonths", 121),
        ("fullTime.severanceMonthsTenths", 1_201),
        ("fullTime.workingDaysPerYear", 367),
        ("bridge.overlapDaysPerWeekCenti", 701),
        ("practitioners.count", 1_001),
    ] {
        assert_refused(&format!("all.json {id}"), "out of the range of its unit", |known| {
            let figures = &mut region(known, "all.json").figures;
            figures.iter_mut().find(|figure| figure.id == id).unwrap().high = beyond;
        });
    }
}

#[test]
fn a_figure_given_twice() {
    assert_refused("us.json fractional.dayRateMinor", "given twice", |known| {
        let region = region(known, "us.json");
        region.figures.push(region.figures[0].clone());
    });
}

#[test]
fn a_figure_that_other_countries_would_silently_lack() {
    assert_refused("gb.json fullTime.baseMinor", "neither holds everywhere nor is asked for", |known| {
        region(known, "all.json").asked.retain(|id| id != "fullTime.baseMinor");
        known.regions.get_mut("all.json").unwrap().needed.clear();
        for file in ["ae", "au", "ca", "ch", "de", "es", "fr"] {
            region(known, &format!("{file}.json")).figures.retain(|figure| figure.id != "fullTime.baseMinor");
        }
    });
    assert_refused("all.json horizonMonths", "is needed, and not asked for", |known| {
        region(known, "all.json").needed.push("horizonMonths".to_owned());
    });
    assert_refused("all.json horizonMonths", "is asked for, though it holds everywhere", |known| {
        region(known, "all.json").asked.push("horizonMonths".to_owned());
    });
}

#[test]
fn a_source_from_after_its_collection() {
    assert_refused("us.json fullTime.baseMinor", "its source is younger than the day of collection", |known| {
        known.sources.get_mut("startright-2024").unwrap().date = Some("2026-12".to_owned());
    });
}

#[test]
fn a_region_without_its_day_or_country() {
    for day in ["", "2026", "2026-11", "2026-13-01", "2026-11-32", "23.11.2026", "2026-11-23-1"] {
        assert_refused("de.json collected", "needs the day of collection", |known| {
            region(known, "de.json").collected = day.to_owned();
        });
    }
    assert_refused("de.json XX", "its country has no contribution rules", |known| {
        region(known, "de.json").country = "XX".to_owned();
    });
}

#[test]
fn a_hint_that_is_not_accounted_for() {
    let refused: [Refused<Hint>; 5] = [
        ("holds no number", |hint| (hint.low, hint.typical, hint.high) = (None, None, None)),
        ("low, typical and high are out of order", |hint| hint.high = Some(1)),
        ("out of the range of its unit", |hint| hint.low = Some(-1)),
        ("its unit is not that of its path", |hint| hint.unit = Unit::Ppm),
        ("has no note", |hint| hint.note.clear()),
    ];
    for (problem, breaking) in refused {
        assert_refused("se.json fullTime.baseMinor", problem, |known| breaking(&mut region(known, "se.json").hints[0]));
    }
}

#[test]
fn a_rule_that_is_not_accounted_for() {
    let refused: [Refused<Rule>; 16] = [
        ("its floor is above its rate", |rule| rule.floor_ppm = rule.rate_ppm + 1),
        ("only a reduction has a floor", |rule| rule.floor_ppm = 1),
        ("a reduction needs a cap", |rule| (rule.mode, rule.cap_minor) = (Mode::Reduction, None)),
        ("a month is not written like", |rule| rule.from = Some("October 2027".to_owned())),
        ("a month is not written like", |rule| rule.until = Some("2027".to_owned())),
        ("it ends before it begins", |rule| {
            (rule.from, rule.until) = (Some("2027-10".to_owned()), Some("2027-09".to_owned()));
        }),
        ("it is over before the decision", |rule| rule.until = Some("2026-12".to_owned())),
        ("its rate is out of range", |rule| rule.rate_ppm = 1_000_001),
        ("its rate is out of range", |rule| rule.rate_ppm = -1),
        ("a limit is out of range", |rule| rule.threshold_minor = -1),
        ("its cap is not above its threshold", |rule| rule.cap_minor = Some(rule.threshold_minor)),
        ("unknown source", |rule| rule.source = Some("hearsay".to_owned())),
        ("has no firm source, and no note that says so", |rule| rule.source = None),
        ("has no firm source, and no note that says so", |rule| rule.confidence = Confidence::Unverified),
        ("the law is not a matter of our judgement", |rule| {
            rule.confidence = Confidence::Judgement;
            rule.note.push('.');
        }),
        ("given twice", |rule| rule.key = "employerNic".to_owned()),
    ];
    for (problem, breaking) in refused {
        let key = if problem == "given twice" { "employerNic" } else { "pensionAe" };
        assert_refused(&format!("gb.json {key}"), problem, |known| {
            breaking(&mut known.contributions.get_mut("GB").unwrap().rules[1]);
        });
    }
    for key in ["", "1st", "__proto__", "pension plan"] {
        assert_refused(format!("gb.json {key}").trim_end(), "its key is not", |known| {
            known.contributions.get_mut("GB").unwrap().rules[1].key = key.to_owned();
        });
    }
}

#[test]
fn a_rule_without_a_name() {
    let refused: [Refused<Contributions>; 3] = [
        ("has no English name", |country| {
            country.names.get_mut("pensionAe").unwrap().remove("en");
        }),
        ("a name is empty", |country| {
            country.names.get_mut("pensionAe").unwrap().insert("de".to_owned(), " ".to_owned());
        }),
        ("names no rule", |country| country.rules.retain(|rule| rule.key != "pensionAe")),
    ];
    for (problem, breaking) in refused {
        assert_refused("gb.json pensionAe", problem, |known| {
            breaking(known.contributions.get_mut("GB").unwrap());
        });
    }
}

#[test]
fn a_country_that_is_not_described() {
    let refused: [fn(&mut Contributions); 5] = [
        |country| country.currency = "pounds".to_owned(),
        |country| country.minor_per_major = 0,
        |country| country.year.clear(),
        |country| country.collected = "2026".to_owned(),
        |country| country.not_modelled.clear(),
    ];
    for breaking in refused {
        assert_refused("gb.json", "needs currency, minorPerMajor, year", |known| {
            breaking(known.contributions.get_mut("GB").unwrap());
        });
    }
}

#[test]
fn a_source_that_can_t_be_found() {
    let refused: [Refused<Source>; 6] = [
        ("needs title and publisher", |source| source.title.clear()),
        ("needs title and publisher", |source| source.publisher.clear()),
        ("needs an https address", |source| source.address = "javascript:alert(1)".to_owned()),
        ("its date is not a year, a month or a day", |source| source.date = Some("n.d.".to_owned())),
        ("its date is not a year, a month or a day", |source| source.date = Some("2008-00".to_owned())),
        ("its date is not a year, a month or a day", |source| source.date = Some("1889".to_owned())),
    ];
    for (problem, breaking) in refused {
        assert_refused("sources.json ied-2008", problem, |known| breaking(known.sources.get_mut("ied-2008").unwrap()));
    }
}

#[test]
fn a_source_that_nothing_rests_on() {
    assert_refused("sources.json idle", "nothing rests on it", |known| {
        let idle = known.sources["ied-2008"].clone();
        known.sources.insert("idle".to_owned(), idle);
    });
}

#[test]
fn a_file_that_is_no_data() {
    let folder = std::env::temp_dir().join(format!("fractional-fit-defaults-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("sources.json"), "{}").unwrap();
    std::fs::write(folder.join("us.json"), r#"{"country": "US", "collected": "2026-11-23", "figure": []}"#).unwrap();
    let message = Sourced::read(&folder).err().unwrap().to_string();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(message.contains("us.json") && message.contains("unknown field `figure`"), "{message}");
}
