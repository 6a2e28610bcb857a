//! Checks before the first draw that everything a draw can come to can be computed.

use super::distribution::Distribution;
use super::path::Path;
use super::variable::Variable;
use crate::cost::{Pricing, Scenario, TotalsModel, rules};
use crate::error::{Error, ErrorCode};

/// The distributions of all variables, in their order.
///
/// # Errors
/// At the variable where one is the second of its path or name, what
/// [`Variable::distribution`] refuses, and what [`check`] does.
pub(super) fn distributions(variables: &[Variable], scenario: &Scenario) -> Result<Vec<Distribution>, Error> {
    let distribution = |(index, variable): (usize, &Variable)| {
        let mut before = variables.iter().take(index);
        let is_second = before.any(|other| other.path == variable.path || other.name() == variable.name());
        let found = if is_second {
            Err(Error::new(ErrorCode::Duplicate, "", "a second variable of this path or name"))
        } else {
            variable.distribution(scenario)
        };
        found.map_err(|error| error.within(&format!("variables[{index}]")))
    };
    let distributions: Vec<_> = variables.iter().enumerate().map(distribution).collect::<Result<_, _>>()?;
    check(variables, &distributions, scenario)?;
    Ok(distributions)
}

/// Asks at the two ends where something may go wrong: where everything is least,
/// and may be divided by, and where everything is dearest.
///
/// # Errors
/// `too-small` at what would be divided by, and `too-large` with the field that drives an amount beyond 2^53 − 1.
fn check(variables: &[Variable], distributions: &[Distribution], scenario: &Scenario) -> Result<(), Error> {
    if variables.is_empty() {
        return Ok(());
    }
    let is_retainer = scenario.fractional.pricing == Pricing::Retainer;
    let (mut least, mut dearest) = (scenario.clone(), scenario.clone());
    let mut days = scenario.fractional.days_per_week_centi.get();
    for (variable, distribution) in variables.iter().zip(distributions) {
        let path = variable.path;
        let (low, high) = variable.reach(distribution);
        // Without a chance of an exit its window may be nothing.
        path.put(&mut least, if path == Path::Fail { high } else { low });
        let is_dearer_low = match path {
            Path::StartLag | Path::Search | Path::Notice | Path::PractitionerLag => true,
            // The overlap of a retainer costs more by the day, the fewer days it is for.
            Path::DaysPerWeek => is_retainer,
            _ => false,
        };
        path.put(&mut dearest, if is_dearer_low { low } else { high });
        if path == Path::DaysPerWeek {
            days = high;
        }
    }
    // A bridge whose fractional stays to the end, for no fewer days a week: no wait
    // for the hire costs more than that and a hire who starts at once.
    let overlap = Path::OverlapDays.value(&dearest).unwrap_or(0);
    Path::OverlapDays.put(&mut dearest, overlap.max(days));
    Path::Overlap.put(&mut dearest, i64::MAX);
    for scenario in [&least, &dearest] {
        TotalsModel::new(scenario, rules(scenario)?).totals()?;
    }
    Ok(())
}
