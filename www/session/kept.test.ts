import { expect, test } from "vitest";
import type { Answers, Scenario } from "#engine";
import { engineForTests } from "../engine/testing.ts";
import { answeredOtherwise, changedSince, kept } from "./kept.ts";
import { withFigure } from "./paths.ts";
import { START, type State } from "./state.ts";

const engine = await engineForTests();
const scenario = engine.defaults("US").scenario as Scenario;
const state: State = { ...START, answers: { phase: "none" }, sourced: scenario, scenario };

test("a scenario is kept by its name, once there is one to compare with", () => {
  expect(kept(state, " Plan\u202e \u00a0B\u200f\u0007 ")).toEqual({
    name: "Plan B",
    answers: { phase: "none" },
    country: "US",
    sourced: scenario,
    entered: scenario,
  });
  expect(kept({ ...state, scenario: null }, "Plan B")).toBeNull();
  expect(kept({ ...state, sourced: null }, "Plan B")).toBeNull();
});

test("figures that differ are told, if they are of use on one side at least", () => {
  const before = kept(state, "");
  if (!before) throw new Error("nothing is kept");
  const told = (now: Scenario) =>
    changedSince(before, now).map(({ figure, before, now }) => [figure.path, before, now]);
  expect(told(scenario)).toEqual([]);
  const contractors = withFigure(
    withFigure(scenario, "practitioners.mode", "contractor"),
    "practitioners.dayRateMinor",
    5,
  );
  // A retainer is of no use to either.
  expect(told(withFigure(contractors, "fractional.monthlyFeeMinor", 7))).toEqual([
    ["practitioners.mode", "employee", "contractor"],
    ["practitioners.dayRateMinor", null, 5],
  ]);
  const employees = withFigure(scenario, "practitioners.baseMinor", 9);
  expect(told(withFigure(employees, "practitioners.mode", "contractor"))).toContainEqual([
    "practitioners.baseMinor",
    scenario.practitioners?.baseMinor,
    9,
  ]);
});

test("answers that differ are told, and nothing isn’t an answer", () => {
  const before = kept({ ...state, answers: { phase: "none", symptoms: [], regulated: "no", durationMonths: 6 } }, "");
  if (!before) throw new Error("nothing is kept");
  expect(answeredOtherwise(before, { phase: "none", symptoms: [], regulated: "no", durationMonths: 6 })).toEqual([]);
  // What was taken back, or never given.
  expect(answeredOtherwise(before, { ...before.answers, realCost: null })).toEqual([]);
  const now: Answers = { phase: "ai-initiative", symptoms: null, regulated: "no", durationMonths: 9, realCost: "yes" };
  expect(answeredOtherwise(before, now)).toEqual(["symptoms", "realCost", "phase", "durationMonths"]);
});
