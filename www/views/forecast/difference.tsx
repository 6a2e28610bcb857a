/** How far apart the two options are, over all scenarios. */

import { Amounts } from "../../charts/amounts.tsx";
import { Twin } from "../../charts/costs/twin.tsx";
import { DifferenceChart } from "../../charts/difference.tsx";
import { directionOf } from "../../locales/catalogue.ts";
import { useCosts } from "../costs/context.ts";
import { useForecast } from "./context.ts";

export function Difference() {
  const { formats, fill, language } = useCosts();
  const { words, simulated } = useForecast();
  const { density } = simulated;
  const { p5, p50, p95 } = simulated.summaryMinor.fullTimeMinusFractional;
  const { difference } = words;
  const amount = (minor: number): string => {
    if (minor === 0) return difference.same;
    return fill(minor > 0 ? difference.less : difference.more, { amount: formats.roughMoney(Math.abs(minor)) });
  };
  // Bars of a cent each would show nothing.
  if (density.binMinor === 1)
    return (
      <p data-testid="difference">
        <Amounts>{fill(difference.always, { difference: amount(p50) })}</Amounts>
      </p>
    );
  return (
    <>
      <DifferenceChart
        title={difference.title}
        summary={fill(difference.summary, { from: amount(p5), to: amount(p95), middle: amount(p50) })}
        density={density}
        marks={[p5, p50, p95]}
        sides={{ below: difference.fractionalCostsMore, above: difference.fractionalCostsLess }}
        rightToLeft={directionOf(language) === "rtl"}
        axisMoney={formats.compactMoney}
      />
      <Twin
        open={difference.table}
        caption={difference.title}
        head={[difference.from, difference.to, difference.share]}
        rows={() =>
          density.shares.map((share, index) => {
            const from = density.fromMinor + index * density.binMinor;
            return [
              formats.wholeMoney(from),
              formats.wholeMoney(from + density.binMinor),
              formats.number(Math.round(share * 1000)),
            ];
          })
        }
        testId="difference"
      />
    </>
  );
}
