/** The forecast from the figures' ranges, once the figures have settled: a first
 * estimate, then sharper ones, in slices that keep the page responsive. */

import type {
  Estimate,
  FractionalFitError,
  Scenario,
  Simulation,
  Summaries,
  Surface,
  Tornado,
  UncertainScenario,
} from "#engine";
import type { Engine } from "../engine/load.ts";
import { type Ranges, rangesInUse, variablesOf } from "./ranges.ts";

/** How long a draw takes isn't known yet: few enough for the engine as JavaScript, before it is warm. */
const FIRST_SLICE = 16;
/** Fewer draws say too little. */
const LEAST_TOLD = 128;
const SLICE_MS = 4;
/** How often a sharper estimate is told. */
const TELL_EVERY_MS = 150;
/** Where the break-even is looked for: days a week, in hundredths, and months. */
const DAYS = [100, 200, 300, 400, 500];
const LEAST_MONTHS = 36;

/** What a forecast is of: another object is another forecast. */
export interface Asked {
  readonly scenario: Scenario;
  /** Those of the visitor's. */
  readonly given: Ranges;
}

export interface Ranged extends Asked {
  /** Of every figure that is uncertain, and null of those that the visitor knows. */
  readonly ranges: Ranges;
}

/** What is drawn from, and how each figure alone moves it. */
interface Plan extends Ranged {
  readonly input: UncertainScenario;
  readonly tornado: Tornado;
  /** Null where other days or months give amounts that can't be computed. */
  readonly surface: Surface | null;
}

export interface Progress extends Plan {
  readonly simulated: Estimate;
  readonly isDone: boolean;
}

/** A range can't be used, or a case can't be computed. */
export interface Failure extends Ranged {
  /** With the figure that drives it. */
  readonly problem: FractionalFitError;
}

/** What most cases have paid by the end of each month. */
export interface Band extends Asked {
  /** The first month first. */
  readonly paidBy: readonly Summaries[];
}

interface Listener {
  readonly tell: (progress: Progress) => void;
  /** At the end, after the sharpest estimate. */
  readonly tellBand: (band: Band) => void;
  /** No more is told. */
  readonly fail: (failure: Failure) => void;
}

/**
 * Plans and draws until all is drawn, or until the function that it returns is
 * called. Each step is a task of its own, the first after so many milliseconds:
 * nothing is told before this returns.
 */
export function forecast(
  engine: Engine,
  scenario: Scenario,
  given: Ranges,
  afterMs: number,
  { tell, tellBand, fail }: Listener,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let simulation: Simulation | undefined;
  let isOver = false;
  let ranges = rangesInUse([], given, scenario);
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    simulation?.free();
  };
  const then = (step: () => void, ms = 0): void => {
    if (isOver) return;
    timer = setTimeout(() => {
      try {
        step();
      } catch (error) {
        end();
        fail({ scenario, given, ranges, problem: error as FractionalFitError });
      }
    }, ms);
  };
  let draws = FIRST_SLICE;
  let drawn = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  const draw = (plan: Plan): void => {
    if (!simulation) return;
    const begun = performance.now();
    const isDone = simulation.run(draws);
    const now = performance.now();
    drawn += draws;
    // A clock may be too coarse to see a slice: at most eight times as much at once.
    draws = Math.max(1, Math.round((draws * SLICE_MS) / Math.max(now - begun, SLICE_MS / 8)));
    const isDue = drawn >= LEAST_TOLD && now - toldAt > TELL_EVERY_MS;
    then(() => (isDone || isDue ? show(plan, isDone) : draw(plan)));
  };
  const show = (plan: Plan, isDone: boolean): void => {
    if (!simulation) return;
    tell({ ...plan, simulated: simulation.estimate(), isDone });
    then(() => {
      // What was told is on the screen by now, which may have taken longer than all draws.
      toldAt = performance.now();
      if (isDone) pay([]);
      else draw(plan);
    });
  };
  /** A month a task. */
  const pay = (paidBy: readonly Summaries[]): void => {
    if (!simulation) return;
    if (paidBy.length === scenario.horizonMonths) {
      end();
      tellBand({ scenario, given, paidBy });
    } else {
      const more = [...paidBy, simulation.paidBy(paidBy.length + 1)];
      then(() => pay(more));
    }
  };
  then(() => {
    const plan = planned(engine, { scenario, given });
    ranges = plan.ranges;
    then(() => {
      simulation = new engine.Simulation(plan.input);
      then(() => draw(plan));
    });
  }, afterMs);
  return end;
}

/** What can be drawn, from the ranges in use; `sourced` is the tornado of the engine's own. */
export function drawnFrom(scenario: Scenario, given: Ranges, sourced: Tornado) {
  const ranges = rangesInUse(sourced.rows, given, scenario);
  // Where these are the engine's own ranges, they stand in its own order.
  const isSourced = Object.keys(given).length === 0 && Object.keys(ranges).length === sourced.rows.length;
  const input: UncertainScenario = isSourced ? { scenario } : { scenario, variables: variablesOf(ranges, scenario) };
  return { ranges, input, isSourced };
}

function planned(engine: Engine, asked: Asked): Plan {
  const { scenario, given } = asked;
  const sourced = engine.tornado({ scenario });
  const { ranges, input, isSourced } = drawnFrom(scenario, given, sourced);
  const tornado = isSourced ? sourced : engine.tornado(input);
  return { ...asked, ranges, input, tornado, surface: surfaceOf(engine, scenario) };
}

/** It looks further than the scenario: what it can't compute says nothing against the rest. */
function surfaceOf(engine: Engine, scenario: Scenario): Surface | null {
  const months = Array.from({ length: Math.max(LEAST_MONTHS, scenario.horizonMonths) }, (_, index) => index + 1);
  try {
    return engine.surface({ scenario, daysPerWeekCenti: DAYS, months });
  } catch {
    return null;
  }
}
