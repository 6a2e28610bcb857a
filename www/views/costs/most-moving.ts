/** Which single assumption moves the price of an effective day most, between the two numbers that it lies between. */

import type { Comparison, Scenario } from "#engine";
import { isAround, type Range } from "../../session/costs/ranges.ts";
import { ALL_FIGURES, isOfUse } from "../../session/figures.ts";
import { readFigure, withFigure } from "../../session/paths.ts";

/** Days a week are chosen, not assumed; the rest moves no cost of a day. */
const NEVER_MOVES = /daysPerWeek|engagement|equity|fail|severance|guarantee/i;
const MOVES = /^(fractional|fullTime)\.|^weeksPerYear$/;

export interface Mover {
  readonly path: string;
  readonly range: Range;
  /** Whose day it makes more or less expensive, and from what to what. */
  readonly of: "fractional" | "fullTime";
  readonly prices: Range;
}

/** Null where nothing is uncertain, or no day of one can be had. */
export function mostMoving(
  scenario: Scenario,
  rangeOf: (path: string) => Range | null,
  compare: (scenario: Scenario) => Comparison | null,
): Mover | null {
  let most: Mover | null = null;
  let widest = 0;
  for (const figure of ALL_FIGURES) {
    const { path } = figure;
    if (!MOVES.test(path) || NEVER_MOVES.test(path) || !isOfUse(figure, scenario)) continue;
    const value = readFigure(scenario, path);
    const known = rangeOf(path);
    if (!known || typeof value !== "number") continue;
    const range: Range = [Math.min(known[0], value), Math.max(known[1], value)];
    if (!isAround(range, value)) continue;
    const ends = range.map((end) => pricesOf(compare(withFigure(scenario, path, end))));
    const [low, high] = ends;
    if (!low || !high) continue;
    const gap = Math.abs(high.fractional - high.fullTime - (low.fractional - low.fullTime));
    if (gap <= widest) continue;
    widest = gap;
    const of = Math.abs(high.fractional - low.fractional) >= Math.abs(high.fullTime - low.fullTime);
    const whose = of ? "fractional" : "fullTime";
    const prices = [low[whose], high[whose]].sort((one, other) => one - other) as [number, number];
    most = { path, range, of: whose, prices };
  }
  return most;
}

function pricesOf(comparison: Comparison | null): { fractional: number; fullTime: number } | null {
  const [fractional, fullTime] = [comparison?.fractional, comparison?.fullTime].map(
    (one) => one?.costPerUsefulDayMinor,
  );
  return fractional == null || fullTime == null ? null : { fractional, fullTime };
}
