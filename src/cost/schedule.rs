//! What is paid for one thing: by which formula, in which months, and how it is rounded.

use super::contributions::Contributions;
use super::explanation::Part;
use super::search_fee::SearchFee;
use super::spread::{Share, Spread};

/// An enum, so that a build which explains nothing carries no formulas.
#[derive(Debug, Clone, Copy)]
pub(super) enum Schedule<'a> {
    Spreads(&'a [Spread]),
    Share(Share<'a>),
    SearchFee(SearchFee),
    Contributions(&'a Contributions<'a>),
}

impl Schedule<'_> {
    /// Adds each month's amount to the months of the horizon. A month may be paid several times, and some months may
    /// be after the horizon. Contributions are added up by rule as well.
    pub(super) fn add_to(&self, cells: &mut [i64], by_rule: &mut Vec<i64>) {
        match self {
            Self::Spreads(spreads) => add_all(spreads, cells, None),
            Self::Share(share) => add_all(share.of, cells, Some(share.ppm)),
            Self::SearchFee(fee) => fee.add_to(cells),
            Self::Contributions(contributions) => contributions.add_to(cells, by_rule),
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

fn add_all(spreads: &[Spread], cells: &mut [i64], share_ppm: Option<i64>) {
    for spread in spreads {
        spread.add_to(cells, share_ppm);
    }
}
