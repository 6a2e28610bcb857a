//! A scenario with uncertain figures: numbers from 0 to 1 in, what follows from
//! them out.

use super::correlation::Copula;
use super::distribution::Distribution;
use super::ends::distributions;
use super::path::Path;
use super::sobol;
use super::uncertain::UncertainScenario;
use super::variable::Variable;
use super::{normal, sourced};
use crate::Error;
use crate::cost::{Comparison, HorizonMonths, Scenario, Totals, TotalsModel, compare, rules};
use crate::money::{to_float, to_whole};

/// Draws what may come: each figure from its distribution, and at most one exit
/// of the hire.
///
/// ```
/// use fractional_fit::{cost, decode, defaults, uncertainty::{Model, UncertainScenario}};
///
/// let scenario = defaults::scenario("US").unwrap();
/// let input = serde_json::json!({ "scenario": serde_json::to_value(&scenario).unwrap(), "variables": [] });
/// let mut model = Model::new(&decode::<UncertainScenario, _>(input).unwrap()).unwrap();
/// // Nothing is uncertain but the exit, and that doesn't happen here.
/// assert_eq!(model.draw(&[0.9]).unwrap(), cost::totals(&scenario).unwrap());
/// ```
#[derive(Debug, Clone)]
pub struct Model {
    scenario: Scenario,
    variables: Vec<Variable>,
    distributions: Vec<Distribution>,
    copula: Copula,
    independent: Vec<f64>,
    normals: Vec<f64>,
    event: f64,
}

/// An early exit of the hire: what it costs in cash, and the days that are there in spite of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct EarlyExit {
    /// Months of employment before it.
    pub(super) served: usize,
    /// Months until the hire starts, and again until a second one does.
    pub(super) vacancy: usize,
    pub(super) cash: i64,
}

impl Model {
    /// # Errors
    /// Those of [`totals`](crate::cost::totals) for the scenario as it stands,
    /// and what is wrong with variables and correlations, by field.
    pub fn new(input: &UncertainScenario) -> Result<Self, Error> {
        let mut scenario = input.scenario.clone();
        scenario.contribution_rules = Some(rules(&input.scenario)?.to_vec());
        TotalsModel::new(&scenario, rules(&scenario)?).totals()?;

        let variables = input.variables.clone().unwrap_or_else(|| sourced::variables(&input.scenario));
        let distributions = distributions(&variables, &scenario)?;
        let correlations = input.correlations.clone().unwrap_or_else(|| sourced::correlations(&variables));
        let copula = Copula::new(&variables, &correlations)?;
        let normals = vec![0.0; variables.len()];
        Ok(Self { scenario, variables, distributions, copula, independent: normals.clone(), normals, event: 0.5 })
    }

    /// Numbers that a draw takes: one for each variable, in their order, and one for the exit.
    #[must_use]
    pub fn dimensions(&self) -> usize {
        self.variables.len() + 1
    }

    /// The variables, in their order.
    #[must_use]
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// What follows from numbers strictly between 0 and 1, as many as
    /// [`dimensions`](Self::dimensions): where one lacks, its variable is at its median, and nobody leaves.
    ///
    /// # Errors
    /// `too-large` with the field that drives an amount beyond 2^53 − 1.
    pub fn draw(&mut self, uniforms: &[f64]) -> Result<Totals, Error> {
        self.set(uniforms);
        self.outcome()
    }

    fn set(&mut self, uniforms: &[f64]) {
        for (index, normal) in self.independent.iter_mut().enumerate() {
            *normal = uniforms.get(index).map_or(0.0, |uniform| normal::quantile(*uniform));
        }
        self.event = uniforms.get(self.variables.len()).copied().unwrap_or(1.0);
        self.copula.correlate(&self.independent, &mut self.normals);
        let figures = self.variables.iter().zip(&self.distributions).zip(&self.normals);
        for ((variable, distribution), normal) in figures {
            variable.path.put(&mut self.scenario, to_whole(distribution.at(*normal)));
        }
    }

