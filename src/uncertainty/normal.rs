//! The standard normal distribution.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// Where the distribution passes 0.9: P10 and P90 are so many deviations from the middle.
pub(super) const P90: f64 = 1.281_551_565_544_600_4;

/// The probability of what is at most `z`.
pub(super) fn cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// The density at `z`.
pub(super) fn density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / (2.0 * PI).sqrt()
}

/// Where the distribution passes a probability, strictly between 0 and 1.
///
/// Wichura, “The Percentage Points of the Normal Distribution”, Applied
/// Statistics 37 (1988), algorithm AS 241: rational functions of the middle, of
/// the tails and of the far tails, right to one part in 10^16.
pub(super) fn quantile(probability: f64) -> f64 {
    let from_middle = probability - 0.5;
    if from_middle.abs() <= 0.425 {
        let r = 0.180_625 - from_middle * from_middle;
        return from_middle * ratio(&MIDDLE, r);
    }
    let r = (-libm::log(if from_middle < 0.0 { probability } else { 1.0 - probability })).sqrt();
    let z = if r <= 5.0 { ratio(&TAIL, r - 1.6) } else { ratio(&FAR_TAIL, r - 5.0) };
    if from_middle < 0.0 { -z } else { z }
}

/// Numerator and denominator, the highest power first.
type Ratio = [[f64; 8]; 2];

fn ratio([numerator, denominator]: &Ratio, x: f64) -> f64 {
    let coefficients = numerator.iter().zip(denominator);
    let (above, below) = coefficients.fold((0.0, 0.0), |(above, below), (n, d)| (above * x + n, below * x + d));
    above / below
}

const MIDDLE: Ratio = [
    [
        2.509_080_928_730_122_7e3,
        3.343_057_558_358_813e4,
        6.726_577_092_700_87e4,
        4.592_195_393_154_987e4,
        1.373_169_376_550_946e4,
        1.971_590_950_306_551_3e3,
        1.331_416_678_917_843_8e2,
        3.387_132_872_796_366_5,
    ],
    [
        5.226_495_278_852_854e3,
        2.872_908_573_572_194_3e4,
        3.930_789_580_009_271e4,
        2.121_379_430_158_659_7e4,
        5.394_196_021_424_751e3,
        6.871_870_074_920_579e2,
        4.231_333_070_160_091e1,
        1.0,
    ],
];

const TAIL: Ratio = [
    [
        7.745_450_142_783_414e-4,
        2.272_384_498_926_918_4e-2,
        2.417_807_251_774_506e-1,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        1.519_866_656_361_645_7e-2,
        1.481_039_764_274_800_8e-1,
        6.897_673_349_851e-1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
];

const FAR_TAIL: Ratio = [
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        1.242_660_947_388_078_4e-3,
        2.653_218_952_657_612_3e-2,
        2.965_605_718_285_048_7e-1,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_8e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_7e-5,
        7.868_691_311_456_133e-4,
        1.487_536_129_085_061_5e-2,
        1.369_298_809_227_358e-1,
        5.998_322_065_558_88e-1,
        1.0,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantile_undoes_the_distribution() {
        for step in 1..4_000_u32 {
            let probability = f64::from(step) / 4_000.0;
            assert!((cdf(quantile(probability)) / probability - 1.0).abs() < 2e-14, "{probability}");
        }
        for power in 2..=33 {
            let probability = libm::exp2(-f64::from(power));
            assert!((cdf(quantile(probability)) / probability - 1.0).abs() < 2e-14, "2^-{power}");
            assert_eq!(quantile(1.0 - probability).to_bits(), (-quantile(probability)).to_bits(), "2^-{power}");
        }
        for power in 34..=200 {
            let probability = libm::exp2(-f64::from(power));
            assert!((cdf(quantile(probability)) / probability - 1.0).abs() < 1e-12, "2^-{power}");
        }
        assert!((quantile(0.9) - P90).abs() < 1e-15);
    }
}
