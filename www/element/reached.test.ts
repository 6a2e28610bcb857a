import { expect, test } from "vitest";
import type { Assessment, Comparison } from "#engine";
import { START, type State } from "../session/state.ts";
import { reachedCosts, reachedResult } from "./reached.ts";

const assessment = { verdict: "not-yet", edition: 2, points: 3, terms: [], watch: [], warnings: [], flips: [] };
const state: State = { ...START, answers: { phase: "none" }, assessment: assessment as unknown as Assessment };

test("a page is told the result by its codes, with answers only where it shares them", () => {
  const { flips: _, ...told } = assessment;
  expect(reachedResult(state, false)).toStrictEqual(told);
  expect(reachedResult(state, true)).toStrictEqual({ ...told, answers: { phase: "none" } });
  expect(reachedResult(state, true)?.terms).not.toBe(assessment.terms);
});

test("before there is a result, nothing is told", () => {
  expect(reachedResult(START, true)).toBeNull();
  expect(
    reachedResult({ ...state, assessment: { ...assessment, verdict: null } as unknown as Assessment }, true),
  ).toBeNull();
});

test("costs are told once they have been seen, as a copy", () => {
  const comparison = { fractional: {} } as Comparison;
  expect(reachedCosts({ ...state, comparison })).toBeNull();
  const told = reachedCosts({ ...state, comparison, costsSeen: true });
  expect(told).toEqual(comparison);
  expect(told).not.toBe(comparison);
});
