//! What the data says of itself.

use super::read;
use super::sourced::data::Origin;
use super::sourced::unit::Confidence;

#[test]
fn every_figure_leads_to_a_source_or_says_that_it_is_ours() {
    let known = read();
    let mut ours = 0;
    for figure in known.regions.values().flat_map(|region| &region.figures) {
        if let Some(id) = &figure.source {
            assert!(known.sources[id].address.starts_with("https://"), "{}", figure.id);
        } else {
            assert!(figure.kind == Origin::Assumption && !figure.note.is_empty(), "{}", figure.id);
            assert!(matches!(figure.confidence, Confidence::Judgement | Confidence::Unverified), "{}", figure.id);
            ours += 1;
        }
    }
    assert!(ours > 0);
}

#[test]
fn every_rule_leads_to_a_source_or_says_why_not() {
    let known = read();
    for (country, contributions) in &known.contributions {
        for rule in &contributions.rules {
            let sourced = rule.source.as_ref().is_some_and(|id| known.sources.contains_key(id));
            assert!(sourced || !rule.note.is_empty(), "{country} {}", rule.key);
        }
    }
}

#[test]
fn what_is_only_hinted_at_is_no_default() {
    let known = read();
    let mut hints = 0;
    for region in known.countries() {
        for hint in &region.hints {
            assert!(region.figures.iter().all(|figure| figure.id != hint.id), "{} {}", region.country, hint.id);
            hints += 1;
        }
    }
    assert!(hints > 0);
    let sweden = &known.regions["se.json"];
    assert!(sweden.figures.is_empty());
    assert!(sweden.hints.iter().any(|hint| hint.id == "fullTime.baseMinor" && hint.high == Some(97_800_000)));
}
