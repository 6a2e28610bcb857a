/** The chart's twin: the same amounts, month by month. */

import type { Series } from "./series.ts";

interface TableProps {
  readonly caption: string;
  readonly words: { readonly month: string; readonly inMonth: string; readonly soFar: string };
  readonly series: readonly Series[];
  readonly money: (minor: number) => string;
}

export function CumulativeTable({ caption, words, series, money }: TableProps) {
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
                {name}, {words.inMonth}
              </th>,
              <th key={`${id}-to`} scope="col">
                {name}, {words.soFar}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: months }, (_, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
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
