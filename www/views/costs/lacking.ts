/** What is asked for where a price is missing. */

import { readFigure } from "../../session/paths.ts";
import type { ALSO_NEEDED, OptionId, State } from "../../session/state.ts";

/** Not imported: what costs and disclosure share would push Preact out of the entry with it. */
const NEEDED: typeof ALSO_NEEDED = "also-needed";

/** The paths of what is asked for, in this option or in what it is made of; also where what was entered is no answer. */
export function lackingOf(id: OptionId, { problems, entered }: Pick<State, "problems" | "entered">): readonly string[] {
  const parts = id === "bridge" ? ["bridge", "fractional", "fullTime"] : [id];
  const isLacking = (path: string) =>
    problems[path]?.code === NEEDED || (entered && readFigure(entered, path) === null);
  return Object.keys(problems).filter((path) => isLacking(path) && parts.some((part) => path.startsWith(`${part}.`)));
}
