/** How many days a week, for how many months, the fractional CTO costs less. */

import type { Surface } from "#engine";
import { BreakEvenChart } from "../../charts/break-even.tsx";
import { Twin } from "../../charts/costs/twin.tsx";
import { directionOf } from "../../locales/catalogue.ts";
import { useCosts } from "../costs/context.ts";
import { useForecast } from "./context.ts";

/** In the table. */
const EVERY_MONTHS = 6;

export function BreakEven({ surface }: { surface: Surface }) {
  const { formats, fill, language } = useCosts();
  const { words, scenario } = useForecast();
  const { breakEven } = words;
  const { months, daysPerWeekCenti, fullTimeMinusFractionalMinor: differences, breakEvenDaysPerWeek } = surface;
  const days = daysPerWeekCenti.map((centi) => centi / 100);
  const mostDays = days.at(-1) ?? 0;
  const difference = (row: number, column: number): number => differences[row * days.length + column] ?? 0;
  /** Without a crossing, the one or the other costs less at any number of days. */
  const edge = months.map(
    (_, row) => breakEvenDaysPerWeek[row] ?? (difference(row, days.length - 1) >= 0 ? mostDays : 0),
  );
  const here = { days: scenario.fractional.daysPerWeekCenti / 100, months: scenario.horizonMonths };
  return (
    <>
      <BreakEvenChart
        title={breakEven.title}
        summary={fill(breakEven.summary, here)}
        words={{
          months: breakEven.months,
          days: breakEven.days,
          less: breakEven.less,
          more: breakEven.more,
          here: breakEven.here,
        }}
        edge={edge}
        mostDays={mostDays}
        here={here}
        number={formats.number}
        rightToLeft={directionOf(language) === "rtl"}
      />
      <p class="help">{fill(breakEven.summary, here)}</p>
      <Twin
        open={breakEven.table}
        caption={breakEven.title}
        head={[breakEven.months, ...days.map((one) => fill(breakEven.daysColumn, { days: one })), breakEven.edge]}
        rows={() =>
          months.flatMap((month, row) => {
            if (month % EVERY_MONTHS !== 0) return [];
            const amounts = days.map((_, column) => formats.wholeMoney(difference(row, column)));
            // Below zero, the fractional way costs more at any number of days.
            const same = breakEvenDaysPerWeek[row] ?? -1;
            return [[formats.number(month), ...amounts, same < 0 ? "–" : formats.number(Math.round(same * 10) / 10)]];
          })
        }
        testId="break-even"
      />
    </>
  );
}
