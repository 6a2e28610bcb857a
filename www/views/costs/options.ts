/** The options that a comparison holds, in the order in which they are shown. */

import type { Comparison, OptionCost } from "#engine";
import { readFigure } from "../../session/paths.ts";
import { ALSO_NEEDED, type OptionId, type State } from "../../session/session.ts";

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

/** The paths of what is asked for, in this option or in what it is made of; also where what was entered is no answer. */
export function lackingOf(id: OptionId, { problems, entered }: Pick<State, "problems" | "entered">): readonly string[] {
  const parts = id === "bridge" ? ["bridge", "fractional", "fullTime"] : [id];
  const isLacking = (path: string) =>
    problems[path]?.code === ALSO_NEEDED || (entered && readFigure(entered, path) === null);
  return Object.keys(problems).filter((path) => isLacking(path) && parts.some((part) => path.startsWith(`${part}.`)));
}
