//! What is paid for one thing: by which formula, in which months, and how it is rounded.

use super::contributions::Contributions;
use super::explanation::Part;
use super::search_fee::SearchFee;
use super::spread::{Share, Spread};
use crate::money::part;

/// An enum, so that a build which explains nothing carries no formulas.
#[derive(Debug, Clone, Copy)]
pub(super) enum Schedule<'a> {
    Spreads(&'a [Spread]),
    Share(Share<'a>),
    SearchFee(SearchFee),
    Contributions(&'a Contributions<'a>),
}

impl Schedule<'_> {
    /// Pays each month's amount. A month may be paid several times, and some months may be after the horizon.
    pub(super) fn months(&self, pay: &mut dyn FnMut(i64, i64)) {
        match self {
            Self::Spreads(spreads) => in_months(spreads, pay),
            Self::Share(share) => in_months(share.of, &mut |month, amount| pay(month, part(amount, share.ppm))),
            Self::SearchFee(fee) => fee.months(pay),
            Self::Contributions(contributions) => contributions.months(pay),
        }
    }

    /// The formulas behind what falls within the horizon. The result of some may be 0.
    pub(super) fn explain(&self) -> Vec<Part> {
        match self {
            Self::Spreads(spreads) => spreads.iter().flat_map(|spread| spread.explain()).collect(),
            Self::Share(share) => share.explain(),
            Self::SearchFee(fee) => vec![fee.explain()],
            Self::Contributions(contributions) => contributions.explain(),
        }
    }
}

fn in_months(spreads: &[Spread], pay: &mut dyn FnMut(i64, i64)) {
    for spread in spreads {
        (spread.span.first..).zip(spread.cells()).for_each(|(month, amount)| pay(month, amount));
    }
}
