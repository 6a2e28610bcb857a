/** The comparison as a workbook whose formulas compute it again: inputs, a sheet
 * of months for each option, a summary, when each has paid for itself, and the scenario that is kept. Amounts are rounded where the engine
 * rounds, so that the totals agree to the cent. */

import { digitsOf } from "../exact.ts";
import type { ReportView } from "../view.ts";
import { inputsSheet } from "./inputs.ts";
import { monthSheets } from "./options.ts";
import { workbookFile } from "./package.ts";
import { paybackSheet } from "./payback.ts";
import { scenariosSheet } from "./scenarios.ts";
import { summarySheet } from "./summary.ts";
import { withValues } from "./values.ts";

export function workbookOf(view: ReportView): Uint8Array<ArrayBuffer> {
  const { comparison, scenario } = view.state;
  if (!(comparison && scenario)) throw new Error("nothing is compared yet");
  const { months, sheet: labels } = view.words.report;
  const inputs = inputsSheet(view);
  const ways = monthSheets(comparison, view);
  const sheets = [
    summarySheet(comparison, ways, view),
    inputs.sheet,
    ...Object.values(ways).map((way) => way.sheet(months.month, labels.total)),
    ...(view.payback && view.state.monthCost ? [paybackSheet(view.payback, view.state.monthCost, ways, view)] : []),
    ...(view.both ? [scenariosSheet(view.both, ways, view)] : []),
  ];
  return workbookFile(withValues(sheets, inputs.names), inputs.names, {
    digits: digitsOf(scenario.minorPerMajor ?? 100) ?? 2,
    rightToLeft: view.direction === "rtl",
  });
}
