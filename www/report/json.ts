/** Everything that the result rests on, and the result: enough to compute it
 * again with the same version to the same integers. */

import type { State } from "../session/state.ts";

/** 2 since the assessment is of the second edition of the rules. */
const FORMAT = 2;

export function jsonOf(
  { answers, assessment, scenario, comparison, kept }: State,
  version: string,
  link: string,
): string {
  const beside = kept && { name: kept.name, answers: kept.answers, scenario: kept.entered };
  const all = { format: FORMAT, engine: version, link, answers, assessment, scenario, comparison };
  return `${JSON.stringify(beside ? { ...all, kept: beside } : all, null, 2)}\n`;
}
