/** From when on each option has paid for itself, if a month without leadership costs what the visitor says. */

import type { Payback, Scenario } from "#engine";
import type { Engine } from "../engine/load.ts";
import { drawnFrom } from "./costs/forecast.ts";
import type { Range, Ranges } from "./costs/ranges.ts";

/** The chance is told in hundredths, and a page must not stand still for it. */
const DRAWS = 1_024;

export function paybackOf(
  engine: Engine,
  scenario: Scenario,
  given: Ranges,
  [leastMinor, mostMinor]: Range,
): Payback | null {
  try {
    const input = drawnFrom({ scenario, given }, () => engine.tornado({ scenario }));
    return engine.payback({ uncertain: { ...input, draws: DRAWS }, leastMinor, mostMinor });
  } catch {
    return null;
  }
}
