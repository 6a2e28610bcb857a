/** From when on each option has paid for itself: the two amounts of a month without leadership may be changed, and
 * the months follow. How often it does is drawn, which no formula can. */

import type { Payback } from "#engine";
import type { Range } from "../../session/costs/ranges.ts";
import { paybackTable } from "../../views/payback/table.ts";
import type { ReportView } from "../view.ts";
import { type Cell, columnName, type Sheet, sheetName, text } from "./cells.ts";
import { MONTHS, type MonthSheet } from "./month-sheet.ts";
import type { MonthSheets } from "./options.ts";

/** Where the two amounts and what lies halfway stand. */
const COSTS = ["$B$6", "$C$6", "$D$6"] as const;
const NEED = "$B$7";

type Line = readonly (Cell | null)[];

export function paybackSheet(
  result: Payback,
  [least, most]: Range,
  sheets: MonthSheets,
  { state, words, formats, fill }: ReportView,
): Sheet {
  const { cost, report } = words;
  const labels = report.sheet;
  const { minorPerMajor = 100, horizonMonths = 0 } = state.scenario ?? {};
  const said = { words: cost.payback, options: cost.options, formats, fill, months: horizonMonths };
  const { caption, basis } = paybackTable(result, [least, most], said);
  const options = (["fractional", "fullTime", "bridge"] as const).flatMap((id) => {
    const [sheet, of] = [sheets[id], result[id]];
    return sheet && of ? [{ name: cost.options[id].name, share: of.share, sheet }] : [];
  });
  // Below the options' own rows, an empty one, and a head of three.
  const [first, last] = [12 + options.length, 11 + options.length + MONTHS];
  const levels = [cost.payback.least, labels.halfway, cost.payback.most];
  /** Two columns for each option and amount: what is avoided, and the months that aren't paid for. */
  const columns = options.flatMap(({ name, sheet }) =>
    COSTS.map((amount, place) => ({ name, sheet, amount, level: levels[place] ?? "" })),
  );
  const letter = (column: number, isUnpaid: boolean): string => columnName(1 + 2 * column + Number(isUnpaid));

  const input = (minor: number): Cell => ({ value: minor / minorPerMajor, style: "money-input" });
  const inMinor = (cell: string): string => `ROUND(${cell}*minorPerMajor,0)`;
  const since = (column: number): Cell => {
    const of = letter(column, true);
    const unpaid = `MAX(${of}${first}:${of}${last})`;
    return { formula: `IF(${unpaid}>=horizonMonths,"",${unpaid}+1)`, style: "count" };
  };
  const top: Line[] = [
    [text(caption, "title")],
    [text(basis, "note")],
    [text(labels.paidBack, "note")],
    [],
    [null, ...[...levels, cost.payback.chance].map((title) => text(title, "head-end"))],
    [
      text(cost.payslip.amount),
      input(least),
      { formula: `ROUND((${inMinor(COSTS[0])}+${inMinor(COSTS[2])})/2,0)/minorPerMajor`, style: "money" },
      input(most),
    ],
    [
      text(cost.figures.needCentiDaysPerWeek),
      { formula: 'IF(needCentiDaysPerWeek="",fractional_daysPerWeekCenti,needCentiDaysPerWeek)/100', style: "days" },
    ],
    ...options.map(
      ({ name, share }, option): Line => [
        text(name),
        ...COSTS.map((_, place) => since(option * COSTS.length + place)),
        { value: share, style: "share" },
      ],
    ),
  ];
  const heads: Line[] = [
    [null, ...columns.flatMap(({ name }) => [text(name, "strong"), null])],
    [null, ...columns.flatMap(({ level }) => [text(level, "head"), null])],
    [
      text(report.months.month, "head"),
      ...columns.flatMap(() => [labels.columns.avoided, labels.columns.unpaid].map((title) => text(title, "head-end"))),
    ],
  ];
  const months = Array.from({ length: MONTHS }, (_, month): Line => {
    const row = first + month;
    return [
      { value: month + 1, style: "count" },
      ...columns.flatMap(({ sheet, amount }, column): Cell[] => {
        const avoided = letter(column, false);
        const before = month === 0 ? "0" : `${avoided}${row - 1}`;
        const isPaid = `AND(${avoided}${row}>0,${inMinor(`${avoided}${row}`)}>=${inMinor(sheet.at("soFar", month))})`;
        return [
          { formula: `${before}+${avoidedIn(sheet, month, amount)}/minorPerMajor`, style: "money" },
          { formula: `IF(OR($A${row}>horizonMonths,${isPaid}),0,$A${row})`, style: "count" },
        ];
      }),
    ];
  });
  return {
    name: sheetName(report.sheets.payback),
    widths: [48, ...columns.flatMap(() => [20, 20])],
    rows: [...top, [], ...heads, ...months],
    frozen: [0, 1],
    greyed: {
      range: `A${first}:${columnName(2 * columns.length)}${last}`,
      where: `$A${first}>horizonMonths`,
    },
  };

  /** In proportion to the days that are delivered of what is needed; days count to a millionth. */
  function avoidedIn(sheet: MonthSheet, month: number, amount: string): string {
    const delivered = `ROUND(${sheet.at("days", month)}*1000000,0)/1000000*12`;
    const share = `MIN(1,${delivered}/(${NEED}*weeksPerYear))`;
    return `IF(${NEED}=0,0,ROUND(${inMinor(amount)}*${share},0))`;
  }
}
