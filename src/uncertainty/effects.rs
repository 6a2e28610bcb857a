//! Which uncertainty matters: Sobol indices, and what it is worth to know.

use super::model::Model;
use super::normal;
use super::outcome::{difference, leading};
use super::sampler::{Sampler, Uniforms};
use crate::Error;
use crate::cost::Totals;
use crate::money::{to_float, to_whole};

/// Bins of each input, as likely as each other.
const BINS: u8 = 32;
/// Points of the total effects, at most; each takes a draw for every input.
const TOTAL_EFFECT_POINTS: usize = 1_024;

/// What fell in a bin of an input.
#[derive(Debug, Clone, Copy, Default)]
struct Bin {
    count: f64,
    difference: f64,
    costs: [f64; 3],
}

impl Bin {
    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.difference += other.difference;
        for (sum, cost) in self.costs.iter_mut().zip(other.costs) {
            *sum += cost;
        }
    }
}

/// What the draws say by input: all of an input's draws, sorted into bins of it.
///
/// The mean of a bin is what is expected when the input is known to be there.
/// The variance of these means is the first-order index; the cheapest option of
/// each bin is what one would choose, knowing the input.
#[derive(Debug)]
pub(super) struct ByInput {
    /// Where bins end, on the normal.
    ends: [f64; BINS as usize - 1],
    inputs: Vec<[Bin; BINS as usize]>,
    /// The first draw: sums of what differs from it lose no digits.
    start: Option<Totals>,
    squares: f64,
    cheapest: f64,
}

/// Expected savings.
pub(super) struct Values {
    pub(super) perfect: i64,
    by_input: Vec<i64>,
}

impl Values {
    pub(super) fn of(&self, index: usize) -> i64 {
        self.by_input.get(index).copied().unwrap_or(0)
    }
}

impl ByInput {
    pub(super) fn new(inputs: usize) -> Self {
        let mut ends = [0.0; BINS as usize - 1];
        for (end, index) in ends.iter_mut().zip(1_u8..) {
            *end = normal::quantile(f64::from(index) / f64::from(BINS));
        }
        Self { ends, inputs: vec![[Bin::default(); BINS as usize]; inputs], start: None, squares: 0.0, cheapest: 0.0 }
    }

    /// A draw, with the normals behind the variables and the number behind the exit.
    pub(super) fn add(&mut self, normals: &[f64], event: f64, outcome: &Totals) {
        let start = *self.start.get_or_insert(*outcome);
        let base = to_float(start.fractional);
        let fallen = Bin {
            count: 1.0,
            difference: to_float(difference(outcome) - difference(&start)),
            costs: leading(outcome).map(|cost| cost - base),
        };
        self.squares += fallen.difference * fallen.difference;
        self.cheapest += fallen.costs.into_iter().fold(f64::INFINITY, f64::min);
        let exit = normal::quantile(event);
        for (bins, normal) in self.inputs.iter_mut().zip(normals.iter().chain(std::iter::once(&exit))) {
            let index = self.ends.partition_point(|end| end <= normal);
            if let Some(bin) = bins.get_mut(index) {
                bin.add(&fallen);
            }
        }
    }

    /// An input's bins, or fewer and fuller ones while there are few draws.
    fn bins(&self, index: usize) -> impl Iterator<Item = Bin> + '_ {
        let bins = self.inputs.get(index).map_or(&[] as &[Bin], |bins| bins);
        let draws: f64 = bins.iter().map(|bin| bin.count).sum();
        let together = if draws < 512.0 {
            4
        } else if draws < 2_048.0 {
            2
        } else {
            1
        };
        let merged = bins.chunks(together).map(|bins| {
            let mut sum = Bin::default();
            for bin in bins {
                sum.add(bin);
            }
            sum
        });
        merged.filter(|bin| bin.count > 0.0)
    }

    /// First-order index of an input.
    #[expect(clippy::manual_clamp, reason = "a clamp's panic would bring the formatting of floats")]
    pub(super) fn first_order(&self, index: usize) -> f64 {
        let mut all = Bin::default();
        let (mut between, mut bins) = (0.0, 0.0);
        for bin in self.bins(index) {
            between += bin.difference * bin.difference / bin.count;
            bins += 1.0;
            all.add(&bin);
        }
        let center = all.difference * all.difference / all.count;
        let (variance, explained) = (self.squares - center, between - center);
        if !(variance > 0.0 && all.count > bins) {
            return 0.0;
        }
        // Even an input without effect has bins whose means differ by chance.
        let by_chance = (bins - 1.0) * (variance - explained) / (all.count - bins);
        ((explained - by_chance) / variance).max(0.0).min(1.0)
    }

    /// What knowing each input saves, and knowing all of them.
    pub(super) fn values(&self) -> Values {
        let least = |costs: [f64; 3]| costs.into_iter().fold(f64::INFINITY, f64::min);
        let mut all = Bin::default();
        self.bins(0).for_each(|bin| all.add(&bin));
        let draws = all.count.max(1.0);
        let uninformed = least(all.costs);
        let saved = |informed: f64| to_whole(((uninformed - informed) / draws).max(0.0));
        Values {
            perfect: saved(self.cheapest),
            by_input: (0..self.inputs.len())
                .map(|index| saved(self.bins(index).map(|bin| least(bin.costs)).sum()))
                .collect(),
        }
    }
}

