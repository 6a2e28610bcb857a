/** The months: a chart of what has been paid, and the same as a table. */

import { useState } from "preact/hooks";
import type { Comparison } from "#engine";
import { CumulativeChart } from "../charts/cumulative.tsx";
import { CumulativeTable } from "../charts/cumulative-table.tsx";
import type { Series } from "../charts/series.ts";
import { directionOf } from "../locales/catalogue.ts";
import { useCosts } from "./costs-context.ts";
import { comparedOptions } from "./costs-options.ts";

export function CostMonths({ comparison }: { comparison: Comparison }) {
  const { session, state, words, formats, tell, list, language } = useCosts();
  const [open, setOpen] = useState(false);
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
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-testid="months">
        <summary>{words.table}</summary>
        {open && (
          <CumulativeTable
            caption={words.chart}
            words={words}
            tell={tell}
            number={formats.number}
            series={shown}
            money={formats.money}
          />
        )}
      </details>
    </>
  );
}
