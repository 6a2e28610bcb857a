/** The months: a chart of what has been paid, and the same as a table. */

import type { Comparison } from "#engine";
import { CumulativeChart } from "../../charts/costs/cumulative.tsx";
import { Twin } from "../../charts/costs/twin.tsx";
import type { Series } from "../../charts/series.ts";
import { directionOf } from "../../locales/catalogue.ts";
import type { Band } from "../../session/costs/forecast.ts";
import type { OptionId } from "../../session/state.ts";
import { useCosts } from "./context.ts";
import { comparedOptions } from "./options.ts";

/** The two that are weighed against each other: more bands would hide each other. */
const BANDED: readonly OptionId[] = ["fractional", "fullTime"];

export function CostMonths({ comparison }: { comparison: Comparison }) {
  const { session, state, band, words, formats, fill, list, language } = useCosts();
  const months = comparison.fractional.monthlyCashMinor.length;
  const current = band?.scenario === state.scenario && band?.given === state.ranges ? band : null;
  const series: Series[] = comparedOptions(comparison).map(({ id, cost }) => ({
    id,
    ...words.options[id],
    cash: cost.monthlyCashMinor,
    cumulative: cost.cumulativeMinor,
    shown: !state.hidden.includes(id),
    band: current ? endsOf(current, id) : undefined,
  }));
  const shown = series.filter((one) => one.shown);
  const ends = shown.map(({ name, cumulative }) =>
    fill(words.announced, { name, total: formats.wholeMoney(cumulative.at(-1) ?? 0) }),
  );
  const banded = shown.flatMap(({ name, short, band: ends }) => (ends ? [{ name, short, ends }] : []));
  const money = (minor: number | undefined) => formats.wholeMoney(minor ?? 0);
  const spreads = banded.map(({ name, ends }) => {
    const [from, to] = ends.at(-1) ?? [];
    return fill(words.bandSummary, { name, from: money(from), to: money(to) });
  });
  return (
    <>
      <CumulativeChart
        title={words.chart}
        summary={[fill(words.chartSummary, { months, list: list(ends, "unit") }), ...spreads].join(" ")}
        words={words}
        fill={fill}
        list={list}
        number={formats.number}
        rightToLeft={directionOf(language) === "rtl"}
        months={months}
        series={series}
        highest={highestOf(band, shown)}
        axisMoney={formats.compactMoney}
        readoutMoney={formats.wholeMoney}
        onToggle={(id) => session.toggleOption(id)}
      />
      <Twin
        open={words.table}
        caption={words.chart}
        head={[
          words.month,
          ...shown.flatMap(({ short: name }) => [fill(words.inMonth, { name }), fill(words.soFar, { name })]),
          ...banded.flatMap(({ short: name }) => [fill(words.bandLow, { name }), fill(words.bandHigh, { name })]),
        ]}
        rows={() =>
          Array.from({ length: months }, (_, index) => [
            formats.number(index + 1),
            ...shown.flatMap(({ cash, cumulative }) => [cash[index] ?? 0, cumulative[index] ?? 0]).map(formats.money),
            ...banded.flatMap(({ ends }) => ends[index] ?? []).map(formats.money),
          ])
        }
        testId="months"
      />
    </>
  );
}

/** Between which most cases of an option have paid; undefined where all are one. */
function endsOf({ paidBy }: Band, id: OptionId): readonly (readonly [number, number])[] | undefined {
  if (!BANDED.includes(id)) return undefined;
  const ends = paidBy.flatMap(({ [id]: month }) => (month ? [[month.p5, month.p95] as const] : []));
  return ends.some(([from, to]) => from !== to) ? ends : undefined;
}

/** Also of a band that is old: the axis stays as it is while a slider moves. */
const highestOf = (band: Band | null, shown: readonly Series[]): number =>
  Math.max(0, ...shown.flatMap(({ id }) => (band ? (endsOf(band, id) ?? []) : []).map(([, to]) => to)));
