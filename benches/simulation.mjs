/** How long a simulation takes for how much accuracy. Time for a number of draws
 * says little: a good sampler needs fewer. */

import { readFile } from "node:fs/promises";
import { loadEngine } from "#engine-node";
import * as plain from "./peers/simulation.mjs";
import * as squiggle from "./peers/squiggle.mjs";
import { report, table } from "./report.mjs";
import { digits, summary } from "./sampling.mjs";

const SHARES = [0.05, 0.5, 0.95];
const SEEDS = Number(process.env.RUNS ?? 15);
const REFERENCE_DRAWS = 4_000_000;
/** Runs of each program that are compared before the clock starts, with its most draws. */
const COMPARED = 10;

const { Simulation } = await loadEngine();
const read = async (file) => JSON.parse(await readFile(new URL(`../tests/cases/${file}`, import.meta.url), "utf8"));
const { scenario: base } = (await read("cost.json")).find(({ id }) => id === "us-base");
/** The peers know no exit of the hire. */
const scenario = { ...base, fullTime: { ...base.fullTime, failPpm: 0 } };
const { variables } = (await read("uncertainty.json")).monteCarlo;

const sorted = plain.simulate(REFERENCE_DRAWS, 0);
const at = (values, share) => values[Math.round(share * (values.length - 1))];
const quantiles = (values) => SHARES.map((share) => at(values, share));
const exact = quantiles(sorted);
const width = exact.at(-1) - exact[0];

/** As shipped, with all four options and what each input is worth to know. */
function engine(sampler) {
  return (draws, seed) => {
    const simulation = new Simulation({ scenario, variables, correlations: [], seed, draws, sampler });
    simulation.run(draws);
    const { p5, p50, p95 } = simulation.estimate().summaryMinor.fullTimeMinusFractional;
    simulation.free();
    return [p5, p50, p95];
  };
}

/** `run(draws, seed)` gives P5, P50 and P95. */
const PROGRAMS = [
  { name: "Squiggle", draws: [1_000, 10_000, 100_000], run: squiggle.simulate },
  {
    name: "plain JavaScript",
    draws: [1_000, 10_000, 100_000],
    run: (draws, seed) => quantiles(plain.simulate(draws, seed)),
  },
  { name: "engine, plain draws", draws: [1_000, 10_000, 100_000], run: engine("reference") },
  {
    name: "engine, Sobol",
    draws: [256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768, 65_536],
    run: engine("sobol"),
  },
];

// Also compiles what is compiled while it runs.
const allowed = [];
for (const program of PROGRAMS) allowed.push(...(await agreed(program)));
const measured = PROGRAMS.flatMap(({ name, draws, run }) =>
  draws.map((draws) => ({ name, draws, run, times: [], errors: [] })),
);
for (let seed = 1; seed <= SEEDS; seed++) {
  for (const { run, draws, times, errors } of measured) {
    const start = performance.now();
    const found = await run(draws, seed);
    times.push(performance.now() - start);
    errors.push(...found.map((value, place) => (value - exact[place]) / width));
  }
}
tell();

function rms(errors) {
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

/** No ratio without equal results: many draws have to give the percentiles of the
 * reference, but for four standard errors of such a difference, which it gives as
 * shares of the width. They follow from how far apart the values around a percentile
 * lie; Sobol's are smaller. */
async function agreed({ name, draws, run }) {
  const most = draws.at(-1);
  const runs = [];
  for (let seed = 1; seed <= COMPARED; seed++) runs.push(await run(most, seed));
  return SHARES.map((share, place) => {
    const off = runs.reduce((sum, found) => sum + found[place] - exact[place], 0) / COMPARED / width;
    const slope = (at(sorted, share + 0.005) - at(sorted, share - 0.005)) / 0.01 / width;
    const tolerance = 4 * slope * Math.sqrt(share * (1 - share) * (1 / (COMPARED * most) + 1 / REFERENCE_DRAWS));
    if (Math.abs(off) > tolerance) throw new Error(`${name} is off by ${digits(100 * off)} % at P${100 * share}`);
    return tolerance;
  });
}

function tell() {
  const rows = measured.map(({ name, draws, times, errors }) => ({
    name,
    draws,
    ms: summary(times).median,
    error: rms(errors),
  }));
  const ofSquiggle = rows.filter(({ name }) => name === "Squiggle");
  /** The quickest run that errs no more than this one, but for a tenth that is chance. */
  const times = ({ ms, error }, program) => {
    const enough = rows.filter((row) => row.name === program && row.error <= error * 1.1);
    return enough.length > 0 ? `${digits(ms / Math.min(...enough.map((row) => row.ms)))} ×` : "";
  };
  const others = PROGRAMS.map(({ name }) => name).filter((name) => name !== "Squiggle");
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
    "How much faster than Squiggle the quickest run is that errs no more:",
    table(
      ["at the accuracy of", ...others],
      ofSquiggle.map((row) => [
        `Squiggle's ${row.draws.toLocaleString("en")} draws`,
        ...others.map((name) => times(row, name)),
      ]),
    ),
    [
      `Full-time less fractional over 24 months, seven uncertain inputs, the same model in all. Medians of ${SEEDS} seeds, in`,
      "turns. The error is the root mean square of those of P5, P50 and P95, as a share of the width from P5 to P95, against",
      `${REFERENCE_DRAWS.toLocaleString("en")} draws in plain JavaScript. Before the clock starts, ${COMPARED} runs of each program with its most draws`,
      `have to give these percentiles but for four standard errors, at most ${digits(100 * Math.max(...allowed))} % of the width.`,
    ].join(" "),
  );
}
