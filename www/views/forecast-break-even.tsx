/** How many days a week, for how many months, the fractional way costs less. */

import { useEffect, useState } from "preact/hooks";
import type { Surface } from "#engine";
import { BreakEvenChart } from "../charts/break-even.tsx";
import { Twin } from "../charts/twin.tsx";
import { directionOf } from "../locales/catalogue.ts";
import { useCosts } from "./costs-context.ts";
import { useForecast } from "./forecast-context.ts";

const DAYS = [100, 200, 300, 400, 500];
const MOST_DAYS = 5;
const LEAST_MONTHS = 36;
/** In the table. */
const EVERY_MONTHS = 6;

/** Waits for the estimate: it costs a frame of its own. */
export function BreakEven({ isSettled }: { isSettled: boolean }) {
  const { engine, scenario } = useForecast();
  const [surface, setSurface] = useState<Surface | null>(null);
  const { horizonMonths } = scenario;
  useEffect(() => {
    if (!isSettled) return;
    const months = Array.from({ length: Math.max(LEAST_MONTHS, horizonMonths) }, (_, index) => index + 1);
    setSurface(engine.surface({ scenario, daysPerWeekCenti: DAYS, months }));
  }, [isSettled, engine, scenario, horizonMonths]);
  return surface && <Shown surface={surface} />;
}

function Shown({ surface }: { surface: Surface }) {
  const { formats, tell, language } = useCosts();
  const { words, scenario } = useForecast();
  const { breakEven } = words;
  const { months, fullTimeMinusFractionalMinor: differences, breakEvenDaysPerWeek } = surface;
  const difference = (row: number, column: number): number => differences[row * DAYS.length + column] ?? 0;
  /** Without a crossing, the one or the other costs less at any number of days. */
  const edge = months.map(
    (_, row) => breakEvenDaysPerWeek[row] ?? (difference(row, DAYS.length - 1) >= 0 ? MOST_DAYS : 0),
  );
  const here = { days: scenario.fractional.daysPerWeekCenti / 100, months: scenario.horizonMonths };
  return (
    <>
      <BreakEvenChart
        title={breakEven.title}
        summary={tell(breakEven.summary, here)}
        words={{
          months: breakEven.months,
          days: breakEven.days,
          less: breakEven.less,
          more: breakEven.more,
          here: breakEven.here,
        }}
        edge={edge}
        mostDays={MOST_DAYS}
        here={here}
        number={formats.number}
        rightToLeft={directionOf(language) === "rtl"}
      />
      <p class="help">{tell(breakEven.summary, here)}</p>
      <Twin
        open={breakEven.table}
        caption={breakEven.title}
        head={[
          breakEven.months,
          ...DAYS.map((days) => tell(breakEven.daysColumn, { days: days / 100 })),
          breakEven.edge,
        ]}
        rows={() =>
          months.flatMap((month, row) => {
            if (month % EVERY_MONTHS !== 0) return [];
            const amounts = DAYS.map((_, column) => formats.wholeMoney(difference(row, column)));
            const same = breakEvenDaysPerWeek[row];
            return [
              [formats.number(month), ...amounts, same == null ? "–" : formats.number(Math.round(same * 10) / 10)],
            ];
          })
        }
        testId="break-even"
      />
    </>
  );
}
