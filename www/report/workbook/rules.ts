/** The contribution rules that a result rests on: the scenario's own, or those of
 * its country. */

import type { ContributionSources } from "../../session/sources.ts";
import type { ReportView } from "../view.ts";

export type Rule = Omit<ContributionSources["rules"][number], "confidence">;

export function rulesOf({ state, sources }: ReportView): readonly Rule[] {
  const own = state.scenario?.contributionRules;
  if (!own) return sources.contributionsOf(state.country)?.rules ?? [];
  return own.map(({ key, ratePpm, thresholdMinor, capMinor, mode }) => ({
    key,
    ratePpm,
    thresholdMinor: thresholdMinor ?? 0,
    capMinor: capMinor ?? null,
    mode,
    source: null,
  }));
}
