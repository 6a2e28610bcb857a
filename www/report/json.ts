/** Everything that the result rests on, and the result: enough to compute it
 * again with the same version to the same integers. */

import type { State } from "../session/session.ts";

/** 2 since the assessment is of the second edition of the rules. */
const FORMAT = 2;

export function jsonOf({ answers, assessment, scenario, comparison }: State, version: string, link: string): string {
  const all = { format: FORMAT, engine: version, link, answers, assessment, scenario, comparison };
  return `${JSON.stringify(all, null, 2)}\n`;
}
