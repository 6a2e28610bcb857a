/** The forecast from the figures' ranges, once the figures have settled: a first
 * estimate, then sharper ones, in slices that keep the page responsive. */

import type {
  Chances,
  Estimate,
  FractionalFitError,
  Scenario,
  Summaries,
  Surface,
  Tornado,
  UncertainScenario,
} from "#engine";
import type { Costs } from "../../engine/costs.ts";
import type { Engine } from "../../engine/load.ts";
import { type Ranges, rangesInUse, variablesOf } from "./ranges.ts";

/** How long a draw takes isn't known yet: few enough for the engine as JavaScript, before it is warm. */
const FIRST_SLICE = 16;
/** Fewer draws say too little. */
const LEAST_SHOWN = 128;
const SLICE_MS = 4;
/** How often a sharper estimate is told. */
const SHOW_EVERY_MS = 150;
/** Where the break-even is looked for: days a week, in hundredths, and months. */
const DAYS = [100, 200, 300, 400, 500];
const LEAST_MONTHS = 36;

/** Fewer than one case in a hundred, or all but as few: no number of a hundred says so. */
const RARE = 0.01;
export const casesOf = (share: number): "none" | "some" | "all" =>
  share < RARE ? "none" : share > 1 - RARE ? "all" : "some";

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

/** What can be told once the whole engine is there. */
export interface Detailed extends Plan {
  readonly simulated: Estimate;
  readonly isDone: boolean;
}

/** Before that, the chance alone. */
interface Short extends Asked {
  readonly simulated: Chances;
  readonly isDone: boolean;
}

export type Progress = Detailed | Short;

export const isDetailed = (progress: Progress): progress is Detailed => "tornado" in progress;

/** What draws, in slices. */
interface Drawing {
  run(draws: number): boolean;
  progress(isDone: boolean): Progress;
  paidBy(month: number): Summaries;
  free(): void;
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
  readonly onProgress: (progress: Progress) => void;
  /** At the end, after the sharpest estimate. */
  readonly onBand: (band: Band) => void;
  /** No more is told. */
  readonly fail: (failure: Failure) => void;
}

/**
 * Plans and draws until all is drawn, or until the function that it returns is
 * called. Each step is a task of its own, the first after so many milliseconds:
 * nothing is told before this returns.
 */
export function forecast(
  { costs, whole }: { readonly costs: Costs; readonly whole: Engine | null },
  asked: Asked,
  afterMs: number,
  { onProgress, onBand, fail }: Listener,
): () => void {
  const { scenario, given } = asked;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawing: Drawing | undefined;
  let isOver = false;
  let ranges = rangesInUse([], given, scenario);
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    drawing?.free();
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
  let shownAt = Number.NEGATIVE_INFINITY;
  const draw = (from: Drawing): void => {
    const begun = performance.now();
    const isDone = from.run(draws);
    const now = performance.now();
    drawn += draws;
    // A clock may be too coarse to see a slice: at most eight times as much at once.
    draws = Math.max(1, Math.round((draws * SLICE_MS) / Math.max(now - begun, SLICE_MS / 8)));
    const isDue = drawn >= LEAST_SHOWN && now - shownAt > SHOW_EVERY_MS;
    then(() => (isDone || isDue ? show(from, isDone) : draw(from)));
  };
  const show = (from: Drawing, isDone: boolean): void => {
    onProgress(from.progress(isDone));
    then(() => {
      // What was told is on the screen by now, which may have taken longer than all draws.
      shownAt = performance.now();
      if (isDone) pay(from, []);
      else draw(from);
    });
  };
  /** A month a task. */
  const pay = (from: Drawing, paidBy: readonly Summaries[]): void => {
    if (paidBy.length === scenario.horizonMonths) {
      end();
      onBand({ scenario, given, paidBy });
    } else {
      const more = [...paidBy, from.paidBy(paidBy.length + 1)];
      then(() => pay(from, more));
    }
  };
  then(() => {
    const plan = whole && planned(whole, asked);
    if (plan) ranges = plan.ranges;
    then(() => {
      drawing = whole && plan ? detailed(whole, plan) : short(costs, asked);
      draw(drawing);
    });
  }, afterMs);
  return end;
}

function detailed(engine: Engine, plan: Plan): Drawing {
  const simulation = new engine.Simulation(plan.input);
  return {
    run: (draws) => simulation.run(draws),
    progress: (isDone) => ({ ...plan, simulated: simulation.estimate(), isDone }),
    paidBy: (month) => simulation.paidBy(month),
    free: () => simulation.free(),
  };
}

function short(engine: Costs, asked: Asked): Drawing {
  const outlook = new engine.Outlook(asked.scenario);
  return {
    run: (draws) => outlook.run(draws),
    progress: (isDone) => ({ ...asked, simulated: outlook.chances(), isDone }),
    paidBy: (month) => outlook.paidBy(month),
    free: () => outlook.free(),
  };
}

/** What is drawn from: the engine's own ranges, or those in use where the visitor has some. */
export function drawnFrom({ scenario, given }: Asked, sourced: () => Tornado): UncertainScenario {
  if (Object.keys(given).length === 0) return { scenario };
  return { scenario, variables: variablesOf(rangesInUse(sourced().rows, given, scenario), scenario) };
}

function planned(engine: Engine, asked: Asked): Plan {
  const { scenario, given } = asked;
  const sourced = engine.tornado({ scenario });
  const input = drawnFrom(asked, () => sourced);
  const tornado = input.variables ? engine.tornado(input) : sourced;
  const ranges = rangesInUse(sourced.rows, given, scenario);
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
