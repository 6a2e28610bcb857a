//! The reference cases: every integer to the unit, every day count to a millionth.

use super::{cases, compared, differences, engagements};
use serde_json::Value;

#[test]
fn every_case_gives_what_is_expected_of_it() {
    assert_eq!(cases().len(), 16);
    assert_as_expected(&cases());
}

#[test]
fn every_engagement_with_an_end_or_a_ramp_of_days_gives_what_is_expected_of_it() {
    assert_eq!(engagements().len(), 6);
    assert_as_expected(&engagements());
}

fn assert_as_expected(cases: &[Value]) {
    for case in cases {
        let mut found = serde_json::to_value(compared(&case["scenario"]).unwrap()).unwrap();
        let expected = &case["expected"];
        for (option, found) in found.as_object_mut().unwrap() {
            // The reference has the months of the first three cases only, and nothing of what a bridge owes beyond.
            for key in ["monthlyComponentsMinor", "monthlyDaysDelivered", "committedBeyondHorizonMinor"] {
                if expected[option].get(key).is_none() {
                    found.as_object_mut().unwrap().remove(key);
                }
            }
        }
        let differences = differences(&found, expected, 1e-6);
        assert!(differences.is_empty(), "{}: {}", case["id"], differences.join("\n"));
    }
}

#[test]
fn months_are_given_in_the_first_three_cases() {
    for case in &cases()[..3] {
        assert!(case["expected"]["practitioners"]["monthlyComponentsMinor"]["base"].is_array());
        assert!(case["expected"]["bridge"]["monthlyDaysDelivered"].is_array());
    }
}
