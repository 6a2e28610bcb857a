/** What the ranges of the figures make of the costs: a first estimate within a
 * frame, then sharper ones, in slices that leave the page free. */

import type { Estimate, UncertainScenario } from "#engine";
import type { Engine } from "../engine/load.ts";

/** Few enough for a part of a frame on a slow phone. */
const FIRST_DRAWS = 128;
const SLICE_MS = 6;
/** How often a sharper estimate is told. */
const TELL_EVERY_MS = 150;

interface Listener {
  readonly tell: (estimate: Estimate, isDone: boolean) => void;
  /** A case can't be computed; no more is told. */
  readonly fail: () => void;
}

/**
 * Draws until all are drawn, or until the function that it returns is called.
 * `tell` gets the first estimate before this returns.
 *
 * @throws FractionalFitError for a range that can't be used
 */
export function simulate(engine: Engine, input: UncertainScenario, { tell, fail }: Listener): () => void {
  const simulation = new engine.Simulation(input);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    simulation.free();
  };
  let draws = FIRST_DRAWS;
  let toldAt = Number.NEGATIVE_INFINITY;
  const slice = (): void => {
    try {
      draw();
    } catch {
      end();
      fail();
    }
  };
  const draw = (): void => {
    const begun = performance.now();
    const isDone = simulation.run(draws);
    const now = performance.now();
    // A clock may be too coarse to see a slice: at most eight times as much at once.
    draws = Math.max(1, Math.round((draws * SLICE_MS) / Math.max(now - begun, SLICE_MS / 8)));
    if (isDone || now - toldAt > TELL_EVERY_MS) {
      toldAt = now;
      tell(simulation.estimate(), isDone);
    }
    if (isDone) end();
    else if (!isOver) timer = setTimeout(slice);
  };
  slice();
  return end;
}
