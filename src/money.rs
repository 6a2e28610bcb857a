//! Exact arithmetic on minor units and on the other whole numbers of a result.
//!
//! Amounts are `i64`. A product on its way to an amount is an `i128`, which the
//! accepted ranges of the inputs can't fill. What passes `i64` stays at its
//! end, far beyond [`MAX_SAFE`]; the sums are checked against that limit where
//! an option is closed, so a saturated amount never reaches a result.

/// One, in parts per million.
pub(crate) const PPM: i128 = MILLION as i128;
pub(crate) const MILLION: u32 = 1_000_000;

/// 2^53 − 1: the largest integer that a JavaScript number holds exactly.
pub(crate) const MAX_SAFE: i64 = 9_007_199_254_740_991;

/// `numerator / denominator`, rounded half away from zero, for a positive denominator.
pub(crate) fn rounded(numerator: i128, denominator: i128) -> i64 {
    // With half of the divisor more, what is cut off rounds.
    let magnitude = quotient(numerator.unsigned_abs() + denominator.unsigned_abs() / 2, denominator.unsigned_abs());
    let magnitude = i64::try_from(magnitude).unwrap_or(i64::MAX);
    if numerator < 0 { -magnitude } else { magnitude }
}

/// Most fit in a machine word, where a division is cheap.
fn quotient(numerator: u128, denominator: u128) -> u128 {
    match (u64::try_from(numerator), u64::try_from(denominator)) {
        (Ok(n), Ok(d)) => u128::from(n / d),
        _ => numerator / denominator,
    }
}

/// The product where neither is negative and both fit in 32 bits, as most do:
/// WebAssembly has no wider product, and calls a function for it.
#[inline]
fn narrow(a: i64, b: i64) -> Option<u64> {
    match (u32::try_from(a), u32::try_from(b)) {
        (Ok(a), Ok(b)) => Some(u64::from(a) * u64::from(b)),
        _ => None,
    }
}

fn product(a: i64, b: i64) -> i128 {
    i128::from(a) * i128::from(b)
}

/// `a * b / denominator`, rounded half away from zero.
pub(crate) fn scaled(a: i64, b: i64, denominator: u32) -> i64 {
    let Some(numerator) = narrow(a, b) else { return scaled_wide(a, b, denominator) };
    let rounded = (numerator + u64::from(denominator / 2)) / u64::from(denominator);
    i64::try_from(rounded).unwrap_or(i64::MAX)
}

#[inline(never)]
fn scaled_wide(a: i64, b: i64, denominator: u32) -> i64 {
    rounded(product(a, b), denominator.into())
}

/// `amount * factor / divisor`, rounded, where the product may pass 128 bits: by long division, as on paper, in
/// two digits. For what isn't negative, a factor and a divisor of at most 2^98, and an amount up to [`MAX_SAFE`].
pub(crate) fn scaled_long(amount: i64, factor: i128, divisor: i128) -> i64 {
    const DIGIT: i64 = 1 << 27;
    let high = i128::from(amount / DIGIT) * factor;
    let rest = high % divisor * i128::from(DIGIT) + i128::from(amount % DIGIT) * factor;
    let quotient = i64::try_from(high / divisor).unwrap_or(i64::MAX).saturating_mul(DIGIT);
    quotient.saturating_add(rounded(rest, divisor))
}

/// So many times an amount.
pub(crate) fn times(amount: i64, count: i64) -> i64 {
    let Some(product) = narrow(amount, count) else { return amount.saturating_mul(count) };
    i64::try_from(product).unwrap_or(i64::MAX)
}

/// The sum of amounts that aren't negative. WebAssembly has no overflow flag: the sign tells as well.
#[inline]
pub(crate) fn sum(a: i64, b: i64) -> i64 {
    let sum = a.wrapping_add(b);
    if sum < 0 { i64::MAX } else { sum }
}

/// An amount a month that isn't whole, and not negative: rounded on the running sum.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Monthly {
    whole: i64,
    rest: i64,
    denominator: u32,
}

impl Monthly {
    /// `amount / denominator` a month.
    #[inline]
    pub(crate) fn new(amount: i64, denominator: u32) -> Self {
        let whole = amount / i64::from(denominator);
        Self { whole, rest: amount - whole * i64::from(denominator), denominator }
    }

