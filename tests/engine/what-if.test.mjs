/** Figures that change one by one, and the totals that follow. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

const cases = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const base = cases.find(({ id }) => id === "us-base").scenario;
/** Figures of each section, with what they may become. */
const CHANGES = [
  ["fractional.dayRateMinor", [0, 99_999, 250_001]],
  ["fractional.daysPerWeekCenti", [50, 333, 500]],
  ["fractional.startLagMonths", [0, 5, 60]],
  ["fullTime.baseMinor", [1, 12_345_678, 99_999_999]],
  ["fullTime.raisePpm", [0, 77_777]],
  ["fullTime.searchMonths", [0, 7, 40]],
  ["fullTime.feePpm", [0, 333_333]],
  ["bridge.overlapMonths", [0, 2]],
  ["practitioners.count", [0, 3]],
  ["practitioners.baseMinor", [1, 17_171_717]],
  ["weeksPerYear", [1, 52]],
];
let engine;

before(async () => {
  const { loadEngine } = await import("#engine-node");
  engine = await loadEngine();
});

const totalsOf = ({ fractional, fullTime, bridge, practitioners }) =>
  [fractional, fullTime, bridge, practitioners].map((option) => option?.totalMinor ?? Number.NaN);

/** As an object has it: nothing where a section or figure is absent. */
const placeOf = (scenario, path) => {
  const sections = path.split(".");
  const name = sections.pop();
  const place = sections.reduce((inner, section) => inner?.[section], scenario);
  return place?.[name] === undefined || place[name] === null ? undefined : [place, name];
};

test("the totals are those of a comparison, after each change, in every reference case", () => {
  let changed = 0;
  for (const { id, scenario: given } of cases) {
    const scenario = structuredClone(given);
    const whatIf = new engine.WhatIf(given);
    assert.deepEqual([...whatIf.totals()], totalsOf(engine.compare(scenario)), id);
    for (const [path, values] of CHANGES) {
      const [place, name] = placeOf(scenario, path) ?? [];
      if (!place) continue;
      for (const value of values) {
        place[name] = value;
        whatIf.set(path, value);
        assert.deepEqual([...whatIf.totals()], totalsOf(engine.compare(scenario)), `${id}: ${path} = ${value}`);
        changed++;
      }
    }
    whatIf.free();
  }
  assert.ok(changed > 300, `${changed} changes`);
});

test("a refused change names the figure, and changes nothing", () => {
  const whatIf = new engine.WhatIf(base);
  const before = whatIf.totals();
  for (const [path, value, code, field] of [
    ["fullTime.baseMinor", -1, "too-small", "fullTime.baseMinor"],
    ["fullTime.searchMonths", 1e9, "too-large", "fullTime.searchMonths"],
    ["fullTime.baseMinor", Infinity, "too-large", "fullTime.baseMinor"],
    ["fullTime.baseMinor", 0.5, "not-whole", "fullTime.baseMinor"],
    ["fullTime.baseMinor", Number.NaN, "wrong-type", "fullTime.baseMinor"],
    ["fullTime.baseMinor", "12", "wrong-type", "fullTime.baseMinor"],
    ["fullTime.baseMinor", null, "wrong-type", "fullTime.baseMinor"],
    ["fullTime.baseMinor", undefined, "wrong-type", "fullTime.baseMinor"],
    ["fullTime.salary", 1, "unknown-value", "path"],
    ["fractional.monthlyFeeMinor", 1, "unknown-value", "path"],
    [undefined, 1, "wrong-type", "path"],
  ]) {
    assert.throws(() => whatIf.set(path, value), { name: "FractionalFitError", code, field }, `${path} = ${value}`);
    assert.deepEqual(whatIf.totals(), before);
  }
  whatIf.free();
  const { bridge, ...without } = base;
  assert.ok(bridge);
  const none = new engine.WhatIf(without);
  assert.throws(() => none.set("bridge.overlapMonths", 1), { code: "unknown-value", field: "path" });
  assert.ok(Number.isNaN(none.totals()[2]));
  none.free();
});

test("a scenario that can't be read makes none", () => {
  assert.throws(() => new engine.WhatIf({ ...base, horizonMonths: 0 }), { code: "too-small", field: "horizonMonths" });
});
