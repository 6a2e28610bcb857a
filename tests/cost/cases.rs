//! The reference cases: every integer to the unit, every day count to a millionth.

use super::{cases, compared, differences};

#[test]
fn every_case_gives_what_is_expected_of_it() {
    let cases = cases();
    assert_eq!(cases.len(), 16);
    for case in &cases {
        let mut found = serde_json::to_value(compared(&case["scenario"]).unwrap()).unwrap();
        let expected = &case["expected"];
        for (option, found) in found.as_object_mut().unwrap() {
            // The reference has the months of the first three cases only.
            for key in ["monthlyComponentsMinor", "monthlyDaysDelivered"] {
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
