import { expect, test } from "vitest";
import type { Scenario } from "#engine";
import { engineForTests } from "../engine/testing.ts";
import { ALL_FIGURES, changedFigures, FIGURE_GROUPS, isOfUse, rangeOf, unitOf } from "./figures.ts";
import { withFigure } from "./paths.ts";

const engine = await engineForTests();
const sourced = engine.defaults("US").scenario as Scenario;

test("a figure is of use where the others make it so", () => {
  const usable = (path: string, entered: Scenario) => {
    const figure = ALL_FIGURES.find((one) => one.path === path);
    return figure && isOfUse(figure, entered);
  };
  const retainer = withFigure(sourced, "fractional.pricing", "retainer");
  expect([usable("fractional.dayRateMinor", sourced), usable("fractional.dayRateMinor", retainer)]).toEqual([
    true,
    false,
  ]);
  expect([usable("fractional.monthlyFeeMinor", sourced), usable("fractional.monthlyFeeMinor", retainer)]).toEqual([
    false,
    true,
  ]);
  // Months of starting up go before days, and are only shown where somebody has set them.
  const byMonths = withFigure(sourced, "fractional.rampMonths", 1);
  expect([usable("fractional.rampDays", sourced), usable("fractional.rampDays", byMonths)]).toEqual([true, false]);
  expect([usable("fractional.rampMonths", sourced), usable("fractional.rampMonths", byMonths)]).toEqual([false, true]);
});

test("figures that aren’t our defaults are counted, refused ones too, and those of no use aren’t", () => {
  const { all } = changedFigures(sourced, sourced);
  expect(changedFigures(sourced, sourced)).toEqual({ changed: 0, all });
  const entered = withFigure(withFigure(sourced, "fullTime.baseMinor", 1), "fractional.monthlyFeeMinor", 2);
  expect(changedFigures(entered, sourced)).toEqual({ changed: 1, all });
  expect(changedFigures(entered, sourced, ["horizonMonths", "fullTime.baseMinor"])).toEqual({ changed: 2, all });
  // One that was empty before, and one that is empty now.
  expect(changedFigures(withFigure(sourced, "fractional.engagementMonths", 6), sourced)).toEqual({
    changed: 1,
    all: all + 1,
  });
  expect(changedFigures(withFigure(sourced, "fullTime.benefitsFixedAnnualMinor", null), sourced)).toEqual({
    changed: 1,
    all,
  });
});

test("each figure stands in one group, the open ones first, and has its unit", () => {
  expect(FIGURE_GROUPS.map(({ id }) => id).slice(0, 3)).toEqual(["main", "price", "start"]);
  expect(new Set(ALL_FIGURES.map(({ path }) => path)).size).toBe(ALL_FIGURES.length);
  expect(FIGURE_GROUPS.flatMap(({ figures }) => figures)).toEqual(ALL_FIGURES);
  expect([unitOf("fullTime.baseMinor"), unitOf("weeksPerYear"), unitOf("fractional.pricing"), unitOf("x")]).toEqual([
    "money",
    "weeks",
    "people",
    "people",
  ]);
});

test("the range of a figure is the engine’s", () => {
  for (const figure of ALL_FIGURES) {
    if (!("unit" in figure)) continue;
    const refusal = (value: number) => {
      try {
        engine.compare(withFigure(sourced, figure.path, value));
        return null;
      } catch (error) {
        const { code, field } = error as { code: string; field: string };
        // Within its own range it may not fit the others.
        return field === figure.path && code.startsWith("too-") ? code : null;
      }
    };
    const [from, to] = rangeOf(figure);
    if (to < Number.MAX_SAFE_INTEGER) expect(refusal(to + 1), figure.path).toBe("too-large");
    expect(refusal(from - 1), figure.path).toBe("too-small");
    if ("slider" in figure && figure.slider)
      for (const end of figure.slider.slice(0, 2)) expect(end >= from && end <= to, figure.path).toBe(true);
  }
});
