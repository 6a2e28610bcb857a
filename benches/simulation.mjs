/** How long a simulation takes for how much accuracy. Time for a number of draws
 * says little: a good sampler needs fewer. */

import * as plain from "./peers/simulation.mjs";
import * as squiggle from "./peers/squiggle.mjs";
import { report, table } from "./report.mjs";
import { digits, summary } from "./sampling.mjs";

const SHARES = [0.05, 0.5, 0.95];
const SEEDS = 15;
const REFERENCE_DRAWS = 4_000_000;

const quantiles = (sorted) => SHARES.map((share) => sorted[Math.round(share * (sorted.length - 1))]);
const reference = quantiles(plain.simulate(REFERENCE_DRAWS, 0));

/**
 * One line a program: `run(draws, seed)` gives P5, P50 and P95, of which
 * `exact` are those of its own model. The engine's has its place here.
 */
const PROGRAMS = [
  {
    name: "Squiggle",
    exact: reference,
    draws: [1_000, 10_000, 100_000],
    run: squiggle.simulate,
  },
  {
    name: "plain JavaScript",
    exact: reference,
    draws: [1_000, 10_000, 100_000],
    run: (draws, seed) => quantiles(plain.simulate(draws, seed)),
  },
];

const measured = [];
for (const program of PROGRAMS) {
  // What compiles while it runs has done so after this.
  await program.run(program.draws.at(-1), 1);
  for (const draws of program.draws) measured.push({ ...program, draws, times: [], errors: [] });
}
for (let seed = 1; seed <= SEEDS; seed++) {
  for (const { run, draws, exact, times, errors } of measured) {
    const start = performance.now();
    const found = await run(draws, seed);
    times.push(performance.now() - start);
    errors.push(...found.map((value, place) => (value - exact[place]) / (exact.at(-1) - exact[0])));
  }
}
agree();
tell();

function rms(errors) {
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

/** No ratio without equal results: over the seeds, the errors have to cancel out. */
function agree() {
  for (const { name, draws, errors } of measured) {
    const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    // Four standard errors of the mean, and what the reference itself may be off.
    if (Math.abs(bias) > (4 * rms(errors)) / Math.sqrt(SEEDS) + 0.0005)
      throw new Error(`${name} with ${draws} draws differs from its model by ${digits(100 * bias)} %`);
  }
}

function tell() {
  const rows = measured.map(({ name, draws, times, errors }) => ({
    name,
    draws,
    ms: summary(times).median,
    error: rms(errors),
  }));
  const goal = Math.min(...rows.filter(({ name }) => name === "Squiggle").map(({ error }) => error)) * 1.1;
  const fastest = (program) => {
    const enough = rows.filter(({ name, error }) => name === program && error <= goal);
    return Math.min(...enough.map(({ ms }) => ms));
  };
  const others = PROGRAMS.filter(({ name }) => name !== "Squiggle").map(
    ({ name }) => `${name} is ${digits(fastest("Squiggle") / fastest(name))} × faster`,
  );
  report(
    "simulation",
    table(
      ["program", "draws", "milliseconds", "error"],
      rows.map(({ name, draws, ms, error }) => [
        name,
        draws.toLocaleString("en"),
        digits(ms),
        `${digits(100 * error)} %`,
      ]),
    ),
    `At the accuracy of Squiggle's longest run: ${others.join("; ")}.`,
    [
      `Full-time less fractional over 24 months, seven uncertain inputs. Medians of ${SEEDS} seeds, in turns. The error is the`,
      "root mean square of those of P5, P50 and P95, as a share of the width from P5 to P95, against a run of",
      `${REFERENCE_DRAWS.toLocaleString("en")} draws.`,
    ].join(" "),
  );
}
