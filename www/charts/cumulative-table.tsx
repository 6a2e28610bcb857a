/** The chart's twin: the same amounts, month by month. */

import type { CostWords } from "../locales/catalogue.ts";
import type { Tell } from "../locales/message.ts";
import type { Series } from "./series.ts";

interface TableProps {
  readonly caption: string;
  readonly words: Pick<CostWords, "month" | "inMonth" | "soFar">;
  readonly tell: Tell;
  readonly number: (value: number) => string;
  readonly series: readonly Series[];
  readonly money: (minor: number) => string;
}

export function CumulativeTable({ caption, words, tell, number, series, money }: TableProps) {
  const months = series[0]?.cash.length ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table data-testid="months-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {series.flatMap(({ id, name }) => [
              <th key={`${id}-in`} scope="col">
                {tell(words.inMonth, { name })}
              </th>,
              <th key={`${id}-to`} scope="col">
                {tell(words.soFar, { name })}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: months }, (_, index) => (
            <tr key={index}>
              <th scope="row">{number(index + 1)}</th>
              {series.flatMap(({ id, cash, cumulative }) => [
                <td key={`${id}-in`}>{money(cash[index] ?? 0)}</td>,
                <td key={`${id}-to`}>{money(cumulative[index] ?? 0)}</td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
