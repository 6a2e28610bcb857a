//! What is uncertain unless somebody says otherwise: the ranges around the
//! sourced defaults.

use super::correlation::Correlation;
use super::path::Path;
use super::variable::{Kind, Post, Real, Variable};
use crate::cost::Scenario;
use crate::defaults::figures;
use crate::money::to_float;

/// Our judgment, which no source backs: where pay is high so are day rates,
/// bonuses, and the time that a search takes.
const CORRELATIONS: [(Path, Path, f64); 3] =
    [(Path::Base, Path::DayRate, 0.5), (Path::Base, Path::Search, 0.2), (Path::Base, Path::Bonus, 0.3)];

/// Every figure with a range that stands at its default in a scenario. What
/// differs from the default is somebody's own figure, and exact.
pub(super) fn variables(scenario: &Scenario) -> Vec<Variable> {
    let country = scenario.country.as_ref().map_or("", |country| country.as_str());
    let uncertain = figures(country).filter(|figure| figure.low < figure.high).filter_map(|figure| {
        let path = Path::named(figure.id).filter(|path| path.value(scenario) == Some(figure.typical))?;
        let params = [figure.low, figure.typical, figure.high].map(|end| Real(to_float(end))).to_vec();
        Some(Variable { name: None, path, kind: Kind::Pert, params, post: Post::Int })
    });
    uncertain.collect()
}

/// Those of our correlations whose variables are both there.
pub(super) fn correlations(variables: &[Variable]) -> Vec<Correlation> {
    let name =
        |path| variables.iter().find(|variable| variable.path == path).map(|variable| variable.name().to_owned());
    let both = |&(a, b, rho): &(Path, Path, f64)| Some(Correlation { a: name(a)?, b: name(b)?, rho });
    CORRELATIONS.iter().filter_map(both).collect()
}
