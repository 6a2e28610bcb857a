/** How patient a test is. A limit ends what hangs, and never decides whether the product is right: it is far above what
 * the step takes, and grows with the slowness of the machine, which is measured once in a run. */

import { performance } from "node:perf_hooks";

/** What the loop takes on a machine of 2024 that does nothing else. */
const QUICK_MS = 55;
const ROUNDS = 3;
/** What several browsers at once do to a machine, or a neighbour who comes later. */
const RESERVE = 6;
const LONG_MS = 30_000;

/** At least 1; as a run has measured it already (`scripts/test`), or as it is now.
 * @public */
export const slowness = Number(process.env.SLOWNESS) || measure();

/** For what takes a quick machine up to `ms`. */
export const patience = (ms) => Math.ceil(ms * RESERVE * slowness);

/** For a page, a driver, a server, or whatever else is waited for by its event. */
export const PATIENCE_MS = patience(LONG_MS);

/** The mean, as a machine's slowness is also that of its bad moments. */
function measure() {
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) work(round);
  return Math.max(1, (performance.now() - start) / ROUNDS / QUICK_MS);
}

function work(seed) {
  let state = seed;
  for (let step = 0; step < 20_000_000; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) ^ (state >>> 7);
  return state;
}
