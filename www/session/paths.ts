/** Figures by where they stand in a scenario: `fullTime.equity.grantPpm`. */

import type { Scenario } from "#engine";

export type FigureValue = number | string | null;

type Branch = Readonly<Record<string, unknown>>;

const branch = (value: unknown): Branch => (typeof value === "object" && value !== null ? (value as Branch) : {});

/** Null where nothing is entered. */
export function readFigure(scenario: Scenario, path: string): FigureValue {
  let value: unknown = scenario;
  for (const key of path.split(".")) value = branch(value)[key];
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
