/** What is asked for where a price is missing. */

import { readFigure } from "../../session/paths.ts";
import { ALSO_NEEDED, type OptionId, type State } from "../../session/session.ts";

/** The paths of what is asked for, in this option or in what it is made of; also where what was entered is no answer. */
export function lackingOf(id: OptionId, { problems, entered }: Pick<State, "problems" | "entered">): readonly string[] {
  const parts = id === "bridge" ? ["bridge", "fractional", "fullTime"] : [id];
  const isLacking = (path: string) =>
    problems[path]?.code === ALSO_NEEDED || (entered && readFigure(entered, path) === null);
  return Object.keys(problems).filter((path) => isLacking(path) && parts.some((part) => path.startsWith(`${part}.`)));
}
