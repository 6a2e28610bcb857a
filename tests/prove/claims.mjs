/** What has to hold of every amount, for all numbers that a function takes. */

const I64 = { lo: -(2n ** 63n), hi: 2n ** 63n - 1n };
const I128 = { lo: -(2n ** 127n), hi: 2n ** 127n - 1n };
const AMOUNT = { bits: 64, lo: 0n, hi: 2n ** 63n - 1n };
const DENOMINATOR = { bits: 32, lo: 1n, hi: 2n ** 32n - 1n };
/** The longest horizon, and more. */
const MONTHS = { bits: 64, lo: 0n, hi: 1_200n };
const END = 2n ** 63n - 1n;

/** `result` is `exact / divisor`, rounded half away from zero, or the end of 64 bits where that lies beyond. */
export const rounds = (result, exact, divisor) => `(let ((n (abs ${exact})) (r (abs ${result})) (d ${divisor}))
  (and (ite (= r ${END}) (>= (* 2 n) (- (* 2 (* r d)) d)) (and (<= (- (* 2 (* r d)) d) (* 2 n)) (< (* 2 n) (+ (* 2 (* r d)) d))))
       (=> (> ${result} 0) (> ${exact} 0)) (=> (< ${result} 0) (< ${exact} 0))))`;

export const CLAIMS = [
  {
    says: "a quotient is rounded half away from zero, whatever is divided",
    of: "claim_rounded",
    inputs: { numerator: { bits: 128, ...I128 }, denominator: { bits: 128, lo: 1n, hi: I128.hi } },
    holds: (result, numerator, denominator) => rounds(result, numerator, denominator),
  },
  {
    says: "a product over a denominator is rounded once, at the end, where it may need 128 bits",
    of: "scaled_wide",
    inputs: { a: { bits: 64, ...I64 }, b: { bits: 64, ...I64 }, denominator: DENOMINATOR },
    holds: (result, a, b, denominator) => rounds(result, `(* ${a} ${b})`, denominator),
  },
  {
    says: "a product over a denominator is rounded once, at the end",
    of: "claim_scaled",
    inputs: { a: { bits: 64, ...I64 }, b: { bits: 64, ...I64 }, denominator: DENOMINATOR },
    holds: (result, a, b, denominator) => rounds(result, `(* ${a} ${b})`, denominator),
  },
  {
    says: "a share is that many millionths of an amount, rounded",
    of: "claim_part",
    inputs: { amount: { bits: 64, ...I64 }, ppm: { bits: 64, ...I64 } },
    holds: (result, amount, ppm) => rounds(result, `(* ${amount} ${ppm})`, 1_000_000),
  },
  {
    says: "a long division is rounded as a short one",
    of: "claim_long",
    inputs: {
      amount: { bits: 64, lo: 0n, hi: 2n ** 53n - 1n },
      factor: { bits: 128, lo: 0n, hi: 2n ** 98n },
      divisor: { bits: 128, lo: 1n, hi: 2n ** 98n },
    },
    holds: (result, amount, factor, divisor) => rounds(result, `(* ${amount} ${factor})`, divisor),
  },
  {
    says: "so many times an amount is the product, or the end of 64 bits",
    of: "claim_times",
    inputs: { amount: { bits: 64, ...I64 }, count: AMOUNT },
    holds: (result, amount, count) =>
      `(= ${result} (let ((p (* ${amount} ${count}))) (ite (> p ${END}) ${END} (ite (< p (- ${END + 1n})) (- ${END + 1n}) p))))`,
  },
  {
    says: "a sum of amounts is the sum, or the end of 64 bits",
    of: "claim_sum",
    inputs: { a: AMOUNT, b: AMOUNT },
    holds: (result, a, b) => `(= ${result} (ite (> (+ ${a} ${b}) ${END}) ${END} (+ ${a} ${b})))`,
  },
  {
    says: "months together come to the exact amount of all, rounded once",
    of: "claim_together",
    inputs: { a: AMOUNT, b: AMOUNT, denominator: DENOMINATOR, months: MONTHS },
    holds: (result, a, b, denominator, months) => rounds(result, `(* (* ${a} ${b}) ${months})`, denominator),
  },
];
