/** The options that a comparison holds, in the order in which they are shown. */

import type { Comparison, OptionCost } from "#engine";
import type { OptionId } from "../../session/session.ts";

export const OPTIONS: readonly OptionId[] = ["fractional", "fullTime", "bridge", "practitioners"];

export interface ComparedOption {
  readonly id: OptionId;
  readonly cost: OptionCost;
}

export function comparedOptions(comparison: Comparison): readonly ComparedOption[] {
  return OPTIONS.flatMap((id) => {
    const cost = comparison[id];
    return cost ? [{ id, cost }] : [];
  });
}
