//! Sets of named values, against the sets of the standard library.

use fractional_fit::fit::{EnumSet, FullTimeCase, NamedEnum};
use fractional_fit::{Answers, decode};
use serde_json::json;
use std::collections::BTreeSet;

/// Every set, both ways.
fn sets() -> Vec<(EnumSet<FullTimeCase>, BTreeSet<FullTimeCase>)> {
    let all = FullTimeCase::ALL;
    let subset = |bits: usize| (0..all.len()).filter(move |place| bits >> place & 1 == 1).map(|place| all[place]);
    (0..1 << all.len()).map(|bits| (subset(bits).collect(), subset(bits).collect())).collect()
}

#[test]
fn a_set_has_what_was_put_in() {
    for (ours, theirs) in sets() {
        assert!(ours.iter().eq(theirs.iter().copied()));
        assert_eq!(ours.is_empty(), theirs.is_empty());
        assert_eq!(ours.single(), theirs.first().copied().filter(|_| theirs.len() == 1));
        for &value in FullTimeCase::ALL {
            assert_eq!(ours.contains(value), theirs.contains(&value));
            let mut more = ours;
            more.insert(value);
            assert!(more.iter().eq(&theirs | &BTreeSet::from([value])));
        }
    }
}

#[test]
fn sets_are_joined_compared_and_complemented() {
    let all: BTreeSet<_> = FullTimeCase::ALL.iter().copied().collect();
    for (a, a_theirs) in sets() {
        assert!(a.complement().iter().eq(&all - &a_theirs));
        assert_eq!(a.complement().complement(), a);
        for (b, b_theirs) in sets() {
            assert!(a.union(b).iter().eq(&a_theirs | &b_theirs));
            assert_eq!(a.is_subset(b), a_theirs.is_subset(&b_theirs));
            assert_eq!(a == b, a_theirs == b_theirs);
        }
    }
}

#[test]
fn a_set_is_shown_by_its_values() {
    for (ours, theirs) in sets() {
        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    }
}

#[test]
fn a_list_is_read_in_any_order_and_with_repetitions() {
    let read = |list| serde_json::to_value(decode::<EnumSet<FullTimeCase>, _>(list).unwrap()).unwrap();
    assert_eq!(read(json!(["role-clarity", "scale", "role-clarity"])), json!(["scale", "role-clarity"]));
    assert_eq!(read(json!(["budget", "budget"])), json!(["budget"]));
    assert_eq!(read(json!([])), json!([]));
}

#[test]
fn what_is_no_list_is_refused_and_told_so() {
    let error = decode::<Answers, _>(json!({ "symptoms": "capability-gap" })).unwrap_err();
    assert_eq!((error.code(), error.field()), ("wrong-type", "symptoms"));
    assert!(error.to_string().contains("a list"), "{error}");
}
