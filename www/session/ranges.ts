/** Between which numbers a figure lies: as its sources have it, or as the visitor
 * says; null where it is exact. */

import type { Scenario, TornadoRow, Variable } from "#engine";
import { readFigure } from "./paths.ts";

export type Range = readonly [low: number, high: number];
export type Ranges = Readonly<Record<string, Range | null>>;

/** The ranges that count: the sourced ones of the rows, and over them those that
 * were given. A figure that has left its range since then widens it. */
export function rangesInUse(rows: readonly TornadoRow[], given: Ranges, scenario: Scenario): Ranges {
  const inUse: Record<string, Range | null> = {};
  for (const { input, low, high } of rows) inUse[input] = [low, high];
  for (const [path, range] of Object.entries(given)) {
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
