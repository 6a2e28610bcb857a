//! The reference's random number generator.

/// `mulberry32`: 32 bits of state that advance by a constant, and are mixed
/// (Tommy Ettinger, 2017; in the public domain).
///
/// ```
/// use fractional_fit::uncertainty::Mulberry32;
///
/// let mut random = Mulberry32::new(12_345);
/// assert_eq!(random.next_uniform(), 0.979_728_267_760_947_3);
/// ```
#[derive(Debug, Clone)]
pub struct Mulberry32(u32);

impl Mulberry32 {
    /// The generator that a seed starts.
    #[must_use]
    pub const fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// The next 32 bits.
    pub const fn next_bits(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 15)).wrapping_mul(mixed | 1);
        mixed ^= mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(mixed | 0x3d));
        mixed ^ (mixed >> 14)
    }

    /// The next number from 0 to 1, without 1: a multiple of 2^-32.
    pub fn next_uniform(&mut self) -> f64 {
        f64::from(self.next_bits()) / 4_294_967_296.0
    }
}