    /// [`draw`](Self::draw), month by month: the scenario, what it gives without an exit, and the exit.
    pub(super) fn draw_months(
        &mut self,
        uniforms: &[f64],
    ) -> Result<(&Scenario, Comparison, Option<EarlyExit>), Error> {
        self.set(uniforms);
        let hire = &self.scenario.full_time;
        let whole = |months: i64| usize::try_from(months).unwrap_or(0);
        let vacancy = whole(hire.search_months.get() + hire.notice_months.get());
        let costs = TotalsModel::new(&self.scenario, rules(&self.scenario)?);
        let gone = self.exit_month().map(|month| EarlyExit { served: whole(month), vacancy, cash: costs.exit(month) });
        Ok((&self.scenario, compare(&self.scenario)?, gone))
    }

    /// [`draw`](Self::draw), as far as it is paid by the end of a month of the horizon.
    pub(super) fn draw_by(&mut self, uniforms: &[f64], month: u32) -> Result<Totals, Error> {
        let horizon = self.scenario.horizon_months;
        let month = i64::from(month).clamp(1, horizon.get());
        self.scenario.horizon_months = HorizonMonths::new(month).unwrap_or(horizon);
        let outcome = self.draw(uniforms);
        self.scenario.horizon_months = horizon;
        outcome
    }

    /// The same for the options that are always there, the fractional and the
    /// hire: what sets them apart is known in half of the time.
    pub(super) fn without_other_options(&self) -> Self {
        let scenario = Scenario { bridge: None, practitioners: None, ..self.scenario.clone() };
        Self { scenario, ..self.clone() }
    }

    /// What follows when one variable of the last draw is drawn again, given all
    /// the others: from a uniform number, and the normal that belongs to it. None
    /// where that makes no difference. The last draw stays as it is.
    pub(super) fn with_another(&mut self, index: usize, uniform: f64, normal: f64) -> Result<Option<Totals>, Error> {
        let (Some(variable), Some(distribution)) = (self.variables.get(index), self.distributions.get(index)) else {
            // The exit, which is correlated with nothing.
            let event = std::mem::replace(&mut self.event, uniform);
            let outcome = self.outcome();
            self.event = event;
            return outcome.map(Some);
        };
        let path: Path = variable.path;
        if path.is_of_days() {
            return Ok(None);
        }
        let Some(drawn) = path.value(&self.scenario) else { return Ok(None) };
        let normal = self.copula.again(&self.normals, index, normal);
        path.put(&mut self.scenario, to_whole(distribution.at(normal)));
        if path.value(&self.scenario) == Some(drawn) {
            return Ok(None);
        }
        let outcome = self.outcome();
        path.put(&mut self.scenario, drawn);
        outcome.map(Some)
    }

    /// The normals behind the last draw's variables.
    pub(super) fn normals(&self) -> &[f64] {
        &self.normals
    }

    /// The number behind the last draw's exit.
    pub(super) fn event(&self) -> f64 {
        self.event
    }

    fn outcome(&self) -> Result<Totals, Error> {
        let costs = TotalsModel::new(&self.scenario, rules(&self.scenario)?);
        let totals = costs.totals()?;
        let Some(month) = self.exit_month() else { return Ok(totals) };
        let exit = costs.exit(month);
        Ok(Totals {
            full_time: totals.full_time.saturating_add(exit),
            bridge: totals.bridge.map(|bridge| bridge.saturating_add(exit)),
            ..totals
        })
    }

    /// The month of employment at whose end the hire leaves, if at all: each of the window is as likely.
    fn exit_month(&self) -> Option<i64> {
        let terms = &self.scenario.full_time;
        let probability = to_float(terms.fail_ppm.get()) / 1e6;
        let window = terms.fail_window_months.get();
        let month = (self.event / probability * to_float(window)).floor();
        (self.event < probability).then(|| (to_whole(month) + 1).min(window))
    }
}

/// There is a dimension for every figure that can be uncertain, for the exit and for drawing one of them again.
const _: () = assert!(<Path as crate::input::named_enum::NamedEnum>::ALL.len() + 2 <= sobol::DIMENSIONS);
