/** What each way costs: the totals, the honest headline, the months, the figures. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Comparison } from "#engine";
import { CumulativeChart, CumulativeTable, type Series } from "../charts/cumulative.tsx";
import { FIGURE_GROUPS, type FigureGroup } from "../session/figures.ts";
import { useView } from "./context.ts";
import { FigureField } from "./figure-field.tsx";

const OPTIONS = ["fractional", "fullTime"] as const;
/** Day prices this close, as a share, count as the same. */
const ABOUT_THE_SAME = 0.1;
const ANNOUNCE_AFTER_MS = 700;

export function Costs() {
  const { session, state, words } = useView();
  const { comparison } = state;
  const [main, ...details] = FIGURE_GROUPS;
  if (!comparison) return <p role="status">{words.loading}</p>;
  return (
    <div class="columns costs">
      <section class="card" aria-label={words.steps.cost} data-testid="costs">
        <Headline comparison={comparison} />
        <Totals comparison={comparison} />
        <Months comparison={comparison} />
        <p class="fine">{words.cost.excluded}</p>
      </section>
      <section class="given figures" aria-label={words.cost.details.main}>
        <h3>{words.cost.details.main}</h3>
        <CountryField />
        {main && <FigureList group={main} />}
        {details.map((group) => (
          <details key={group.id}>
            <summary>{words.cost.details[group.id]}</summary>
            <FigureList group={group} />
          </details>
        ))}
        <button
          type="button"
          class="link"
          onClick={() => session.useCountry(state.country)}
          data-testid="reset-figures"
        >
          {words.cost.reset}
        </button>
      </section>
    </div>
  );
}

function FigureList({ group }: { group: FigureGroup }) {
  return (
    <>
      {group.figures.map((figure) => (
        <FigureField key={figure.path} figure={figure} />
      ))}
    </>
  );
}

function CountryField() {
  const { session, state, words } = useView();
  return (
    <label class="figure">
      <span>{words.cost.country}</span>
      <select
        value={state.country}
        onChange={({ currentTarget }) => session.useCountry(currentTarget.value)}
        data-testid="country"
      >
        {Object.entries(words.countries).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Headline({ comparison }: { comparison: Comparison }) {
  const { words, formats } = useView();
  const saving = comparison.comparison.savingFractionalVsFullTimeMinor;
  const months = comparison.fractional.monthlyCashMinor.length;
  const title =
    saving > 0
      ? words.cost.saves(formats.wholeMoney(saving))
      : saving < 0
        ? words.cost.costsMore(formats.wholeMoney(-saving))
        : words.cost.same;
  return (
    <>
      <p class="progress">
        <span>{words.cost.lead(words.period(months))}</span>
      </p>
      <h2 data-testid="headline">{title}</h2>
      <p class="lead">{dayPriceSentence(comparison, words.cost)}</p>
      <ul class="facts">
        <Facts comparison={comparison} />
      </ul>
    </>
  );
}

/** The saving comes from buying fewer days, not from cheaper ones: say which it is. */
function dayPriceSentence(
  { fractional, fullTime, comparison }: Comparison,
  words: { sameRate: string; cheaperRate: string; dearerRate: string; dearer: string; hireNeverStarts: string },
): string {
  const [part, full] = [fractional.costPerUsefulDayMinor, fullTime.costPerUsefulDayMinor];
  if (full === null || full === undefined) return words.hireNeverStarts;
  if (comparison.savingFractionalVsFullTimeMinor < 0) return words.dearer;
  if (part === null || part === undefined) return "";
  if (Math.abs(part - full) <= full * ABOUT_THE_SAME) return words.sameRate;
  return part < full ? words.cheaperRate : words.dearerRate;
}

function Facts({ comparison }: { comparison: Comparison }) {
  const { words, formats } = useView();
  const { breakevenDaysPerWeekHorizon, crossoverFullTimeAboveFractionalMonth, crossoverFractionalAboveFullTimeMonth } =
    comparison.comparison;
  return (
    <>
      {breakevenDaysPerWeekHorizon != null && breakevenDaysPerWeekHorizon > 0 && (
        <li>{words.cost.breakEven(formats.number(Math.floor(breakevenDaysPerWeekHorizon * 10) / 10))}</li>
      )}
      {crossoverFullTimeAboveFractionalMonth != null && (
        <li>{words.cost.crossover(crossoverFullTimeAboveFractionalMonth)}</li>
      )}
      {crossoverFractionalAboveFullTimeMonth != null && (
        <li>{words.cost.crossoverBack(crossoverFractionalAboveFullTimeMonth)}</li>
      )}
    </>
  );
}

function Totals({ comparison }: { comparison: Comparison }) {
  const { words, formats } = useView();
  return (
    <>
      <dl class="totals">
        {OPTIONS.map((option) => {
          const { totalMinor, costPerUsefulDayMinor, usefulDays } = comparison[option];
          return (
            <div key={option} class={option}>
              <dt>{words.cost[option]}</dt>
              <dd class="total" data-testid={`total-${option}`}>
                {formats.money(totalMinor)}
              </dd>
              <dd data-testid={`per-day-${option}`}>
                {costPerUsefulDayMinor == null
                  ? words.cost.noDays
                  : `${formats.wholeMoney(costPerUsefulDayMinor)} ${words.cost.perDay}`}
              </dd>
              <dd>{words.cost.usefulDays(formats.number(Math.round(usefulDays)))}</dd>
            </div>
          );
        })}
      </dl>
      <Announcement
        text={words.cost.announced(
          formats.wholeMoney(comparison.fractional.totalMinor),
          formats.wholeMoney(comparison.fullTime.totalMinor),
        )}
      />
    </>
  );
}

/** Tells a screen reader the result once the figures have come to rest. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return;
    first.current = "";
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status" data-testid="announcement">
      {said}
    </p>
  );
}

function Months({ comparison }: { comparison: Comparison }) {
  const { words, formats } = useView();
  const months = comparison.fractional.monthlyCashMinor.length;
  const series: Series[] = OPTIONS.map((id) => ({
    id,
    name: words.cost[id],
    cash: comparison[id].monthlyCashMinor,
    cumulative: comparison[id].cumulativeMinor,
  }));
  const summary = words.cost.chartSummary(
    words.period(months),
    formats.wholeMoney(comparison.fractional.totalMinor),
    formats.wholeMoney(comparison.fullTime.totalMinor),
  );
  return (
    <>
      <CumulativeChart
        title={words.cost.chart}
        summary={summary}
        monthLabel={words.cost.month}
        series={series}
        axisMoney={formats.compactMoney}
        readoutMoney={formats.wholeMoney}
      />
      <details data-testid="months">
        <summary>{words.cost.table}</summary>
        <CumulativeTable caption={words.cost.chart} words={words.cost} series={series} money={formats.money} />
      </details>
    </>
  );
}
