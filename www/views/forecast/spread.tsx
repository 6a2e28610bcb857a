/** Each way from its low end to its high end, and how often it is the cheapest of all. */

import { Table } from "../../charts/costs/twin.tsx";
import { casesOf } from "../../session/costs/forecast.ts";
import type { OptionId } from "../../session/state.ts";
import { useCosts } from "../costs/context.ts";
import { useForecast } from "./context.ts";

const ORDER: readonly OptionId[] = ["fractional", "fullTime", "bridge", "practitioners"];

export function Spread() {
  const { words: costWords, formats } = useCosts();
  const { words, simulated } = useForecast();
  const { spread } = words;
  const cases = (share: number): string => {
    if (share > 0 && casesOf(share) === "none") return spread.below;
    return share < 1 && casesOf(share) === "all" ? spread.above : formats.number(Math.round(share * 100));
  };
  const rows = ORDER.flatMap((id) => {
    const summary = simulated.summaryMinor[id];
    if (!summary) return [];
    const amounts = [summary.p5, summary.p50, summary.p95].map(formats.roughMoney);
    return [[costWords.options[id].name, ...amounts, cases(simulated.shareCheapest[id] ?? 0)]];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section class="scroll" aria-label={spread.caption} tabIndex={0}>
      <Table
        caption={spread.caption}
        head={[spread.way, spread.p5, spread.p50, spread.p95, spread.cheapest]}
        rows={rows}
        testId="spread"
      />
    </section>
  );
}
