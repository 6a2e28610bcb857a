/** The page refuses what the engine refuses, and nothing else. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "#engine-node";
import { load } from "../../scripts/bundled.mjs";

const ranges = JSON.parse(await readFile(new URL("../cases/ranges.json", import.meta.url), "utf8"));
const { ALL_FIGURES, rangeOf } = await load("www/session/figures.ts");
const { isDrawn } = await load("www/session/costs/ranges.ts");
const engine = await loadEngine();

/** Zero months to vest or to fail in are refused only where something is granted or at stake. */
const ALSO_ZERO = ["fullTime.equity.vestMonths", "fullTime.failWindowMonths"];

test("each figure of the page has the range that the engine accepts", () => {
  const numbers = ALL_FIGURES.filter((figure) => "unit" in figure);
  assert.ok(numbers.length > 55);
  for (const figure of numbers) {
    const { least, most } = ranges.find(({ field }) => field === figure.path);
    assert.deepEqual(rangeOf(figure), [ALSO_ZERO.includes(figure.path) ? 0 : least, most], figure.path);
  }
});

test("the page offers to draw just those figures that the engine draws", () => {
  const { scenario } = engine.defaults("US");
  let drawn = [];
  try {
    engine.tornado({ scenario, variables: [{ path: "none", kind: "pert", params: [1, 2, 3] }] });
  } catch ({ message }) {
    drawn = message.match(/is not one of (.*)$/)[1].split(", ");
  }
  assert.ok(drawn.length > 35);
  const numbers = ALL_FIGURES.filter((figure) => "unit" in figure).map(({ path }) => path);
  assert.deepEqual(numbers.filter(isDrawn).toSorted(), drawn.toSorted());
});
