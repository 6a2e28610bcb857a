/** What is told while figures are simulated, and when. */

import { expect, onTestFinished, test, vi } from "vitest";
import type { Chances, Scenario, Summaries } from "#engine";
import type { Costs } from "../../engine/costs.ts";
import { engineForTests } from "../../engine/testing.ts";
import { withFigure } from "../paths.ts";
import {
  type Asked,
  type Band,
  casesOf,
  drawnFrom,
  type Failure,
  forecast,
  isDetailed,
  type Progress,
} from "./forecast.ts";

const engine = await engineForTests();
const scenario = engine.defaults("US").scenario as Scenario;
const short = withFigure(scenario, "horizonMonths", 3);
const BASE = "fullTime.baseMinor";

/** All that is told until the end. */
function told(asked: Asked, whole: typeof engine | null = null, costs: Costs = engine) {
  const progress: Progress[] = [];
  const ended = new Promise<Band | Failure>((resolve) => {
    forecast({ costs, whole }, asked, 0, { onProgress: (one) => progress.push(one), onBand: resolve, fail: resolve });
  });
  return { progress, ended };
}

/** Draws for a millisecond each, by a clock that stands still in between. */
function slow(total: number, msOfDraw: number) {
  let [now, drawn] = [0, 0];
  const slices: number[] = [];
  const freed = vi.fn();
  vi.spyOn(performance, "now").mockImplementation(() => now);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  class Outlook {
    run(draws: number): boolean {
      slices.push(draws);
      now += draws * msOfDraw;
      drawn += draws;
      return drawn >= total;
    }
    chances = () => ({ drawn }) as unknown as Chances;
    paidBy = (month: number) => ({ month }) as unknown as Summaries;
    free = freed;
  }
  return { costs: { ...engine, Outlook } as unknown as Costs, slices, freed };
}

test("fewer than one case in a hundred are none, and all but as few are all", () => {
  expect([0, 0.009, 0.01, 0.5, 0.99, 0.991, 1].map(casesOf)).toEqual([
    "none",
    "none",
    "some",
    "some",
    "some",
    "all",
    "all",
  ]);
});

test("the chance alone is told until it is done, and then what most have paid by each month", async () => {
  const asked = { scenario: short, given: {} };
  const { progress, ended } = told(asked);
  expect(progress).toEqual([]);
  const band = (await ended) as Band;
  expect(band).toMatchObject(asked);
  expect(band.paidBy).toHaveLength(3);
  const outlook = new engine.Outlook(short);
  while (!outlook.run(1_000));
  expect([band.paidBy[0], band.paidBy[2]]).toEqual([outlook.paidBy(1), outlook.paidBy(3)]);
  expect(progress.at(-1)).toEqual({ ...asked, simulated: outlook.chances(), isDone: true });
  for (const one of progress) expect(isDetailed(one)).toBe(false);
  for (const one of progress.slice(0, -1)) expect(one.isDone).toBe(false);
});

test("with the whole engine, what moves the result is told too, by the ranges of the visitor", async () => {
  const asked = { scenario: short, given: { [BASE]: [10_000_000, 90_000_000] } as const };
  const freed = vi.fn();
  class Simulation extends engine.Simulation {
    override free(): void {
      freed();
      super.free();
    }
  }
  const { progress, ended } = told(asked, { ...engine, Simulation });
  const { paidBy } = (await ended) as Band;
  expect([paidBy.length, paidBy[2]]).toEqual([3, expect.objectContaining({ fractional: expect.anything() })]);
  expect(freed).toHaveBeenCalledTimes(1);
  const last = progress.at(-1);
  if (!last || !isDetailed(last)) throw new Error("not in detail");
  expect(last.ranges[BASE]).toEqual([10_000_000, 90_000_000]);
  expect(Object.keys(last.ranges).length).toBeGreaterThan(5);
  expect(last.tornado.rows.find(({ input }) => input === BASE)).toMatchObject({ low: 10_000_000, high: 90_000_000 });
  expect(last.surface).toEqual(
    engine.surface({
      scenario: short,
      daysPerWeekCenti: [100, 200, 300, 400, 500],
      months: Array.from({ length: 36 }, (_, index) => index + 1),
    }),
  );
  expect(last.isDone).toBe(true);
});