    /// `a * b / denominator` a month.
    #[inline]
    pub(crate) fn product(a: i64, b: i64, denominator: u32) -> Self {
        if let Some(numerator) = narrow(a, b).and_then(|numerator| i64::try_from(numerator).ok()) {
            return Self::new(numerator, denominator);
        }
        let (numerator, divisor) = (product(a, b), i128::from(denominator));
        let [whole, rest] =
            [numerator / divisor, numerator % divisor].map(|wide| i64::try_from(wide).unwrap_or(i64::MAX));
        Self { whole, rest, denominator }
    }

    /// The amount of each month that follows so many.
    pub(crate) fn after(self, months: i64) -> impl Iterator<Item = i64> {
        let denominator = i64::from(self.denominator);
        // What rounding has cut off so far, with the half that it adds.
        let mut left = (self.rest * months + denominator / 2) % denominator;
        std::iter::repeat_with(move || {
            left += self.rest;
            let more = i64::from(left >= denominator);
            left -= more * denominator;
            sum(self.whole, more)
        })
    }

    /// How so many months have one of two amounts: the lesser of them, and in how many months it is one more.
    #[inline]
    pub(crate) fn over(self, months: i64) -> (i64, i64) {
        (self.whole, scaled(self.rest, months, self.denominator))
    }
}

/// A share of an amount, in parts per million, rounded.
#[inline]
pub(crate) fn part(amount: i64, ppm: i64) -> i64 {
    scaled(amount, ppm, MILLION)
}

/// The float nearest to a whole number.
#[expect(clippy::cast_precision_loss, reason = "safe integers are exact; beyond them the nearest is wanted")]
pub(crate) const fn to_float(value: i64) -> f64 {
    value as f64
}

/// The whole number nearest to a float, half away from zero.
#[expect(clippy::cast_possible_truncation, reason = "a cast saturates")]
pub(crate) fn to_whole(value: f64) -> i64 {
    libm::round(value) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_round_away_from_zero() {
        for (numerator, denominator, expected) in
            [(5, 10, 1), (-5, 10, -1), (4, 10, 0), (-4, 10, 0), (7, 3, 2), (8, 3, 3), (1, 2, 1), (3, 2, 2), (0, 7, 0)]
        {
            assert_eq!(rounded(numerator, denominator), expected, "{numerator}/{denominator}");
            let wide = 1 << 80;
            assert_eq!(rounded(numerator * wide, denominator * wide), expected, "{numerator}/{denominator}, wide");
        }
    }

    #[test]
    fn a_long_division_gives_what_a_short_one_does() {
        for amount in [0, 1, 999, 134_217_727, 134_217_728, 35_266_667, MAX_SAFE] {
            for (factor, divisor) in [(1, 1), (1, 3), (7, 2), (123_456_789, 1_000), (1 << 62, (1 << 61) + 1)] {
                assert_eq!(scaled_long(amount, factor, divisor), rounded(i128::from(amount) * factor, divisor));
                let wide = 1 << 34;
                assert_eq!(scaled_long(amount, factor * wide, divisor * wide), scaled_long(amount, factor, divisor));
            }
        }
        assert_eq!(scaled_long(MAX_SAFE, 1 << 98, 1), i64::MAX);
    }

    #[test]
    fn what_passes_64_bits_stays_at_their_end() {
        assert_eq!(rounded(i128::MAX, 1), i64::MAX);
        assert_eq!(rounded(i128::MIN, 1), -i64::MAX);
        assert_eq!(rounded(i128::from(i64::MAX), 1), i64::MAX);
    }

    #[test]
    fn a_month_has_one_of_two_amounts() {
        for (a, b, denominator) in [(25_000_000, 1, 12), (11, 1, 12), (0, 1, 12), (200_000, 200 * 46, 1_200), (7, 1, 1)]
        {
            let monthly = Monthly::product(a, b, denominator);
            for months in 0..=36 {
                let through = |months: i64| rounded(product(a, b) * i128::from(months), denominator.into());
                let (lesser, more) = monthly.over(months);
                let cells: Vec<i64> = (1..=months).map(|month| through(month) - through(month - 1)).collect();
                assert!(monthly.after(0).zip(&cells).all(|(cell, expected)| cell == *expected));
                assert_eq!(monthly.after(months).next(), Some(through(months + 1) - through(months)));
                assert_eq!(i64::try_from(cells.iter().filter(|&&cell| cell == lesser + 1).count()), Ok(more));
                assert!(cells.iter().all(|&cell| cell == lesser || cell == lesser + 1));
            }
        }
    }
}
