/** The findings of a comparison as sentences: the totals side by side, and whether a
 * difference comes from the price of a day or from the number of days. */

import type { Comparison, Scenario } from "#engine";
import type { CostWords } from "../../locales/catalogue.ts";
import type { Fill } from "../../locales/message.ts";
import type { Formats } from "../../session/costs/format.ts";
import { readFigure } from "../../session/paths.ts";
import type { State } from "../../session/state.ts";
import { ADVISED } from "./options.ts";

/** What a finding is told with. */
export interface Writing {
  readonly words: CostWords;
  readonly formats: Formats;
  readonly fill: Fill;
  readonly state: Pick<State, "assessment" | "scenario">;
  /** The same, if it took the fractional as long as the hire to get up to speed. */
  readonly evenly: Comparison | null;
}

/** Day prices this close, as a share, count as about the same. */
const ABOUT_THE_SAME = 0.1;
/** A working week. */
const WHOLE_WEEK = 5;

/** Where the engagement ends before the horizon, its months and total; with the hire's where both are weighed. */
export function headline(comparison: Comparison, writing: Writing): string {
  const { words, formats, fill } = writing;
  const { fractional, fullTime } = comparison;
  const months = horizonOf(comparison);
  if (endsEarly(comparison, writing))
    return fill(words.headline.ends, {
      served: fractional.monthsServed,
      part: formats.roughMoney(fractional.totalMinor),
      months,
      full: formats.roughMoney(fullTime.totalMinor),
    });
  const saving = comparison.comparison.savingFractionalVsFullTimeMinor;
  if (saving === 0) return fill(words.headline.same, { months });
  return fill(words.headline[saving > 0 ? "saves" : "costsMore"], {
    amount: formats.roughMoney(Math.abs(saving)),
    months,
  });
}

export const horizonOf = ({ fractional }: Comparison): number => fractional.monthlyCashMinor.length;

/** Whether the fractional leaves while the hire is still paid. */
export function endsEarly(comparison: Comparison, { state: { scenario } }: Pick<Writing, "state">): boolean {
  const months = scenario && readFigure(scenario, "fractional.engagementMonths");
  if (typeof months !== "number") return false;
  return months + Number(scenario && readFigure(scenario, "fractional.startLagMonths")) < horizonOf(comparison);
}

/** Which option the advice stands for; empty until it is decided. */
export function advised({ words, fill, state }: Pick<Writing, "words" | "fill" | "state">): string {
  const { verdict, points = [] } = state.assessment ?? {};
  if (!verdict) return "";
  const id = ADVISED[verdict];
  if (!id) return words.advised.none;
  return [
    fill(words.advised.option, { name: words.options[id].name }),
    ...(points.length > 0 ? [words.advised.pointsFirst] : []),
    ...(id === "practitioners" ? [words.advised.engineers] : []),
  ].join(" ");
}

/** What an effective day of each costs; empty where one has none. */
export function dayPrices({ fractional, fullTime }: Comparison, { words, formats, fill }: Writing): string {
  const [part, full] = [fractional.costPerUsefulDayMinor, fullTime.costPerUsefulDayMinor];
  if (part == null || full == null) return "";
  return fill(words.dayPrices, { part: formats.roughMoney(part), full: formats.roughMoney(full) });
}

/** The saving comes from buying fewer days, or from cheaper ones: say which it is, unless that depends on how fast the
 * fractional gets up to speed. */
export function dayPrice(comparison: Comparison, { words, evenly }: Pick<Writing, "words" | "evenly">): string {
  const found = dayPriceCase(comparison);
  const [total, rate] = found.split(/-(.*)/);
  const otherwise = evenly && dayPriceCase(evenly).split(/-(.*)/)[1];
  const isOpen = rate?.endsWith("-rate") && otherwise?.endsWith("-rate") && otherwise !== rate;
  return words.dayPrice[isOpen ? (`${total}-open-rate` as typeof found) : found];
}

function dayPriceCase({ fractional, fullTime, comparison }: Comparison): keyof CostWords["dayPrice"] {
  const [part, full] = [fractional.costPerUsefulDayMinor ?? null, fullTime.costPerUsefulDayMinor ?? null];
  if (part === null) return full === null ? "no-days" : "no-fractional-days";
  if (full === null) return fullTime.startMonth == null ? "hire-never-starts" : "no-hire-days";
  const saving = comparison.savingFractionalVsFullTimeMinor;
  const total = saving > 0 ? "cheaper" : saving < 0 ? "dearer" : "same";
  // What costs less in all and gives as many days has the lower price of a day, however close the prices are.
  const moreDays = fractional.usefulDays >= fullTime.usefulDays;
  const close = Math.abs(part - full) <= full * ABOUT_THE_SAME && !(total === "cheaper" && moreDays);
  if (close) return `${total}-about-same-rate`;
  return part < full ? `${total}-lower-rate` : `${total}-higher-rate`;
}

/** As if it took both as long as the hire, from the same start. */
export function evenRamp(scenario: Scenario): Scenario {
  const { rampMonths, rampStartPpm } = scenario.fullTime;
  const { rampDays: _, ...fractional } = scenario.fractional;
  return { ...scenario, fractional: { ...fractional, rampMonths, rampStartPpm } as Scenario["fractional"] };
}

/** What a day costs if getting up to speed takes the fractional as long as the hire; empty where that is the same. */
export function evenDayPrice({ fractional }: Comparison, { words, formats, fill, state, evenly }: Writing): string {
  const { scenario } = state;
  const [now, then] = [fractional.costPerUsefulDayMinor, evenly?.fractional.costPerUsefulDayMinor];
  if (now == null || then == null || !scenario || formats.roughMoney(now) === formats.roughMoney(then)) return "";
  const months = formats.withUnit(scenario.fullTime.rampMonths ?? 0, "months");
  return fill(words.evenly, { months, amount: formats.roughMoney(then) });
}

/** Where the two break even, and from which month on one has cost more. */
export function facts({ comparison }: Comparison, { words, fill }: Writing): readonly string[] {
  const {
    breakevenDaysPerWeekHorizon: breakEven,
    breakevenDaysPerWeekRunRate: runRate,
    crossoverFullTimeAboveFractionalMonth: above,
    crossoverFractionalAboveFullTimeMonth: below,
  } = comparison;
  /** Rounded down: at that many days it still holds. */
  const days = (exact: number) => Math.floor(exact * 10) / 10;
  const found: string[] = [];
  if (breakEven != null && days(breakEven) > 0) {
    const horizon =
      breakEven > WHOLE_WEEK ? words.facts.breakEvenAlways : fill(words.facts.breakEven, { days: days(breakEven) });
    const atRunRate = runRate != null && days(runRate) > 0 && runRate <= WHOLE_WEEK;
    found.push(atRunRate ? `${horizon} ${fill(words.facts.runRate, { days: days(runRate) })}` : horizon);
  }
  if (above != null) found.push(fill(words.facts.crossover, { month: above }));
  if (below != null) found.push(fill(words.facts.crossoverBack, { month: below }));
  return found;
}
