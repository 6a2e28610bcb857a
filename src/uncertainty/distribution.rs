//! How a figure is distributed: what it is at a place of the standard normal
//! distribution, as a Gaussian copula asks.

use super::beta::Beta;
use super::normal;

/// The weight of PERT's most likely value.
const LAMBDA: f64 = 4.0;
/// Nodes of a PERT table in a unit of the normal.
const NODES: f64 = 8.0;
/// Where a PERT table begins, and the negative of where it ends: beyond 1 − 10^-10.
const START: f64 = -6.5;
const LENGTH: usize = 105;

/// A distribution.
#[derive(Debug, Clone)]
pub enum Distribution {
    /// Its logarithm is normal.
    Lognormal(Lognormal),
    /// A beta distribution between two ends, around the most likely value.
    Pert(Pert),
    /// Two straight lines that meet at the most likely value.
    Triangular(Triangular),
}

impl Distribution {
    /// The value at a place of the standard normal distribution: with the same
    /// probability as there, what follows is at most that.
    pub(super) fn at(&self, normal: f64) -> f64 {
        match self {
            Self::Lognormal(lognormal) => lognormal.at(normal),
            Self::Pert(pert) => pert.at(normal),
            Self::Triangular(triangular) => triangular.quantile(normal::cdf(normal)),
        }
    }

    /// What it is at most with a probability, strictly between 0 and 1.
    ///
    /// ```
    /// use fractional_fit::uncertainty::{Distribution, Triangular};
    ///
    /// let months = Distribution::Triangular(Triangular::new([1.0, 2.0, 4.0]).unwrap());
    /// assert!((months.quantile(0.75) - 2.775_255_128_608_411).abs() < 1e-15);
    /// ```
    #[must_use]
    pub fn quantile(&self, probability: f64) -> f64 {
        match self {
            Self::Lognormal(lognormal) => lognormal.at(normal::quantile(probability)),
            Self::Pert(pert) => pert.quantile(probability),
            Self::Triangular(triangular) => triangular.quantile(probability),
        }
    }
}

/// Whether values go from low to high, and end somewhere.
fn spans(values: &[f64]) -> bool {
    values.iter().all(|value| value.is_finite()) && values.is_sorted() && values.first() < values.last()
}

/// A lognormal distribution.
#[derive(Debug, Clone, Copy)]
pub struct Lognormal {
    mean: f64,
    deviation: f64,
}

impl Lognormal {
    /// With one in ten below the first value, and one in ten above the second;
    /// none where they aren't two positive values in this order.
    #[must_use]
    pub fn new([p10, p90]: [f64; 2]) -> Option<Self> {
        let (low, high) = (libm::log(p10), libm::log(p90));
        let is_valid = p10 > 0.0 && spans(&[p10, p90]);
        is_valid.then(|| Self { mean: 0.5 * (low + high), deviation: 0.5 * (high - low) / normal::P90 })
    }

    fn at(self, normal: f64) -> f64 {
        libm::exp(self.mean + self.deviation * normal)
    }
}

/// A triangular distribution.
#[derive(Debug, Clone, Copy)]
pub struct Triangular {
    low: f64,
    likely: f64,
    high: f64,
}

impl Triangular {
    /// With a least, most likely and largest value; none where they aren't in
    /// this order, or all the same.
    #[must_use]
    pub fn new([low, likely, high]: [f64; 3]) -> Option<Self> {
        spans(&[low, likely, high]).then_some(Self { low, likely, high })
    }

    fn quantile(self, probability: f64) -> f64 {
        let width = self.high - self.low;
        if probability * width < self.likely - self.low {
            self.low + (probability * width * (self.likely - self.low)).sqrt()
        } else {
            self.high - ((1.0 - probability) * width * (self.high - self.likely)).sqrt()
        }
    }
}

/// A PERT distribution with λ = 4 (Vose, “Risk Analysis”, 2008): its mean is
/// (low + 4 · likely + high) / 6.
///
/// A draw reads it from a table over the normal, which has the value and its
/// first two derivatives at each node. Between nodes the polynomial that has
/// them at both ends is right to a 10^-9 of the width, and some hundred times as
/// fast as solving for the quantile.
#[derive(Debug, Clone)]
pub struct Pert {
    low: f64,
    width: f64,
    beta: Beta,
    table: Box<[Node; LENGTH]>,
}

/// A place in 0 to 1, with its derivatives in steps of the table.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    place: f64,
    slope: f64,
    bend: f64,
}

