//! The beta distribution, which PERT is made of.

/// Shapes of a beta distribution, each at least 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beta {
    /// α: what draws away from 0.
    low: f64,
    /// β: what draws away from 1.
    high: f64,
    /// Logarithm of what makes the density's integral 1.
    log_scale: f64,
}

impl Beta {
    /// The two parts of the integral, below and above the mean, make 1 together: that gives the scale.
    pub(super) fn new(alpha: f64, beta: f64) -> Self {
        let mean = alpha / (alpha + beta);
        let unscaled = Self { low: alpha, high: beta, log_scale: 0.0 };
        let parts = fraction(alpha, beta, mean) / alpha + fraction(beta, alpha, 1.0 - mean) / beta;
        let whole = unscaled.density(mean) * mean * (1.0 - mean) * parts;
        Self { log_scale: -libm::log(whole), ..unscaled }
    }

    /// Seen from the other end.
    pub(super) fn mirrored(self) -> Self {
        Self { low: self.high, high: self.low, ..self }
    }

    /// The density at `x`, strictly between 0 and 1.
    pub(super) fn density(self, x: f64) -> f64 {
        libm::exp(self.log_scale + (self.low - 1.0) * libm::log(x) + (self.high - 1.0) * libm::log(1.0 - x))
    }

    /// How fast the density grows at `x`, by its value there.
    pub(super) fn slope(self, x: f64) -> f64 {
        (self.low - 1.0) / x - (self.high - 1.0) / (1.0 - x)
    }

    /// The probability of what is at most `x`: the regularised incomplete beta
    /// function, by its continued fraction (DLMF 8.17.22) on the side where that
    /// converges fast.
    pub(super) fn cdf(self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        let front = self.density(x) * x * (1.0 - x);
        if x < (self.low + 1.0) / (self.low + self.high + 2.0) {
            front * fraction(self.low, self.high, x) / self.low
        } else {
            1.0 - front * fraction(self.high, self.low, 1.0 - x) / self.high
        }
    }

    /// Where the distribution passes a probability: Newton's steps from a first
    /// guess, halved where they would leave what is known to hold the answer.
    pub(super) fn quantile(self, probability: f64, guess: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        let mut x = guess;
        for _ in 0..100 {
            if !(low < x && x < high) {
                x = 0.5 * (low + high);
            }
            let excess = self.cdf(x) - probability;
            if excess < 0.0 {
                low = x;
            } else {
                high = x;
            }
            let step = excess / self.density(x);
            x -= step;
            if step.abs() <= 1e-15 * x.abs() || high - low <= f64::MIN_POSITIVE {
                break;
            }
        }
        x.max(low).min(high)
    }
}

/// The continued fraction by Lentz's method, as Thompson and Barnett changed it
/// (Journal of Computational Physics 64, 1986).
fn fraction(alpha: f64, beta: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let not_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut above = 1.0;
    let mut below = 1.0 / not_zero(1.0 - (alpha + beta) * x / (alpha + 1.0));
    let mut value = below;
    for step in 1..200 {
        let m = f64::from(step);
        let twice = alpha + 2.0 * m;
        let even = m * (beta - m) * x / ((twice - 1.0) * twice);
        let odd = -(alpha + m) * (alpha + beta + m) * x / (twice * (twice + 1.0));
        let mut change = 1.0;
        for term in [even, odd] {
            below = 1.0 / not_zero(1.0 + term * below);
            above = not_zero(1.0 + term / above);
            change = above * below;
            value *= change;
        }
        if (change - 1.0_f64).abs() < 1e-16 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_shapes_have_a_polynomial() {
        // I_x(2, 3) = 6x² − 8x³ + 3x⁴
        let beta = Beta::new(2.0, 3.0);
        for step in 1..100_u32 {
            let x = f64::from(step) / 100.0;
            let expected = x * x * (6.0 - 8.0 * x + 3.0 * x * x);
            assert!((beta.cdf(x) - expected).abs() < 1e-15, "{x}: {} {expected}", beta.cdf(x));
        }
    }

    #[test]
    fn the_quantile_undoes_the_distribution() {
        for mode in 0..=20_u32 {
            let beta = Beta::new(1.0 + f64::from(mode) / 5.0, 5.0 - f64::from(mode) / 5.0);
            for step in 1..200_u32 {
                let probability = f64::from(step) / 200.0;
                let found = beta.cdf(beta.quantile(probability, 0.5));
                assert!((found - probability).abs() < 1e-14, "{mode} {probability} {found}");
            }
        }
    }

    #[test]
    fn a_tail_has_all_its_digits() {
        // I_x(2, 3) as above, and I_x(5, 1) = x⁵
        for power in 1..12_i32 {
            let x = 10_f64.powi(-power);
            let few = Beta::new(2.0, 3.0).cdf(x) / (x * x * (6.0 - 8.0 * x + 3.0 * x * x));
            let fewest = Beta::new(5.0, 1.0).cdf(x) / (x * x * x * x * x);
            assert!((few - 1.0).abs() < 1e-13 && (fewest - 1.0).abs() < 1e-13, "{x}: {few} {fewest}");
        }
    }

    #[test]
    fn what_lies_below_and_above_a_place_is_everything() {
        for mode in 1..20_u32 {
            let beta = Beta::new(1.0 + f64::from(mode) / 5.0, 5.0 - f64::from(mode) / 5.0);
            for x in [1e-9, 1e-4, 0.01, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.99, 0.9999] {
                let whole = beta.cdf(x) + beta.mirrored().cdf(1.0 - x);
                assert!((whole - 1.0).abs() < 1e-14, "{mode} {x} {whole}");
            }
        }
    }

    #[test]
    fn any_guess_leads_to_the_same_place() {
        let beta = Beta::new(1.4, 4.6);
        for probability in [1e-12, 1e-6, 0.01, 0.5, 0.99, 1.0 - 1e-6] {
            let place = beta.quantile(probability, 0.5);
            for guess in [-1.0, 0.0, 1e-9, 0.999_999, 1.0, 2.0, f64::NAN] {
                let found = beta.quantile(probability, guess);
                assert!((found / place - 1.0).abs() < 1e-12, "{probability} from {guess}: {found}, {place}");
            }
        }
    }
}
