/** Which of the two ways costs less, and whether that is the price of a day or
 * the number of days. */

import type { Comparison } from "#engine";
import type { CostWords } from "../locales/catalogue.ts";
import { useCosts } from "./costs-context.ts";

/** Day prices this close, as a share, count as about the same. */
const ABOUT_THE_SAME = 0.1;
/** A working week. */
const WHOLE_WEEK = 5;

export function CostHeadline({ comparison }: { comparison: Comparison }) {
  const { words, formats, tell } = useCosts();
  const saving = comparison.comparison.savingFractionalVsFullTimeMinor;
  const title =
    saving > 0
      ? tell(words.headline.saves, { amount: formats.wholeMoney(saving) })
      : saving < 0
        ? tell(words.headline.costsMore, { amount: formats.wholeMoney(-saving) })
        : words.headline.same;
  return (
    <>
      <p class="progress">
        <span>{tell(words.lead, { months: comparison.fractional.monthlyCashMinor.length })}</span>
      </p>
      <h2 data-testid="headline">{title}</h2>
      <p class="lead" data-testid="day-price">
        {words.dayPrice[dayPrice(comparison)]}
      </p>
      <ul class="facts" data-testid="facts">
        <Facts comparison={comparison} />
      </ul>
    </>
  );
}

/** The saving comes from buying fewer days, or from cheaper ones: say which it is. */
function dayPrice({ fractional, fullTime, comparison }: Comparison): keyof CostWords["dayPrice"] {
  const [part, full] = [fractional.costPerUsefulDayMinor ?? null, fullTime.costPerUsefulDayMinor ?? null];
  if (full === null && fullTime.startMonth == null) return "hire-never-starts";
  if (part === null) return full === null ? "no-days" : "no-fractional-days";
  if (full === null) return "no-hire-days";
  const saving = comparison.savingFractionalVsFullTimeMinor;
  const total = saving > 0 ? "cheaper" : saving < 0 ? "dearer" : "same";
  // What costs less in all and gives as many days has the lower price of a day, however close the prices are.
  const moreDays = fractional.usefulDays >= fullTime.usefulDays;
  const close = Math.abs(part - full) <= full * ABOUT_THE_SAME && !(total === "cheaper" && moreDays);
  if (close) return `${total}-about-same-rate`;
  return part < full ? `${total}-lower-rate` : `${total}-higher-rate`;
}

function Facts({ comparison }: { comparison: Comparison }) {
  const { words, tell } = useCosts();
  const {
    breakevenDaysPerWeekHorizon: breakEven,
    breakevenDaysPerWeekRunRate: runRate,
    crossoverFullTimeAboveFractionalMonth: above,
    crossoverFractionalAboveFullTimeMonth: below,
  } = comparison.comparison;
  /** Rounded down: at that many days it still holds. */
  const days = (exact: number) => Math.floor(exact * 10) / 10;
  return (
    <>
      {breakEven != null && days(breakEven) > 0 && (
        <li>
          {breakEven > WHOLE_WEEK
            ? words.facts.breakEvenAlways
            : tell(words.facts.breakEven, { days: days(breakEven) })}
          {runRate != null && days(runRate) > 0 && runRate <= WHOLE_WEEK && (
            <> {tell(words.facts.runRate, { days: days(runRate) })}</>
          )}
        </li>
      )}
      {above != null && <li>{tell(words.facts.crossover, { month: above })}</li>}
      {below != null && <li>{tell(words.facts.crossoverBack, { month: below })}</li>}
    </>
  );
}
