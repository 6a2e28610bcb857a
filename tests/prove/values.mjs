/** Values of n bits: each is some whole number that is the same modulo 2^n, with the interval that it lies in. */

/** @typedef {{bits: number, term: string, lo: bigint, hi: bigint, of?: {op?: string, names?: string[]}}} Value */

export function logic(op, a, b, names) {
  const word = { and: "and", or: "or", xor: "xor" }[op];
  return { bits: 1, term: `(${word} ${a.term} ${b.term})`, lo: 0n, hi: 1n, of: { op, names } };
}

export function arithmetic(op, bits, a, b, names) {
  if (op === "add" || op === "sub") {
    const term = `(${op === "add" ? "+" : "-"} ${a.term} ${b.term})`;
    return op === "add"
      ? { bits, term, lo: a.lo + b.lo, hi: a.hi + b.hi }
      : { bits, term, lo: a.lo - b.hi, hi: a.hi - b.lo };
  }
  if (op === "mul" || op === "shl") {
    const factor = op === "shl" ? whole(1n << BigInt(b.term), bits) : b;
    const ends = [a.lo, a.hi].flatMap((/** @type {bigint} */ one) =>
      [factor.lo, factor.hi].map((/** @type {bigint} */ other) => one * other),
    );
    return { bits, term: `(* ${a.term} ${factor.term})`, lo: ends.reduce(least), hi: ends.reduce(most) };
  }
  if (op === "udiv" || op === "lshr") {
    const x = asUnsigned(a);
    const y = op === "lshr" ? whole(1n << BigInt(b.term), bits) : asUnsigned(b);
    return { bits, term: `(div ${x.term} ${y.term})`, lo: 0n, hi: x.hi / most(1n, y.lo) };
  }
  if (op === "sdiv" || op === "srem") {
    const [x, y] = [asSigned(a), asSigned(b)];
    // Of what isn't negative, this is what whole numbers do; a claim about others needs more.
    if (x.lo < 0n || y.lo < 0n) {
      const size = `(div (abs ${x.term}) (abs ${y.term}))`;
      const quotient = `(ite (= (< ${x.term} 0) (< ${y.term} 0)) ${size} (- ${size}))`;
      const reach = most(magnitude(x.lo), magnitude(x.hi));
      return op === "sdiv"
        ? { bits, term: quotient, lo: -reach, hi: reach }
        : { bits, term: `(- ${x.term} (* ${y.term} ${quotient}))`, lo: -reach, hi: reach };
    }
    return op === "sdiv"
      ? { bits, term: `(div ${x.term} ${y.term})`, lo: 0n, hi: x.hi / most(1n, y.lo) }
      : { bits, term: `(mod ${x.term} ${y.term})`, lo: 0n, hi: least(x.hi, most(0n, y.hi - 1n)) };
  }
  const [x, y] = [asUnsigned(a), asUnsigned(b)];
  const size = most(x.hi, y.hi).toString(2).length;
  const all = (1n << BigInt(size)) - 1n;
  const facts = { or: disjunction, xor: difference }[op];
  if (facts) return { bits, facts: facts(x, y, bits), lo: 0n, hi: all, of: { op, names } };
  throw new Error(`unknown: ${op}`);
}

/** What is asked of bits of two numbers at once: whether both lie below a power of two, and whether their signs agree.
 * So much of them is said to the prover, and no more. */
const disjunction = (x, y, bits) => (name) => [
  `(>= ${name} ${x.term})`,
  `(>= ${name} ${y.term})`,
  ...[32, 63, 64]
    .filter((power) => power < bits)
    .map((power) => {
      const limit = 1n << BigInt(power);
      return `(= (< ${name} ${limit}) (and (< ${x.term} ${limit}) (< ${y.term} ${limit})))`;
    }),
];
const difference = (x, y, bits) => (name) => {
  const half = 1n << BigInt(bits - 1);
  return [`(= (< ${name} ${half}) (= (< ${x.term} ${half}) (< ${y.term} ${half})))`];
};

/** What the intervals say already. */
export function settled(symbol, a, b) {
  if (symbol === "<" || symbol === ">=") {
    if (a.hi < b.lo) return `${symbol === "<"}`;
    if (a.lo >= b.hi) return `${symbol !== "<"}`;
  }
  if (symbol === ">" || symbol === "<=") {
    if (a.lo > b.hi) return `${symbol === ">"}`;
    if (a.hi <= b.lo) return `${symbol !== ">"}`;
  }
  if (a.hi < b.lo || b.hi < a.lo) return `${symbol === "distinct"}`;
  return undefined;
}

/** What a function of the money returns. */
export const I64 = { lo: -(1n << 63n), hi: (1n << 63n) - 1n };
/** `Math.min` takes no big integers.
 * @param {bigint} a
 * @param {bigint} b */
export function least(a, b) {
  if (a < b) return a;
  return b;
}
/** @param {bigint} a
 * @param {bigint} b
 * @returns {bigint} */
export const most = (a, b) => -least(-a, -b);
export const magnitude = (value) => (value < 0n ? -value : value);
export const top = (bits) => (1n << BigInt(bits)) - 1n;
/** SMT-LIB has no negative literals. */
export const lit = (value) => (value < 0n ? `(- ${-value})` : `${value}`);
export const whole = (value, bits) => ({ bits, term: lit(value), lo: value, hi: value });
export const signed = (value) => asSigned(value).term;
export const unsigned = (value) => asUnsigned(value).term;
export const asUnsigned = (value) => within(value, 0n);
export const asSigned = (value) => within(value, -(1n << BigInt(value.bits - 1)));

/** The number of that residue in the 2^bits numbers from `from`.
 * @param {Value} value
 * @param {bigint} from
 * @returns {Value} */
function within(value, from) {
  const size = 1n << BigInt(value.bits);
  const { lo, hi, term } = value;
  if (lo >= from && hi < from + size) return value;
  const full = { bits: value.bits, lo: from, hi: from + size - 1n };
  if (lo === hi) {
    const at = ((((lo - from) % size) + size) % size) + from;
    return whole(at, value.bits);
  }
  if (lo >= from - size && hi < from + size) {
    if (hi < from) return { ...full, term: `(+ ${term} ${size})`, lo: lo + size, hi: hi + size };
    return { ...full, term: `(ite (< ${term} ${lit(from)}) (+ ${term} ${size}) ${term})` };
  }
  if (lo >= from && hi < from + 2n * size)
    return { ...full, term: `(ite (>= ${term} ${lit(from + size)}) (- ${term} ${size}) ${term})` };
  return { ...full, term: `(+ (mod (- ${term} ${lit(from)}) ${size}) ${lit(from)})` };
}
