//! What has to be settled, what belongs in the contract, and what to watch.

use super::condition::Condition;
use super::decision::Verdict;
use super::outlook::{Outlook, Outlooks};
use crate::input::enum_set::EnumSet;

/// Points, terms and what to watch, as far as they hold whatever else is answered.
pub(crate) struct ToSettle {
    pub(crate) points: EnumSet<Condition>,
    pub(crate) terms: EnumSet<Condition>,
    pub(crate) watch: Option<Condition>,
}

pub(crate) fn points(outlooks: Outlooks, possible: EnumSet<Verdict>) -> ToSettle {
    let fit = possible.single() == Some(Verdict::FractionalFit);
    let weighed = possible.is_subset(Verdict::WEIGHED);
    // A contract is nothing to speak of while something stops.
    let stops = outlooks.all().iter().any(|outlook| outlook.may(Outlook::STOP));
    let given =
        |holds: bool, outlooks_of: &[Outlook]| if holds { outlooks.conditions(outlooks_of) } else { EnumSet::NONE };
    ToSettle {
        points: given(
            weighed && !possible.contains(Verdict::FractionalFit),
            &[Outlook::HALF, Outlook::WHOLE, Outlook::STOP],
        ),
        terms: given(weighed && !stops, &[Outlook::TERM]),
        watch: given(fit, &[Outlook::HALF]).single(),
    }
}
