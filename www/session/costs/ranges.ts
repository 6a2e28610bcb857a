/** The range of a figure: from its sources or from the visitor; null if it is
 * exact. */

import type { Scenario, TornadoRow, Variable } from "#engine";
import { ALL_FIGURES, isOfUse } from "../figures.ts";
import { readFigure } from "../paths.ts";

export type Range = readonly [low: number, high: number];
export type Ranges = Readonly<Record<string, Range | null>>;

/** Figures that the engine doesn't draw: they are chosen, or move nothing that it draws. */
const NEVER_DRAWN =
  /^(horizon|need|unled|discount|practitioners.ramp|fractional.rampMonths)|equity|rampStart|workingDays|leadership/;

export const isDrawn = (path: string): boolean => !NEVER_DRAWN.test(path);

/** The ranges that count, of the figures that are of use: the sourced ones of the rows, and over them those
 * that were given. A figure that has left its range since then widens it. */
export function rangesInUse(rows: readonly TornadoRow[], given: Ranges, scenario: Scenario): Ranges {
  const sourced = rows.map(({ input, low, high }): [string, Range] => [input, [low, high]]);
  const inUse: Record<string, Range | null> = {};
  for (const [path, range] of [...sourced, ...Object.entries(given)]) {
    if (ALL_FIGURES.some((figure) => figure.path === path && !isOfUse(figure, scenario))) continue;
    const value = readFigure(scenario, path);
    inUse[path] = range && typeof value === "number" ? [Math.min(range[0], value), Math.max(range[1], value)] : null;
  }
  return inUse;
}

/** For the engine: the value of a figure is its most likely one. */
export function variablesOf(ranges: Ranges, scenario: Scenario): Variable[] {
  return Object.entries(ranges).flatMap(([path, range]) => {
    const value = readFigure(scenario, path);
    if (range === null || typeof value !== "number") return [];
    return [{ name: path, path, kind: "pert", params: [range[0], value, range[1]] }];
  });
}

/** Whether the two numbers stand around the value, in order. */
export const isAround = ([low, high]: Range, value: number): boolean => low <= value && value <= high && low < high;