test("what is drawn from are the engine’s own ranges, unless the visitor has some", () => {
  const sourced = vi.fn(() => engine.tornado({ scenario }));
  expect(drawnFrom({ scenario, given: {} }, sourced)).toEqual({ scenario });
  expect(sourced).not.toHaveBeenCalled();
  const { variables } = drawnFrom({ scenario, given: { [BASE]: null } }, sourced);
  expect(variables?.map(({ path }) => path)).toEqual(
    sourced()
      .rows.map(({ input }) => input)
      .filter((input) => input !== BASE),
  );
});

test("what can't be computed is told with its problem, and nothing after it", async () => {
  const broken = withFigure(short, BASE, -1);
  const given = { [BASE]: null };
  for (const whole of [null, engine]) {
    const { progress, ended } = told({ scenario: broken, given }, whole);
    expect(await ended).toMatchObject({
      scenario: broken,
      given,
      ranges: given,
      problem: { code: "too-small" },
    });
    expect(progress).toEqual([]);
  }
});

test("a failure after the plan is told with the ranges of the plan", async () => {
  class Simulation {
    constructor() {
      throw new Error("no memory");
    }
  }
  const given = { [BASE]: null };
  const { ended } = told({ scenario: short, given }, { ...engine, Simulation } as unknown as typeof engine);
  const { ranges, problem } = (await ended) as Failure;
  expect(problem.message).toBe("no memory");
  expect(Object.keys(ranges).length).toBeGreaterThan(5);
});

test("slices take four milliseconds, whatever a draw takes", async () => {
  const { costs, slices, freed } = slow(2_000, 0.1);
  const { progress, ended } = told({ scenario: short, given: {} }, null, costs);
  await ended;
  expect(slices.slice(0, 3)).toEqual([16, 40, 40]);
  expect(freed).toHaveBeenCalledTimes(1);
  // The first once there are enough, then each time that a while has passed.
  const draws = progress.map(({ simulated }) => (simulated as unknown as { drawn: number }).drawn);
  expect(draws).toEqual([136, 1_656, 2_016]);
});

test("a hundred and twenty-eight draws are enough to be told", async () => {
  const { costs } = slow(1_000, 4 / 112);
  const { progress, ended } = told({ scenario: short, given: {} }, null, costs);
  await ended;
  expect(progress[0]?.simulated).toEqual({ drawn: 128 });
});

test("who ends it while something is told hears no more, and nothing is drawn after it", async () => {
  const { costs, slices, freed } = slow(1_000_000, 1);
  const told = vi.fn(() => stop());
  const stop: () => void = forecast({ costs, whole: null }, { scenario: short, given: {} }, 0, {
    onProgress: told,
    onBand: told,
    fail: told,
  });
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  const { length } = slices;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([slices.length, told.mock.calls.length, freed.mock.calls.length]).toEqual([length, 1, 1]);
});

test("slices grow eight times at most where a clock sees nothing, and never end", async () => {
  const fast = slow(20_000, 0);
  await told({ scenario: short, given: {} }, null, fast.costs).ended;
  expect(fast.slices.slice(0, 3)).toEqual([16, 128, 1024]);
  vi.restoreAllMocks();
  const crawling = slow(20, 1_000);
  await told({ scenario: short, given: {} }, null, crawling.costs).ended;
  expect(crawling.slices).toEqual([16, 1, 1, 1, 1]);
});

test("who ends it hears no more, and what draws is freed once", async () => {
  const { costs, freed } = slow(1_000_000, 1);
  const progress: Progress[] = [];
  const end = await new Promise<() => void>((resolve) => {
    const stop = forecast({ costs, whole: null }, { scenario: short, given: {} }, 0, {
      onProgress: (one) => {
        progress.push(one);
        resolve(stop);
      },
      onBand: () => progress.push({} as Progress),
      fail: () => progress.push({} as Progress),
    });
  });
  end();
  end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(progress).toHaveLength(1);
  expect(freed).toHaveBeenCalledTimes(1);
});

test("a forecast that looks further than can be computed lacks its surface alone", async () => {
  const dear = withFigure(short, BASE, 1_000_000_000_000);
  const surface = () => {
    throw new Error("overflow");
  };
  const { progress, ended } = told({ scenario: dear, given: {} }, { ...engine, surface } as typeof engine);
  await ended;
  expect(progress.at(-1)).toMatchObject({ surface: null, isDone: true });
});