impl Pert {
    /// With a least, most likely and largest value; none where they aren't in
    /// this order, or all the same.
    #[must_use]
    pub fn new([low, likely, high]: [f64; 3]) -> Option<Self> {
        if !spans(&[low, likely, high]) {
            return None;
        }
        let width = high - low;
        let beta = Beta::new(1.0 + LAMBDA * (likely - low) / width, 1.0 + LAMBDA * (high - likely) / width);
        let mut table = Box::new([Node::default(); LENGTH]);
        let mut guess = 0.0;
        for (step, node) in (0_u8..).zip(table.iter_mut()) {
            let normal = START + f64::from(step) / NODES;
            *node = Node::new(beta, normal, guess);
            guess = node.place + node.slope + 0.5 * node.bend;
        }
        Some(Self { low, width, beta, table })
    }

    fn quantile(&self, probability: f64) -> f64 {
        self.low + self.width * self.beta.quantile(probability, 0.5)
    }

    fn at(&self, normal: f64) -> f64 {
        let steps = (normal - START) * NODES;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
        let step = (steps as usize).min(LENGTH - 2);
        let [Some(left), Some(right)] = [self.table.get(step), self.table.get(step + 1)] else { return self.low };
        #[expect(clippy::manual_clamp, reason = "a clamp's panic would bring the formatting of floats")]
        #[expect(clippy::cast_precision_loss, reason = "below 105")]
        let beyond = (steps - step as f64).max(0.0).min(1.0);
        self.low + self.width * left.between(right, beyond)
    }
}

impl Node {
    fn new(beta: Beta, normal: f64, guess: f64) -> Self {
        if normal > 0.0 {
            // A probability near 1 has few digits left: seen from the other end it has all of them.
            let mirrored = Self::new(beta.mirrored(), -normal, 1.0 - guess);
            return Self { place: 1.0 - mirrored.place, slope: mirrored.slope, bend: -mirrored.bend };
        }
        let place = beta.quantile(normal::cdf(normal), guess);
        // x(z) with F(x) = Φ(z): x′ = φ/f and x″ = x′ · (−z − x′ · f′/f).
        let slope = normal::density(normal) / beta.density(place);
        let bend = slope * (-normal - slope * beta.slope(place));
        Self { place, slope: slope / NODES, bend: bend / (NODES * NODES) }
    }

    /// Hermite's polynomial of the fifth degree.
    fn between(&self, right: &Self, t: f64) -> f64 {
        let rise = right.place - self.place - self.slope - 0.5 * self.bend;
        let steeper = right.slope - self.slope - self.bend;
        let bent = right.bend - self.bend;
        let cubic = 10.0 * rise - 4.0 * steeper + 0.5 * bent;
        let quartic = -15.0 * rise + 7.0 * steeper - bent;
        let quintic = 6.0 * rise - 3.0 * steeper + 0.5 * bent;
        self.place + t * (self.slope + t * (0.5 * self.bend + t * (cubic + t * (quartic + t * quintic))))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn values_out_of_order_have_no_distribution() {
        for three in [[2.0, 1.0, 3.0], [1.0, 3.0, 2.0], [1.0; 3], [f64::NAN, 1.0, 2.0], [0.0, 1.0, f64::INFINITY]] {
            assert!(Pert::new(three).is_none() && Triangular::new(three).is_none(), "{three:?}");
        }
        for two in [[2.0, 1.0], [1.0, 1.0], [0.0, 1.0], [-1.0, 1.0], [1.0, f64::INFINITY]] {
            assert!(Lognormal::new(two).is_none(), "{two:?}");
        }
    }

    #[test]
    fn a_table_of_pert_is_right_to_a_billionth_of_the_width() {
        let mut worst: f64 = 0.0;
        for likely in 0..=40_u32 {
            let pert = Pert::new([0.0, f64::from(likely) / 40.0, 1.0]).unwrap();
            for step in (-6_400..=6_400_i32).step_by(7) {
                let normal = f64::from(step) / 1_000.0 + 0.000_37;
                let exact = if normal > 0.0 {
                    1.0 - pert.beta.mirrored().quantile(normal::cdf(-normal), 0.5)
                } else {
                    pert.quantile(normal::cdf(normal))
                };
                worst = worst.max((pert.at(normal) - exact).abs());
            }
        }
        println!("PERT table: off by at most {worst:e} of the width");
        assert!(worst < 1e-9, "{worst:e}");
    }

    #[test]
    fn beyond_the_table_of_pert_is_its_end() {
        let pert = Pert::new([1.0, 2.0, 4.0]).unwrap();
        for end in [START, -START] {
            assert_eq!(pert.at(2.0 * end).to_bits(), pert.at(end).to_bits());
        }
        assert!(pert.at(2.0 * START) > 1.0 && pert.at(-2.0 * START) < 4.0);
        assert!((pert.at(-START) - 4.0).abs() < 0.01, "{}", pert.at(-START));
    }
}
