//! A scrambled Sobol sequence: points that fill the unit cube evenly, and any
//! number of them.

use super::mulberry::Mulberry32;

/// Dimensions that there are direction numbers for.
pub(super) const DIMENSIONS: usize = TABLE.len() + 1;

/// Bits of a coordinate.
const BITS: usize = 32;

/// A digital sequence in base 2, scrambled by random lower triangular matrices
/// and a random shift (Matoušek, “On the L2-discrepancy for anchored boxes”,
/// Journal of Complexity 14, 1998). The first 2^k points of it are as evenly
/// spread as of the plain sequence, and each point is uniformly distributed.
#[derive(Debug, Clone)]
pub struct Sobol {
    /// For each bit of the index, what it flips in each coordinate: a dimension after the other.
    directions: Vec<[u32; BITS]>,
    point: Vec<u32>,
    index: u32,
}

impl Sobol {
    /// A sequence in so many dimensions; none where there are no direction numbers for as many.
    ///
    /// ```
    /// use fractional_fit::uncertainty::Sobol;
    ///
    /// let mut point = [0.0; 3];
    /// Sobol::new(3, 42).unwrap().next(&mut point);
    /// assert!(point.iter().all(|place| 0.0 < *place && *place < 1.0));
    /// assert!(Sobol::new(64, 42).is_none());
    /// ```
    #[must_use]
    pub fn new(dimensions: usize, seed: u32) -> Option<Self> {
        if dimensions > DIMENSIONS {
            return None;
        }
        let mut random = Mulberry32::new(seed);
        let plain = std::iter::once(first()).chain(TABLE.iter().map(|&(polynomial, start)| later(polynomial, start)));
        let directions: Vec<_> = plain.take(dimensions).map(|plain| scrambled(&plain, &mut random)).collect();
        let point = directions.iter().map(|_| random.next_bits()).collect();
        Some(Self { directions, point, index: 0 })
    }

    /// The next point, strictly within the unit cube.
    pub fn next(&mut self, uniforms: &mut [f64]) {
        let flipped = self.index.trailing_ones() as usize;
        self.index = self.index.wrapping_add(1);
        for ((uniform, place), directions) in uniforms.iter_mut().zip(&mut self.point).zip(&self.directions) {
            *uniform = (f64::from(*place) + 0.5) / 4_294_967_296.0;
            *place ^= directions.get(flipped).copied().unwrap_or(0);
        }
    }
}

/// The direction numbers of the first dimension: the index's bits, reversed.
fn first() -> [u32; BITS] {
    std::array::from_fn(|bit| 1 << (BITS - 1 - bit))
}

/// The direction numbers that follow from a primitive polynomial and the first of them.
fn later(polynomial: u8, start: &[u8]) -> [u32; BITS] {
    let degree = start.len();
    let mut directions = [0_u32; BITS];
    for bit in 0..BITS {
        let before = |back: usize| bit.checked_sub(back).and_then(|index| directions.get(index)).copied().unwrap_or(0);
        let value = match start.get(bit) {
            Some(&number) => u32::from(number) << (BITS - 1 - bit),
            None => (1..degree)
                .filter(|k| polynomial >> (degree - 1 - k) & 1 == 1)
                .fold(before(degree) ^ (before(degree) >> degree), |sum, k| sum ^ before(k)),
        };
        if let Some(direction) = directions.get_mut(bit) {
            *direction = value;
        }
    }
    directions
}

/// The directions times a random lower triangular matrix of bits, with ones on its diagonal.
fn scrambled(plain: &[u32; BITS], random: &mut Mulberry32) -> [u32; BITS] {
    let rows: [u32; BITS] = std::array::from_fn(|row| {
        let diagonal = 1_u32 << (BITS - 1 - row);
        let above = !(diagonal | (diagonal - 1));
        (random.next_bits() & above) | diagonal
    });
    plain.map(|direction| {
        let bit = |row: &u32| (row & direction).count_ones() & 1;
        rows.iter().fold(0, |value, row| value << 1 | bit(row))
    })
}

/// A primitive polynomial, by its inner coefficients, and the first direction
/// numbers of each dimension from the second on: the first rows of
/// `new-joe-kuo-6.21201` (Joe and Kuo, “Constructing Sobol sequences with better
/// two-dimensional projections”, SIAM Journal on Scientific Computing 30, 2008;
/// <https://web.maths.unsw.edu.au/~fkuo/sobol/>, BSD licence).
const TABLE: &[(u8, &[u8])] = &[
    (0, &[1]),
    (1, &[1, 3]),
    (1, &[1, 3, 1]),
    (2, &[1, 1, 1]),
    (1, &[1, 1, 3, 3]),
    (4, &[1, 3, 5, 13]),
    (2, &[1, 1, 5, 5, 17]),
    (4, &[1, 1, 5, 5, 5]),
    (7, &[1, 1, 7, 11, 19]),
    (11, &[1, 1, 5, 1, 1]),
    (13, &[1, 1, 1, 3, 11]),
    (14, &[1, 3, 5, 5, 31]),
    (1, &[1, 3, 3, 9, 7, 49]),
    (13, &[1, 1, 1, 15, 21, 21]),
    (16, &[1, 3, 1, 13, 27, 49]),
    (19, &[1, 1, 1, 15, 7, 5]),
    (22, &[1, 3, 1, 15, 13, 25]),
    (25, &[1, 1, 5, 5, 19, 61]),
    (1, &[1, 3, 7, 11, 23, 15, 103]),
    (4, &[1, 3, 7, 13, 13, 15, 69]),
    (7, &[1, 1, 3, 13, 7, 35, 63]),
    (8, &[1, 3, 5, 9, 1, 25, 53]),
    (14, &[1, 3, 1, 13, 9, 35, 107]),
    (19, &[1, 3, 1, 5, 27, 61, 31]),
    (21, &[1, 1, 5, 11, 19, 41, 61]),
    (28, &[1, 3, 5, 3, 3, 13, 69]),
    (31, &[1, 1, 7, 13, 1, 19, 1]),
    (32, &[1, 3, 7, 5, 13, 19, 59]),
    (37, &[1, 1, 3, 9, 25, 29, 41]),
    (41, &[1, 3, 5, 13, 23, 1, 55]),
    (42, &[1, 3, 7, 3, 13, 59, 17]),
    (50, &[1, 3, 1, 3, 5, 53, 69]),
    (55, &[1, 1, 5, 5, 23, 33, 13]),
    (56, &[1, 1, 7, 7, 1, 61, 123]),
    (59, &[1, 1, 7, 9, 13, 61, 49]),
    (62, &[1, 3, 3, 5, 3, 55, 33]),
    (14, &[1, 3, 1, 15, 31, 13, 49, 245]),
    (21, &[1, 3, 5, 15, 31, 59, 63, 97]),
    (22, &[1, 3, 1, 11, 11, 11, 77, 249]),
    (38, &[1, 3, 1, 11, 27, 43, 71, 9]),
    (47, &[1, 1, 7, 15, 21, 11, 81, 45]),
    (49, &[1, 3, 7, 3, 25, 31, 65, 79]),
    (50, &[1, 3, 1, 1, 19, 11, 3, 205]),
    (52, &[1, 1, 5, 9, 19, 21, 29, 157]),
];
