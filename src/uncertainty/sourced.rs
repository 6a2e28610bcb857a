//! What is uncertain unless somebody says otherwise: the ranges around the
//! sourced defaults.

use super::correlation::Correlation;
use super::path::Path;
use super::variable::{DistributionKind, Post, Real, Variable};
use crate::cost::{PractitionerMode, Pricing, Scenario};
use crate::defaults::figures;
use crate::money::to_float;

/// Our judgment, which no source backs: where pay is high so are day rates,
/// bonuses, and the time that a search takes.
const CORRELATIONS: [(Path, Path, f64); 3] =
    [(Path::Base, Path::DayRate, 0.5), (Path::Base, Path::Search, 0.2), (Path::Base, Path::Bonus, 0.3)];

/// Every figure with a range that stands at its default in a scenario. What
/// differs from the default is somebody's own figure, and exact; what nothing is computed from isn't drawn.
pub(super) fn variables(scenario: &Scenario) -> Vec<Variable> {
    let country = scenario.country.as_ref().map_or("", |country| country.as_str());
    let uncertain = figures(country).filter(|figure| figure.low < figure.high).filter_map(|figure| {
        let path = Path::named(figure.id)
            .filter(|path| path.value(scenario) == Some(figure.typical) && is_of_use(*path, scenario))?;
        let params = [figure.low, figure.typical, figure.high].map(|end| Real(to_float(end))).to_vec();
        Some(Variable { name: None, path, kind: DistributionKind::Pert, params, post: Post::Int })
    });
    uncertain.collect()
}

/// Whether something is computed from a figure, with the others as they are.
fn is_of_use(path: Path, scenario: &Scenario) -> bool {
    let is_employed = || scenario.practitioners.as_ref().is_some_and(|terms| terms.mode == PractitionerMode::Employee);
    match path {
        Path::DayRate => scenario.fractional.pricing == Pricing::DayRate,
        Path::RampDays => scenario.fractional.ramp_months.is_none(),
        Path::PractitionerBase
        | Path::PractitionerRaise
        | Path::PractitionerBenefitsFixed
        | Path::PractitionerBenefitsOfBase
        | Path::PractitionerOverhead
        | Path::PractitionerEquipment
        | Path::PractitionerFee => is_employed(),
        _ => true,
    }
}

/// Those of our correlations whose variables are both there.
pub(super) fn correlations(variables: &[Variable]) -> Vec<Correlation> {
    let name =
        |path| variables.iter().find(|variable| variable.path == path).map(|variable| variable.name().to_owned());
    let both = |&(a, b, rho): &(Path, Path, f64)| Some(Correlation { a: name(a)?, b: name(b)?, rho });
    CORRELATIONS.iter().filter_map(both).collect()
}
