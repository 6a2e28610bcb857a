/** Everything that the result rests on, and the result: enough to compute it
 * again with the same version to the same integers. */

import type { State } from "../session/session.ts";

export function jsonOf({ answers, assessment, scenario, comparison }: State, version: string, link: string): string {
  return `${JSON.stringify({ format: 1, engine: version, link, answers, assessment, scenario, comparison }, null, 2)}\n`;
}
