/** The months: a chart of what has been paid, and the same as a table. */

import type { Comparison } from "#engine";
import { CumulativeChart } from "../charts/cumulative.tsx";
import type { Series } from "../charts/series.ts";
import { Twin } from "../charts/twin.tsx";
import { directionOf } from "../locales/catalogue.ts";
import { useCosts } from "./costs-context.ts";
import { comparedOptions } from "./costs-options.ts";

export function CostMonths({ comparison }: { comparison: Comparison }) {
  const { session, state, words, formats, tell, list, language } = useCosts();
  const months = comparison.fractional.monthlyCashMinor.length;
  const series: Series[] = comparedOptions(comparison).map(({ id, cost }) => ({
    id,
    ...words.options[id],
    cash: cost.monthlyCashMinor,
    cumulative: cost.cumulativeMinor,
    shown: !state.hidden.includes(id),
  }));
  const shown = series.filter((one) => one.shown);
  const ends = shown.map(({ name, cumulative }) =>
    tell(words.announced, { name, total: formats.wholeMoney(cumulative.at(-1) ?? 0) }),
  );
  return (
    <>
      <CumulativeChart
        title={words.chart}
        summary={tell(words.chartSummary, { months, list: list(ends, "unit") })}
        words={words}
        tell={tell}
        number={formats.number}
        rightToLeft={directionOf(language) === "rtl"}
        months={months}
        series={series}
        axisMoney={formats.compactMoney}
        readoutMoney={formats.wholeMoney}
        onToggle={(id) => session.toggleOption(id)}
      />
      <Twin
        open={words.table}
        caption={words.chart}
        head={[
          words.month,
          ...shown.flatMap(({ name }) => [tell(words.inMonth, { name }), tell(words.soFar, { name })]),
        ]}
        rows={() =>
          Array.from({ length: months }, (_, index) => [
            formats.number(index + 1),
            ...shown.flatMap(({ cash, cumulative }) => [cash[index] ?? 0, cumulative[index] ?? 0]).map(formats.money),
          ])
        }
        testId="months"
      />
    </>
  );
}
