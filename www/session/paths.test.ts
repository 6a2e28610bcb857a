import { expect, test } from "vitest";
import type { Scenario } from "#engine";
import { readFigure, withFigure } from "./paths.ts";

const scenario = (value: unknown) => value as Scenario;

test("a figure is a number or a text; all else is nothing", () => {
  const from = scenario({ horizonMonths: 0, fractional: { pricing: "day-rate", equity: null }, bridge: true });
  expect(["horizonMonths", "fractional.pricing"].map((path) => readFigure(from, path))).toEqual([0, "day-rate"]);
  for (const path of [
    "fractional",
    "bridge",
    "fractional.equity.grantPpm",
    "fullTime.baseMinor",
    "fractional.pricing.length",
  ])
    expect(readFigure(from, path), path).toBeNull();
});

test("a figure that is put in changes nothing else, and the scenario before stays as it was", () => {
  const before = scenario({ horizonMonths: 12, fractional: { pricing: "retainer" } });
  expect(withFigure(before, "fractional.equity.grantPpm", 5)).toStrictEqual({
    horizonMonths: 12,
    fractional: { pricing: "retainer", equity: { grantPpm: 5 } },
  });
  expect(before).toStrictEqual({ horizonMonths: 12, fractional: { pricing: "retainer" } });
});

test("a figure that is taken out leaves no empty branch", () => {
  const before = scenario({ horizonMonths: 12, fractional: { pricing: "retainer", equity: { grantPpm: 5 } } });
  expect(withFigure(before, "fractional.equity.grantPpm", null)).toStrictEqual({
    horizonMonths: 12,
    fractional: { pricing: "retainer" },
  });
  expect(withFigure(scenario({ fullTime: { baseMinor: 5 } }), "fullTime.baseMinor", null)).toStrictEqual({});
});
