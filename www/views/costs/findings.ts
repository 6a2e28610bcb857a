/** What a comparison says, as sentences: which way costs less, and whether that
 * is the price of a day or the number of days. */

import type { Comparison } from "#engine";
import type { CostWords } from "../../locales/catalogue.ts";
import type { Tell } from "../../locales/message.ts";
import type { Formats } from "../../session/format.ts";
import type { State } from "../../session/session.ts";

/** What a finding is told with. */
export interface Telling {
  readonly words: CostWords;
  readonly formats: Formats;
  readonly tell: Tell;
}

/** Day prices this close, as a share, count as about the same. */
const ABOUT_THE_SAME = 0.1;
/** A working week. */
const WHOLE_WEEK = 5;

export function headline({ comparison }: Comparison, { words, formats, tell }: Telling): string {
  const saving = comparison.savingFractionalVsFullTimeMinor;
  if (saving > 0) return tell(words.headline.saves, { amount: formats.wholeMoney(saving) });
  return saving < 0 ? tell(words.headline.costsMore, { amount: formats.wholeMoney(-saving) }) : words.headline.same;
}

/** Where the answers say one thing and the costs seem to say another: what each of them is about. */
export function besideAnswers(
  comparison: Comparison,
  { assessment, answers }: Pick<State, "assessment" | "answers">,
  { words, formats, tell }: Telling,
): readonly string[] {
  const said: string[] = [];
  if (assessment?.verdict?.endsWith("practitioners") && comparison.practitioners)
    said.push(tell(words.advised, { name: words.options.practitioners.name }));
  const { durationMonths: asked } = answers;
  const ahead = comparison.fractional.monthlyCashMinor.length;
  if (asked != null && asked !== ahead) {
    const [wanted, shown] = [asked, ahead].map((months) => formats.withUnit(months, "months")) as [string, string];
    said.push(tell(words.helpLasts, { asked: wanted, ahead: shown }));
  }
  return said;
}

/** The saving comes from buying fewer days, or from cheaper ones: say which it is. */
export function dayPrice({ fractional, fullTime, comparison }: Comparison, { words }: Telling): string {
  return words.dayPrice[dayPriceCase()];

  function dayPriceCase(): keyof CostWords["dayPrice"] {
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
}

/** Where the two break even, and from which month on one has cost more. */
export function facts({ comparison }: Comparison, { words, tell }: Telling): readonly string[] {
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
      breakEven > WHOLE_WEEK ? words.facts.breakEvenAlways : tell(words.facts.breakEven, { days: days(breakEven) });
    const atRunRate = runRate != null && days(runRate) > 0 && runRate <= WHOLE_WEEK;
    found.push(atRunRate ? `${horizon} ${tell(words.facts.runRate, { days: days(runRate) })}` : horizon);
  }
  if (above != null) found.push(tell(words.facts.crossover, { month: above }));
  if (below != null) found.push(tell(words.facts.crossoverBack, { month: below }));
  return found;
}
