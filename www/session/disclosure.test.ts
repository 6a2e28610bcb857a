import { expect, test } from "vitest";
import type { Scenario } from "#engine";
import { engineForTests } from "../engine/testing.ts";
import { disclosureOf } from "./disclosure.ts";
import { changedFigures } from "./figures.ts";
import { withFigure } from "./paths.ts";

const engine = await engineForTests();
const sourced = engine.defaults("US").scenario as Scenario;
const BASE = "fullTime.baseMinor";
const DAYS = "fractional.daysPerWeekCenti";

test("what the page has changed is told while it stands, with what our defaults would give", () => {
  const preset = withFigure(withFigure(sourced, BASE, 30_000_000), DAYS, 300);
  const told = disclosureOf(preset, withFigure(preset, DAYS, 100), sourced);
  expect(told?.figures.map(({ path }) => path)).toEqual([BASE]);
  expect(told?.alternative).toEqual(withFigure(sourced, DAYS, 100));
  expect(told?.all).toBe(changedFigures(preset, sourced).all);
});

test("nothing is told where nothing is changed, or the visitor has changed it again", () => {
  expect(disclosureOf(sourced, withFigure(sourced, BASE, 1), sourced)).toBeNull();
  const preset = withFigure(sourced, BASE, 30_000_000);
  expect(disclosureOf(preset, sourced, sourced)).toBeNull();
});
