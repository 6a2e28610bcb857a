import { expect, test } from "vitest";
import type { Scenario } from "#engine";
import { engineForTests } from "../../engine/testing.ts";
import { withFigure } from "../paths.ts";
import { isAround, isDrawn, rangesInUse, variablesOf } from "./ranges.ts";

const engine = await engineForTests();
const scenario = engine.defaults("US").scenario as Scenario;
const BASE = "fullTime.baseMinor";
const value = scenario.fullTime?.baseMinor ?? 0;
const row = (input: string, low: number, high: number) =>
  ({ input, low, high }) as Parameters<typeof rangesInUse>[0][number];

test("a range can be given to what the engine draws, and to nothing that it never draws", () => {
  const { rows } = engine.tornado({ scenario });
  expect(rows.length).toBeGreaterThan(5);
  for (const { input } of rows) expect(isDrawn(input), input).toBe(true);
  for (const path of [
    "horizonMonths",
    "needCentiDaysPerWeek",
    "unledMonthCostMinor",
    "discountPpm",
    "practitioners.rampMonths",
    "fractional.rampMonths",
    "fractional.rampStartPpm",
    "fullTime.equity.grantPpm",
    "fullTime.workingDaysPerYear",
    "fullTime.leadershipSharePpm",
  ])
    expect(isDrawn(path), path).toBe(false);
  for (const path of ["fractional.rampDays", "fullTime.rampMonths"]) expect(isDrawn(path), path).toBe(true);
});

test("a given range counts before a sourced one, and a figure that has left its range widens it", () => {
  const rows = [row(BASE, value - 5, value + 5), row("fullTime.searchMonths", 100, 110)];
  expect(rangesInUse(rows, {}, scenario)[BASE]).toEqual([value - 5, value + 5]);
  expect(rangesInUse(rows, { [BASE]: [value - 1, value + 1] }, scenario)[BASE]).toEqual([value - 1, value + 1]);
  expect(rangesInUse(rows, { [BASE]: [1, 2] }, scenario)[BASE]).toEqual([1, value]);
  expect(rangesInUse(rows, { [BASE]: [value + 1, value + 2] }, scenario)[BASE]).toEqual([value, value + 2]);
  expect(rangesInUse(rows, { [BASE]: null }, scenario)[BASE]).toBeNull();
});

test("an empty figure has no range, and one of no use isn’t there", () => {
  const given = { "fractional.engagementMonths": [1, 2], "fractional.monthlyFeeMinor": [1, 2] } as const;
  expect(rangesInUse([], given, scenario)).toEqual({ "fractional.engagementMonths": null });
});

test("the engine gets the range with the figure as its most likely value", () => {
  expect(variablesOf({ [BASE]: [1, value], "fullTime.searchMonths": null }, scenario)).toEqual([
    { name: BASE, path: BASE, kind: "pert", params: [1, value, value] },
  ]);
  expect(variablesOf({ [BASE]: [1, 2] }, withFigure(scenario, BASE, null))).toEqual([]);
});

test("two numbers stand around a value in order, and aren’t the same", () => {
  expect(isAround([1, 3], 2) && isAround([2, 3], 2) && isAround([1, 2], 2)).toBe(true);
  for (const range of [
    [3, 4],
    [0, 1],
    [2, 2],
    [3, 1],
  ] as const)
    expect(isAround(range, 2), String(range)).toBe(false);
});
