/** The contribution rules that a result rests on: the scenario's own, or those of
 * its country; and how a sheet computes them. */

import type { ContributionSources } from "../../session/costs/sources.ts";
import type { ReportView } from "../view.ts";

export type Rule = Omit<ContributionSources["rules"][number], "confidence">;

export function rulesOf({ state, sources }: ReportView): readonly Rule[] {
  const own = state.scenario?.contributionRules;
  if (!own) return sources.contributionsOf(state.country)?.rules ?? [];
  return own.map(({ key, ratePpm, floorPpm, thresholdMinor, capMinor, mode, firstMonth, lastMonth }) => ({
    key,
    ratePpm,
    floorPpm: floorPpm ?? 0,
    thresholdMinor: thresholdMinor ?? 0,
    capMinor: capMinor ?? null,
    mode,
    firstMonth: firstMonth ?? 1,
    lastMonth: lastMonth ?? null,
    source: null,
  }));
}

/** The part of pay between the limits, at the rate, over so many. */
export const dueOn = (rule: string, pay: string, over: string): string =>
  `ROUND(${rule}_rate*MAX(0,MIN(${pay},${rule}_cap)-${rule}_threshold)/${over},0)`;

/** What a reduction takes off an amount, at the share that goes with a year's pay. */
export function takenOff(rule: string, year: string, amount: string): string {
  const floor = `MIN(${rule}_floor,${rule}_rate)`;
  const position = `(${rule}_threshold*(${rule}_cap-${year})/((${rule}_cap-${rule}_threshold)*${year}))`;
  const between = `ROUND((${floor}+(${rule}_rate-${floor})*${position}^1.75)/1000000,4)`;
  const share = `IF(${year}<=${rule}_threshold,${rule}_rate/1000000,${between})`;
  return `IF(${year}>=${rule}_cap,0,ROUND(${share}*${amount},0))`;
}

/** Nothing outside of the months in which a rule holds; a month is counted from January of the first year. */
export const whileHeld = ({ firstMonth, lastMonth }: Rule, rule: string, month: string, due: string): string =>
  (firstMonth ?? 1) > 1 || lastMonth != null ? `IF(AND(${month}>=${rule}_first,${month}<=${rule}_last),${due},0)` : due;
