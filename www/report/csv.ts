/** The months as CSV after RFC 4180: comma, CRLF, a header, UTF-8 with a byte
 * order mark so that Excel reads it as such. Where decimals are written with a
 * comma, an office expects semicolons between cells, and gets both.
 *
 * A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a
 * carriage return as a formula. Text that does so gets an apostrophe in front and
 * stays text. Numbers are made here, of digits, sign and point alone, so a minus
 * starts nothing but a number, and they stay numbers. */

import type { Component } from "#engine";
import { comparedOptions } from "../views/costs/options.ts";
import { exactMajor } from "./exact.ts";
import type { ReportView } from "./view.ts";

/** A name is text, whatever it holds; an amount is a number. */
export type Cell = { readonly text: string } | { readonly number: string };

const BYTE_ORDER_MARK = "\ufeff";
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** As an office of the locale opens it. */
export function csvOf(rows: readonly (readonly Cell[])[], locale = "en"): string {
  const hasComma = new Intl.NumberFormat(locale).format(0.5).includes(",");
  const between = hasComma ? ";" : ",";
  const line = (row: readonly Cell[]) => row.map((cell) => field(cell, hasComma)).join(between);
  return BYTE_ORDER_MARK + rows.map((row) => `${line(row)}\r\n`).join("");
}

function field(cell: Cell, hasComma: boolean): string {
  if ("number" in cell && NUMBER.test(cell.number)) return hasComma ? cell.number.replace(".", ",") : cell.number;
  const written = "number" in cell ? cell.number : cell.text;
  const text = FORMULA.test(written) || /^[\t\r]/.test(written) ? `'${written}` : written;
  return /[",;\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row for each month; for each way the parts of its cash, their sum, and the sum so far. */
export function monthRows({ state, words, formats }: ReportView): readonly (readonly Cell[])[] {
  const { comparison, scenario } = state;
  if (!(comparison && scenario)) return [];
  const { months } = words.report;
  const perMajor = scenario.minorPerMajor ?? 100;
  const currency = scenario.currency ? ` (${scenario.currency})` : "";
  const columns = comparedOptions(comparison).flatMap(({ id, cost }) => {
    const named = (part: string) => `${words.cost.options[id].name}: ${part}${currency}`;
    const parts = Object.entries(cost.monthlyComponentsMinor) as [Component, number[]][];
    return [
      ...parts.map(([component, cells]) => ({ name: named(words.cost.components[component]), cells })),
      { name: named(months.total), cells: cost.monthlyCashMinor },
      { name: named(months.soFar), cells: cost.cumulativeMinor },
    ];
  });
  const head = [months.month, months.calendar, ...columns.map(({ name }) => name)].map((text) => ({ text }));
  const rows = comparison.fractional.monthlyCashMinor.map((_, index): Cell[] => [
    { number: String(index + 1) },
    { text: formats.monthName(((scenario.startCalendarMonth - 1 + index) % 12) + 1) },
    ...columns.map(({ cells }) => ({ number: exactMajor(cells[index] ?? 0, perMajor) })),
  ]);
  return [head, ...rows];
}
