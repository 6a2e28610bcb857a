/** The options that a comparison holds, in the order in which they are shown. */

import type { Comparison, OptionCost, Verdict } from "#engine";
import type { OptionId } from "../../session/state.ts";

export const OPTIONS: readonly OptionId[] = ["fractional", "fullTime", "bridge", "practitioners"];

/** The option that a verdict stands for: each is one verdict's own, but “not yet” is none's. */
export const ADVISED: Readonly<Record<Verdict, OptionId | null>> = {
  "hire-practitioners": "practitioners",
  "start-with-practitioners": "practitioners",
  "hire-full-time": "fullTime",
  "not-yet": null,
  "bridge-to-hire": "bridge",
  "fractional-if-fixed": "fractional",
  "fractional-fit": "fractional",
};

export interface ComparedOption {
  readonly id: OptionId;
  readonly cost: OptionCost;
}

/** An option beside the others. */
export interface ComparedProps {
  readonly option: ComparedOption;
  readonly comparison: Comparison;
}

export function comparedOptions(comparison: Comparison): readonly ComparedOption[] {
  return OPTIONS.flatMap((id) => {
    const cost = comparison[id];
    return cost ? [{ id, cost }] : [];
  });
}
