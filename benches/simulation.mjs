/** How long a simulation takes for how much accuracy. Time for a number of draws
 * says little: a good sampler needs fewer. */

import { readFile } from "node:fs/promises";
import { loadEngine } from "../pkg/engine.node.js";
import * as plain from "./peers/simulation.mjs";
import * as squiggle from "./peers/squiggle.mjs";
import { report, table } from "./report.mjs";
import { digits, summary } from "./sampling.mjs";

const SHARES = [0.05, 0.5, 0.95];
const SEEDS = 15;
const REFERENCE_DRAWS = 4_000_000;
const ENGINE_REFERENCE_DRAWS = 1_000_000;

const { Simulation } = await loadEngine();
const read = async (file) => JSON.parse(await readFile(new URL(`../tests/cases/${file}`, import.meta.url), "utf8"));
const { scenario } = (await read("cost.json")).find(({ id }) => id === "us-base");
const { variables } = (await read("uncertainty.json")).monteCarlo;

const quantiles = (sorted) => SHARES.map((share) => sorted[Math.round(share * (sorted.length - 1))]);
const reference = quantiles(plain.simulate(REFERENCE_DRAWS, 0));

/** As shipped: whole months and cents, turnover, all four options, and what each input is worth to know. */
function engine(sampler) {
  return (draws, seed) => {
    const simulation = new Simulation({ scenario, variables, correlations: [], seed, draws, sampler });
    simulation.run(draws);
    const { p5, p50, p95 } = simulation.estimate().summaryMinor.fullTimeMinusFractional;
    simulation.free();
    return [p5, p50, p95];
  };
}
const engineExact = engine("sobol")(ENGINE_REFERENCE_DRAWS, 0);

/** `run(draws, seed)` gives P5, P50 and P95, of which `exact` are those of its own model. */
const PROGRAMS = [
  { name: "Squiggle", exact: reference, draws: [1_000, 10_000, 100_000], run: squiggle.simulate },
  {
    name: "plain JavaScript",
    exact: reference,
    draws: [1_000, 10_000, 100_000],
    run: (draws, seed) => quantiles(plain.simulate(draws, seed)),
  },
  { name: "engine, plain draws", exact: engineExact, draws: [1_000, 10_000, 100_000], run: engine("reference") },
  {
    name: "engine, Sobol",
    exact: engineExact,
    draws: [256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768, 65_536],
    run: engine("sobol"),
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
      `Full-time less fractional over 24 months, seven uncertain inputs. Medians of ${SEEDS} seeds, in turns. The error is the`,
      "root mean square of those of P5, P50 and P95, as a share of the width from P5 to P95, against a run of",
      `${REFERENCE_DRAWS.toLocaleString("en")} draws; the engine's, whose model does more, against ${ENGINE_REFERENCE_DRAWS.toLocaleString("en")} of Sobol.`,
    ].join(" "),
  );
}
