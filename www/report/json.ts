/** Everything that the result rests on, and the result: enough to compute it
 * again with the same version to the same integers. */

import type { Payback } from "#engine";
import type { State } from "../session/state.ts";

/** 2 since the assessment is of the second edition of the rules. */
const FORMAT = 2;

export function jsonOf(
  { answers, assessment, scenario, comparison, monthCost, kept }: State,
  version: string,
  link: string,
  payback: Payback | null = null,
): string {
  const beside = kept && { name: kept.name, answers: kept.answers, scenario: kept.entered };
  const [leastMinor, mostMinor] = monthCost ?? [];
  const paidBack = monthCost && { leastMinor, mostMinor, result: payback };
  const all = { format: FORMAT, engine: version, link, answers, assessment, scenario, comparison };
  const optional = { ...(paidBack && { payback: paidBack }), ...(beside && { kept: beside }) };
  return `${JSON.stringify({ ...all, ...optional }, null, 2)}\n`;
}
