//! What has to be settled, what belongs in the contract, and what to watch.

use super::condition::Condition;
use super::decision::Verdict;
use super::possible::{PossibleGrades, PossibleOutcomes};
use crate::input::enum_set::EnumSet;

/// Points, terms and what to watch, as far as they hold whatever else is answered.
pub(crate) struct ToSettle {
    pub(crate) points: EnumSet<Condition>,
    pub(crate) terms: EnumSet<Condition>,
    pub(crate) watch: Option<Condition>,
}

pub(crate) fn points(outcomes: PossibleOutcomes, possible: EnumSet<Verdict>) -> ToSettle {
    let fit = possible.single() == Some(Verdict::FractionalFit);
    let weighed = possible.is_subset(Verdict::WEIGHED);
    // A contract is nothing to speak of while something stops.
    let stops = outcomes.all().iter().any(|grades| grades.may(PossibleGrades::DISQUALIFIED));
    let given = |holds: bool, outlooks_of: &[PossibleGrades]| {
        if holds { outcomes.conditions(outlooks_of) } else { EnumSet::NONE }
    };
    ToSettle {
        points: given(
            weighed && !possible.contains(Verdict::FractionalFit),
            &[PossibleGrades::HALF, PossibleGrades::WHOLE, PossibleGrades::DISQUALIFIED],
        ),
        terms: given(weighed && !stops, &[PossibleGrades::TERM]),
        watch: given(fit, &[PossibleGrades::HALF]).single(),
    }
}
