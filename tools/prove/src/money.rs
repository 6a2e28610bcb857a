//! Every function of the money that a claim is about, under a name that its compiled form keeps.

#[expect(dead_code, reason = "the floats of the uncertainty, which no claim is about")]
#[path = "../../../src/money.rs"]
mod exact;

#[inline(never)]
pub fn claim_rounded(numerator: i128, denominator: i128) -> i64 {
    exact::rounded(numerator, denominator)
}

#[inline(never)]
pub fn claim_scaled(a: i64, b: i64, denominator: u32) -> i64 {
    exact::scaled(a, b, denominator)
}

#[inline(never)]
pub fn claim_part(amount: i64, ppm: i64) -> i64 {
    exact::part(amount, ppm)
}

#[inline(never)]
pub fn claim_long(amount: i64, factor: i128, divisor: i128) -> i64 {
    exact::scaled_long(amount, factor, divisor)
}

#[inline(never)]
pub fn claim_times(amount: i64, count: i64) -> i64 {
    exact::times(amount, count)
}

#[inline(never)]
pub fn claim_sum(a: i64, b: i64) -> i64 {
    exact::sum(a, b)
}

#[inline(never)]
pub fn claim_together(a: i64, b: i64, denominator: u32, months: i64) -> i64 {
    let (lesser, more) = exact::Monthly::product(a, b, denominator).over(months);
    exact::sum(exact::times(lesser, months), more)
}
