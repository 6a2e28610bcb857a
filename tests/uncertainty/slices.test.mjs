/** How the page draws: in slices that leave it free, whatever the engine's speed is. */

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { load } from "../../scripts/bundled.mjs";

const { forecast } = await load("www/session/costs/forecast.ts");
const DRAWS = 4_096;
const FRAME_MS = 16;

/** Of an engine whose draws take so long, and a page that takes so long to draw what it is told. */
async function followed({ drawMs, drawingMs, isWhole = true }) {
  let clock = 0;
  mock.method(performance, "now", () => clock);
  const slices = [];
  const told = [];
  class Simulation {
    #drawn = 0;
    run(draws) {
      this.#drawn += draws;
      slices.push(draws * drawMs);
      clock += draws * drawMs;
      return this.#drawn >= DRAWS;
    }
    estimate = () => ({ draws: this.#drawn });
    chances = this.estimate;
    paidBy = () => ({});
    free() {}
  }
  const engine = { Simulation, Outlook: Simulation, tornado: () => ({ baseMinor: 0, rows: [] }) };
  await new Promise((done, fail) => {
    forecast({ costs: engine, whole: isWhole ? engine : null }, { scenario: { horizonMonths: 2 }, given: {} }, 0, {
      // A view draws it before the next task.
      onProgress: ({ simulated }) => {
        told.push(simulated.draws);
        queueMicrotask(() => {
          clock += drawingMs;
        });
      },
      onBand: done,
      fail,
    });
  });
  mock.restoreAll();
  return { slices, told };
}

test("no slice takes a frame, not even the first of a slow engine", async () => {
  for (const isWhole of [true, false]) {
    for (const drawMs of [0.001, 0.01, 0.25]) {
      const { slices, told } = await followed({ drawMs, drawingMs: 1, isWhole });
      assert.ok(Math.max(...slices) < FRAME_MS, `${drawMs}: ${Math.max(...slices)} ms`);
      assert.ok(told[0] >= 128, `${told[0]} draws say too little`);
      assert.ok(told[0] <= DRAWS / 2, "the first estimate is late");
    }
  }
});

test("a page that draws slowly isn't asked to draw after each slice", async () => {
  const { slices, told } = await followed({ drawMs: 0.02, drawingMs: 500 });
  assert.ok(slices.length > 10);
  assert.deepEqual(told, [told[0], told[1]]);
  assert.ok(told[0] < DRAWS && told[1] >= DRAWS);
});
