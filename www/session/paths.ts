/** Figures by where they stand in a scenario: `fullTime.equity.grantPpm`. */

import type { Scenario } from "#engine";

export type FigureValue = number | string | null;

type Branch = Readonly<Record<string, unknown>>;

const branch = (value: unknown): Branch => (typeof value === "object" && value !== null ? (value as Branch) : {});

/** Taken apart once: all of them are read with every step of a slider. */
const known = new Map<string, readonly string[]>();

function keysOf(path: string): readonly string[] {
  const keys = known.get(path) ?? path.split(".");
  known.set(path, keys);
  return keys;
}

/** Null where nothing is entered. */
export function readFigure(scenario: Scenario, path: string): FigureValue {
  let value: unknown = scenario;
  for (const key of keysOf(path)) value = branch(value)[key];
  return typeof value === "number" || typeof value === "string" ? value : null;
}

/** A copy of the scenario with one figure changed; null takes it out. */
export function withFigure(scenario: Scenario, path: string, value: FigureValue): Scenario {
  return changed(scenario, path.split("."), value) as unknown as Scenario;
}

function changed(record: unknown, [key = "", ...rest]: readonly string[], value: FigureValue): Branch {
  const { [key]: before, ...others } = branch(record);
  const after = rest.length > 0 ? changed(before, rest, value) : value;
  const isNothing = after === null || (typeof after === "object" && Object.keys(after).length === 0);
  return isNothing ? others : { ...others, [key]: after };
}
