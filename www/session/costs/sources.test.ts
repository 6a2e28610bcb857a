import { expect, test } from "vitest";
import ages from "../../../tests/cases/age.json";
import { ageOf, limitsOf, NO_SOURCES } from "./sources.ts";

test("a source of more than two years ago is stale, as the engine has it", () => {
  for (const { date, today, age } of ages) {
    const [year = 0, month = 0] = today.split("-").map(Number);
    expect(ageOf(date, new Date(year, month - 1, 15)), `${date} in ${today}`).toBe(age);
  }
});

test("a threshold of nothing is none, and a cap of nothing is one", () => {
  expect([limitsOf(), limitsOf(0, null), limitsOf(5, null), limitsOf(0, 0), limitsOf(null, 9), limitsOf(5, 0)]).toEqual(
    ["none", "none", "threshold", "cap", "cap", "both"],
  );
});

test("until the sources have come, nothing is known of any country", () => {
  expect([NO_SOURCES.country, NO_SOURCES.provenanceOf("US", "x"), NO_SOURCES.contributionsOf("US")]).toEqual([
    null,
    null,
    null,
  ]);
});
