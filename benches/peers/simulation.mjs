/** A simulation in plain JavaScript: full-time less fractional over 24 months, as a
 * formula of seven independent inputs. The search and the notice take whole months, as
 * in the engine and in `squiggle.mjs`: the three have to agree. */

const MONTHS = 24;
const SERVED = 23;
const WEEKS = 46;
const RAISED = 1.03;
const BENEFITS_ANNUAL = 1_350_000;
const BENEFITS_OF_BASE = 0.04;
const OVERHEAD_ANNUAL = 480_000;
const EQUIPMENT = 300_000;
const CONTRIBUTIONS = [
  [0.062, 18_450_000],
  [0.0145, Infinity],
  [0.006, 700_000],
];

export function difference({ base, dayRate, days, search, notice, bonus, fee }) {
  const empty = search + notice;
  const months = Math.max(0, MONTHS - empty);
  const salary = (base * (Math.min(12, months) + RAISED * Math.max(0, months - 12))) / 12;
  const pay = salary * (1 + bonus);
  const thisYear = (base * (1 + bonus) * Math.max(0, 12 - empty)) / 12;
  let contributions = 0;
  for (const [rate, cap] of CONTRIBUTIONS) {
    contributions += rate * (Math.min(thisYear, cap) + Math.min(pay - thisYear, cap));
  }
  const benefits = ((BENEFITS_ANNUAL + OVERHEAD_ANNUAL) * months) / 12 + BENEFITS_OF_BASE * salary;
  const hire = pay + contributions + benefits + EQUIPMENT + base * (1 + bonus) * fee;
  return hire - (dayRate * days * WEEKS * SERVED) / 12;
}

/** `draws` differences, sorted. */
export function simulate(draws, seed) {
  const random = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const found = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    found[draw] = difference({
      base: lognormal(normal(), 19_000_000, 33_000_000),
      dayRate: pert(random, normal, 150_000, 200_000, 350_000),
      days: triangular(random(), 1, 2, 3),
      search: Math.round(lognormal(normal(), 2.6, 7)),
      notice: Math.round(triangular(random(), 0, 1, 3)),
      bonus: pert(random, normal, 0, 0.15, 0.3),
      fee: pert(random, normal, 0.2, 0.3, 0.38),
    });
  }
  return found.sort();
}

/** The quantile of a standard normal at 0.9. */
const NORMAL_P90 = 1.2815515655446004;

function lognormal(z, p10, p90) {
  const middle = (Math.log(p10) + Math.log(p90)) / 2;
  return Math.exp(middle + (z * (Math.log(p90) - Math.log(p10))) / 2 / NORMAL_P90);
}

function triangular(u, low, mode, high) {
  const width = high - low;
  return u < (mode - low) / width
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

function pert(random, normal, low, mode, high) {
  const [a, b] = [mode - low, high - mode].map((part) => gamma(random, normal, 1 + (4 * part) / (high - low)));
  return low + ((high - low) * a) / (a + b);
}

/** Marsaglia and Tsang, 2000: for shapes from 1. */
function gamma(random, normal, shape) {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
