/** Times several things side by side: in each round everything has its turn, so
 * that what else the machine does falls on all alike. */

import { availableParallelism, loadavg } from "node:os";

const SAMPLE_MS = 20;
/** Half of the samples of a quiet machine lie closer together than this share of the median. */
const NOISY = 0.1;

/**
 * `entries` have a `run(times)` that gives `{ns, checksum}`. Fills in for each
 * what one call takes, in microseconds.
 */
export async function timeSideBySide(entries, rounds) {
  const busy = load();
  for (const entry of entries) entry.times = await timesInOneSample(entry);
  const samples = entries.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [place, { run, times }] of entries.entries()) samples[place].push((await run(times)).ns / times / 1000);
  }
  for (const [place, entry] of entries.entries()) entry.micros = summary(samples[place]);
  const noisy = entries.filter(({ micros }) => micros.spread > NOISY).length;
  return { entries, warning: warning(busy, noisy, entries.length) };
}

/** Also warms up what compiles while it runs. */
async function timesInOneSample({ run }) {
  for (let times = 1; ; ) {
    const ms = (await run(times)).ns / 1e6;
    if (ms > SAMPLE_MS / 2) return Math.max(1, Math.round((times * SAMPLE_MS) / ms));
    times *= ms < SAMPLE_MS / 20 ? 8 : 2;
  }
}

export function summary(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  const median = at(0.5);
  return { median, least: sorted[0], most: sorted.at(-1), spread: (at(0.75) - at(0.25)) / median };
}

/** Of the machine, a core, over the last minute. */
export const load = () => loadavg()[0] / availableParallelism();

export function warning(busy, noisy = 0, all = 1) {
  const reasons = [];
  if (busy > 0.5) reasons.push(`its load was ${busy.toFixed(1)} a core before the run began`);
  if (noisy > all / 4) reasons.push(`${noisy} of ${all} medians have a spread of more than ${NOISY * 100} %`);
  return reasons.length > 0
    ? `**The machine was not quiet**: ${reasons.join("; ")}. Trust the ratios, not the times.`
    : "";
}

/** Three significant digits, as many as a run can bear. */
export const digits = (value) =>
  value.toLocaleString("en", { maximumSignificantDigits: 3, minimumSignificantDigits: value < 100 ? 3 : 1 });
