//! A country is one file: put beside the others, it is in the engine's tables.

use super::sourced::data::Sourced;
use std::fs;
use std::path::Path;

#[test]
fn a_file_that_is_added_is_a_country_of_the_engine() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("fractional-fit-added-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(root.join("src/defaults/data")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    let before = Sourced::read(&folder).unwrap();
    fs::copy(root.join("tests/cases/added-country.json"), folder.join("dk.json")).unwrap();
    let after = Sourced::read(&folder);
    fs::remove_dir_all(&folder).unwrap();
    let after = after.unwrap();

    let region = "Region { country: \"DK\", currency: \"DKK\", minor_per_major: 100, figures: &[\
                  Figure { id: \"fullTime.baseMinor\", low: 90000000, typical: 100000000, high: 120000000,";
    assert!(after.tables().contains(region) && !before.tables().contains("\"DK\""));
    let rules = "(Country::known(*b\"DK\"), &[\n\
                 rule(\"madeUpPension\", ContributionMode::Prorata, [70000, 0], 0, Some(50000000), 1, None),\n\
                 rule(\"madeUpLevy\", ContributionMode::CumulativeYear, [12345, 0], 10000000, None, 1, None),\n]),";
    assert!(after.rules().contains(rules), "{}", after.rules());
    assert_ne!(before.digest(), after.digest());
}