/// What stays uncertain when all but one input are known: that one is drawn
/// again, given all the others, and the outcomes are compared (Jansen,
/// Computer Physics Communications 117, 1999; with correlated inputs Kucherenko,
/// Tarantola and Annoni, Computer Physics Communications 183, 2012).
#[derive(Debug)]
pub(super) struct TotalEffects {
    model: Model,
    source: Uniforms,
    uniforms: Vec<f64>,
    points: usize,
    planned: usize,
    /// Half the squares of the changes, by input.
    changes: Vec<f64>,
    start: Option<i64>,
    sum: f64,
    squares: f64,
}

impl TotalEffects {
    pub(super) fn new(model: &Model, draws: usize, seed: u32) -> Self {
        let inputs = model.dimensions();
        Self {
            model: model.without_other_options(),
            source: Uniforms::new(Sampler::Sobol, inputs + 1, seed),
            uniforms: vec![0.0; inputs + 1],
            points: 0,
            planned: (draws / 4).clamp(1, TOTAL_EFFECT_POINTS),
            changes: vec![0.0; inputs],
            start: None,
            sum: 0.0,
            squares: 0.0,
        }
    }

    pub(super) fn done(&self) -> bool {
        self.points == self.planned
    }

    /// One more point; tells how many draws it took.
    pub(super) fn step(&mut self) -> Result<usize, Error> {
        self.source.next(&mut self.uniforms);
        let outcome = difference(&self.model.draw(&self.uniforms)?);
        let start = *self.start.get_or_insert(outcome);
        let from_start = to_float(outcome - start);
        self.sum += from_start;
        self.squares += from_start * from_start;
        let again = self.uniforms.last().copied().unwrap_or(0.5);
        let normal = normal::quantile(again);
        for (index, changes) in self.changes.iter_mut().enumerate() {
            if let Some(other) = self.model.with_another(index, again, normal)? {
                let change = to_float(difference(&other) - outcome);
                *changes += 0.5 * change * change;
            }
        }
        self.points += 1;
        Ok(self.changes.len() + 1)
    }

    /// Total index of an input, once all is drawn.
    #[expect(clippy::cast_precision_loss, reason = "at most a thousand points")]
    pub(super) fn of(&self, index: usize) -> Option<f64> {
        let variance = self.squares - self.sum * self.sum / self.points.max(1) as f64;
        let changes = self.changes.get(index)?;
        self.done().then(|| if variance > 0.0 { changes / variance } else { 0.0 })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on has failed")]
mod tests {
    use super::*;

    /// So many draws, evenly spread over the exit, which is all that costs depend on.
    fn drawn(draws: u32, of: impl Fn(f64) -> i64) -> ByInput {
        let mut by_input = ByInput::new(1);
        for draw in 0..draws {
            let event = (f64::from(draw) + 0.5) / f64::from(draws);
            let outcome = Totals { fractional: 0, full_time: of(event), bridge: None, practitioners: None };
            by_input.add(&[], event, &outcome);
        }
        by_input
    }

    #[test]
    fn many_draws_fall_into_more_bins_than_few() {
        for (draws, bins) in [(64, 8), (511, 8), (512, 16), (2_047, 16), (2_048, 32), (8_192, 32)] {
            assert_eq!(drawn(draws, |_| 1).bins(0).count(), bins, "{draws}");
        }
    }

    #[test]
    fn a_bin_holds_its_draws_and_one_without_is_none() {
        let by_input = drawn(4, |_| 1_000);
        assert_eq!(by_input.bins(0).map(|bin| bin.count).collect::<Vec<_>>(), [1.0; 4]);
        assert_eq!(by_input.first_order(0).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn what_depends_on_one_input_alone_is_explained_by_it() {
        let by_input = drawn(8_192, |event| to_whole(1e9 * event));
        assert!((by_input.first_order(0) - 1.0).abs() < 0.002, "{}", by_input.first_order(0));
    }

    /// Of a scenario in which nothing is uncertain but the exit, which comes with this probability.
    fn total_effects(fail_ppm: u32) -> TotalEffects {
        let mut scenario = serde_json::to_value(crate::defaults::scenario("US").unwrap()).unwrap();
        scenario["fullTime"]["failPpm"] = fail_ppm.into();
        let input = serde_json::json!({ "scenario": scenario, "variables": [] });
        TotalEffects::new(&Model::new(&crate::decode(input).unwrap()).unwrap(), 4_096, 1)
    }

    #[test]
    fn where_nothing_varies_nothing_has_an_effect() {
        for (fail_ppm, expected) in [(0, 0.0), (250_000, 1.0)] {
            let mut effects = total_effects(fail_ppm);
            while !effects.done() {
                // A draw, and another of the exit.
                assert_eq!(effects.step().unwrap(), 2);
            }
            assert!((effects.of(0).unwrap() - expected).abs() < 0.1, "{:?}", effects.of(0));
            assert_eq!(effects.of(1), None);
        }
    }
}
