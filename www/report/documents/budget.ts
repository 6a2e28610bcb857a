/** What an engagement would cost: the model's own total of its months, from the
 * lowest to the highest price that is known. */

import type { Comparison, Scenario } from "#engine";
import type { Range } from "../../session/costs/ranges.ts";
import type { Sources } from "../../session/costs/sources.ts";
import { readFigure, withFigure } from "../../session/paths.ts";
import type { State } from "../../session/state.ts";

interface Budget {
  /** In minor units. */
  readonly month: Range;
  readonly total: Range;
}

interface Basis {
  readonly state: State;
  readonly sources: Sources;
  /** Null where it can't be computed. */
  readonly compare: (scenario: Scenario) => Comparison | null;
}

/** What the visitor has seen; before that, the defaults alone, whatever the page has filled in. */
export const briefedScenario = ({ costsSeen, scenario, sourced }: State): Scenario | null =>
  costsSeen ? scenario : sourced;

/** Null where no price is known. */
export function budgetOf(basis: Basis, months: number): Budget | null {
  const scenario = briefedScenario(basis.state);
  const path = scenario?.fractional.pricing === "retainer" ? "fractional.monthlyFeeMinor" : "fractional.dayRateMinor";
  const range = scenario && priceRange(basis, scenario, path);
  if (!range) return null;
  // All of the months are worked, whatever the costs look at.
  const served = withFigure(
    withFigure(withFigure(scenario, "horizonMonths", months), "fractional.engagementMonths", months),
    "fractional.startLagMonths",
    0,
  );
  const [low, high] = range.map((price) => {
    const fractional = basis.compare(withFigure(served, path, price))?.fractional;
    return fractional ? fractional.totalMinor + fractional.committedBeyondHorizonMinor : null;
  });
  if (low == null || high == null) return null;
  return { month: [Math.round(low / months), Math.round(high / months)], total: [low, high] };
}

/** The visitor's own range or figure, else what its sources say. */
function priceRange({ state, sources }: Basis, scenario: Scenario, path: string): Range | null {
  const value = readFigure(scenario, path);
  if (typeof value !== "number") return null;
  const given = state.costsSeen ? state.ranges[path] : undefined;
  if (given !== undefined) return given ?? [value, value];
  const isDefault = state.sourced && value === readFigure(state.sourced, path);
  const { low, high } = (isDefault && sources.provenanceOf(state.country, path)) || { low: null, high: null };
  return [Math.min(low ?? value, value), Math.max(high ?? value, value)];
}
