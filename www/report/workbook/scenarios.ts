/** The scenario that is kept, as it was, beside the present one, which follows the inputs. */

import type { Beside } from "../../views/scenarios/beside.ts";
import { digitsOf } from "../exact.ts";
import type { ReportView } from "../view.ts";
import { type Cell, type Sheet, sheetName, text } from "./cells.ts";
import type { MonthSheets } from "./options.ts";

export function scenariosSheet({ name, totals, changes, isSubtracted }: Beside, sheets: MonthSheets, view: ReportView) {
  const { words, state, fill } = view;
  const { cost, report } = words;
  const { scenarios } = cost;
  const { scenario, kept } = state;
  const perMajor = { kept: kept?.entered.minorPerMajor ?? 100, now: scenario?.minorPerMajor ?? 100 };
  const digits = digitsOf(perMajor.now) ?? 2;
  const inCurrency = (title: string, currency: string | undefined) => (currency ? `${title} (${currency})` : title);
  const head = [inCurrency(name, kept?.entered.currency), inCurrency(scenarios.now, scenario?.currency)];
  const rows: (readonly (Cell | null)[])[] = [
    [text(fill(scenarios.caption, { name }), "title")],
    [text(fill(report.sheet.kept, { name }), "note")],
    [],
    [null, ...[...head, scenarios.difference].map((title) => text(title, "head-end"))],
  ];
  const totalOf = (id: keyof MonthSheets): string => `ROUND(${sheets[id]?.total("cash")},${digits})`;
  for (const { id, name: option, keptMinor, nowMinor } of totals) {
    const row = rows.length + 1;
    const before: Cell | null = keptMinor === null ? null : { value: keptMinor / perMajor.kept, style: "money" };
    const now: Cell | null = nowMinor === null ? null : { formula: totalOf(id), style: "money" };
    const difference: Cell | null =
      before && now && isSubtracted ? { formula: `ROUND(C${row}-B${row},${digits})`, style: "money" } : null;
    rows.push([text(option), before, now, difference]);
  }
  if (changes.length > 0) {
    rows.push(
      [],
      [scenarios.changes, ...head].map((title) => text(title, "head")),
    );
    rows.push(...changes.map(({ what, kept: before, now }) => [what, before, now].map((cell) => text(cell))));
  }
  const sheet: Sheet = {
    name: sheetName(report.sheets.scenarios),
    widths: [48, 28, 28, 20],
    rows,
    frozen: [0, 1],
    isOnePage: true,
  };
  return sheet;
}
