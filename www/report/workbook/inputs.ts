/** The sheet of inputs: every figure with its unit and source in a yellow cell, and
 * beside it the whole number that the formulas use, under a name made of its path. */

import type { Source } from "../../session/costs/sources.ts";
import type { Figure, FigureUnit } from "../../session/figures.ts";
import { readFigure } from "../../session/paths.ts";
import { ruleName } from "../../views/costs/rule-name.ts";
import { figureGroups } from "../groups.ts";
import type { ReportView } from "../view.ts";
import { type Cell, type Name, onSheet, type Sheet, sheetName, text } from "./cells.ts";
import { type Rule, rulesOf } from "./rules.ts";
import type { StyleName } from "./styles.ts";

/** The scenario's integers in one of what is entered; of money, the currency's own. */
const SCALE: Readonly<Record<Exclude<FigureUnit, "money">, number>> = {
  share: 1_000_000,
  rate: 1_000_000,
  months: 1,
  "month-tenths": 10,
  "days-per-week": 100,
  days: 1,
  "worked-days": 1,
  weeks: 1,
  people: 1,
};

const STYLES: Readonly<Record<FigureUnit, StyleName>> = {
  money: "money-input",
  share: "share-input",
  rate: "share-input",
  months: "count-input",
  "month-tenths": "days-input",
  "days-per-week": "days-input",
  days: "count-input",
  "worked-days": "count-input",
  weeks: "count-input",
  people: "count-input",
};

/** What holds where a scenario is silent, other than nothing. */
const ALL = 1_000_000;
const SILENT: Readonly<Record<string, number>> = {
  "fullTime.bonusPayoutPpm": ALL,
  "fullTime.leadershipSharePpm": ALL,
};

/** An empty cell is no need, and not a need of nothing; no end, and not one at once. */
const MAY_BE_EMPTY: readonly string[] = [
  "needCentiDaysPerWeek",
  "fractional.engagementMonths",
  "fractional.rampMonths",
];

/** What follows from the inputs by itself, in whole numbers, by name. */
const DERIVED: readonly (readonly [name: string, formula: string, of?: "bridge" | "practitioners"])[] = [
  ["fractional_firstMonth", "fractional_startLagMonths+1"],
  [
    "fractional_lastMonth",
    'MIN(horizonMonths,IF(fractional_engagementMonths="",horizonMonths,fractional_firstMonth+fractional_engagementMonths-1))',
  ],
  ["fractional_monthsServed", "MAX(0,fractional_lastMonth-fractional_firstMonth+1)"],
  [
    "fractional_monthsBilled",
    "IF(fractional_monthsServed=0,0,MAX(fractional_monthsServed,MIN(fractional_minCommitMonths,horizonMonths-fractional_firstMonth+1)))",
  ],
  [
    "fractional_ramp",
    'IF(fractional_rampMonths<>"",fractional_rampMonths,IF(fractional_daysPerWeekCenti=0,0,fractional_rampDays*1200/(fractional_daysPerWeekCenti*weeksPerYear)))',
  ],
  ["hire_vacancy", "fullTime_searchMonths+fullTime_noticeMonths"],
  ["hire_firstMonth", "hire_vacancy+1"],
  ["hire_months", "MAX(0,horizonMonths-hire_firstMonth+1)"],
  [
    "hire_searchFee",
    "ROUND((fullTime_baseMinor+ROUND(fullTime_baseMinor*fullTime_bonusPpm/1000000,0))*fullTime_feePpm/1000000,0)",
  ],
  ["hire_exitMonths", "MIN(fullTime_failWindowMonths,hire_months)"],
  ["practitioners_firstMonth", "practitioners_hireLagMonths+1", "practitioners"],
  ["bridge_soloMonths", "MAX(0,MIN(horizonMonths,hire_firstMonth-1)-fractional_firstMonth+1)", "bridge"],
  ["bridge_overlapFirst", "MAX(hire_firstMonth,fractional_firstMonth)", "bridge"],
  [
    "bridge_overlapServed",
    "MAX(0,MIN(horizonMonths,hire_firstMonth+bridge_overlapMonths-1)-bridge_overlapFirst+1)",
    "bridge",
  ],
  ["bridge_monthsServed", "bridge_soloMonths+bridge_overlapServed", "bridge"],
];

const nameOf = (path: string): string => path.replaceAll(".", "_");

/** The sheet, and the names of its cells. */
export function inputsSheet(view: ReportView): { readonly sheet: Sheet; readonly names: readonly Name[] } {
  const { state, words, formats, language, sources } = view;
  const figureNames: Readonly<Record<string, string>> = words.cost.figures;
  const { scenario, sourced, country } = state;
  const labels = words.report.sheet;
  const name = sheetName(words.report.sheets.inputs);
  const minorPerMajor = scenario?.minorPerMajor ?? 100;
  const rows: (readonly (Cell | null)[])[] = [];
  const names: Name[] = [];
  const choices: { readonly cell: string; readonly words: readonly string[] }[] = [];

  const call = (named: string, column: string) =>
    names.push({ name: named, cell: onSheet(name, `$${column}$${rows.length}`) });
  const cite = (source: Source | null | undefined): Cell | null =>
    source
      ? text([source.title, source.publisher, source.date, source.address].filter(Boolean).join(", "), "aside")
      : null;

  function addFigure(figure: Figure): void {
    const { path } = figure;
    const row = rows.length + 1;
    const value = (scenario && readFigure(scenario, path)) ?? SILENT[path] ?? null;
    const before = (sourced && readFigure(sourced, path)) ?? SILENT[path] ?? null;
    const label = text(figureNames[path] ?? path);
    const provenance = sources.provenanceOf(country, path);
    const origin = provenance?.source
      ? cite(provenance.source)
      : provenance && text(words.cost.source.marks.J, "aside");
    if ("choices" in figure) {
      const shown = (one: unknown): Cell => ({ value: one as string | number, style: "choice-input" });
      choices.push({ cell: `B${row}`, words: figure.choices.map(String) });
      rows.push([
        label,
        value === null ? null : shown(value),
        null,
        { formula: `B${row}` },
        before === null ? null : { value: before },
        origin,
      ]);
    } else {
      const scale = figure.unit === "money" ? minorPerMajor : SCALE[figure.unit];
      const style = STYLES[figure.unit];
      const exact = scale === 1 ? `B${row}` : `ROUND(B${row}*${figure.unit === "money" ? "minorPerMajor" : scale},0)`;
      const mayBeEmpty = MAY_BE_EMPTY.includes(path);
      const empty = mayBeEmpty ? '""' : "0";
      const entered = (one: unknown): number | undefined => (typeof one === "number" ? one / scale : undefined);
      const cell = (one: unknown, look: StyleName): Cell => {
        const number = entered(one);
        return number === undefined ? { style: look } : { value: number, style: look };
      };
      rows.push([
        label,
        cell(value, style),
        text(unitOf(figure.unit), "aside"),
        { formula: `IF(B${row}="",${empty},${exact})`, value: value ?? (mayBeEmpty ? "" : 0) },
        cell(before, style.replace("-input", "") as StyleName),
        origin,
      ]);
    }
    call(nameOf(path), "D");
  }

  function unitOf(unit: FigureUnit): string {
    if (unit === "money") return scenario?.currency ?? "";
    return unit === "share" || unit === "rate" ? "" : formats.unitWord(2 * SCALE[unit], unit);
  }

  function addRule(rule: Rule, index: number): void {
    const { key, ratePpm, floorPpm = 0, thresholdMinor, capMinor, mode, firstMonth = 1, lastMonth, source } = rule;
    const row = rows.length + 1;
    const isReduction = mode === "reduction";
    const money = (minor: number | null): Cell =>
      minor === null ? { style: "money-input" } : { value: minor / minorPerMajor, style: "money-input" };
    rows.push([
      text(ruleName(sources.contributionsOf(country), key, language).text),
      { value: ratePpm / SCALE.rate, style: "share-input" },
      money(thresholdMinor),
      money(capMinor),
      { value: mode, style: "choice-input" },
      cite(source),
      { formula: `ROUND(B${row}*${SCALE.rate},0)`, value: ratePpm },
      { formula: `ROUND(C${row}*minorPerMajor,0)`, value: thresholdMinor },
      // No cap is one that no pay reaches.
      { formula: `IF(D${row}="",1E+15,ROUND(D${row}*minorPerMajor,0))`, value: capMinor ?? 1e15 },
      isReduction ? { value: floorPpm / SCALE.rate, style: "share-input" } : null,
      { value: firstMonth, style: "choice-input" },
      { value: lastMonth ?? 1000, style: "choice-input" },
      { formula: `ROUND(J${row}*${SCALE.rate},0)`, value: floorPpm },
    ]);
    choices.push({ cell: `E${row}`, words: isReduction ? ["reduction"] : ["prorata", "cumulative-year"] });
    for (const [part, column] of [
      ["rate", "G"],
      ["threshold", "H"],
      ["cap", "I"],
      ["mode", "E"],
      ["floor", "M"],
      ["first", "K"],
      ["last", "L"],
    ] as const) {
      call(`rule${index + 1}_${part}`, column);
    }
  }

  const head = (...titles: string[]) => titles.map((one) => text(one, "head"));
  rows.push([text(words.report.sheets.inputs, "title")], [text(labels.exactNote, "note")], []);
  rows.push(head(labels.figure, labels.value, labels.unit, labels.exact, labels.sourced, labels.source));
  rows.push([text("minorPerMajor"), null, null, { value: minorPerMajor, style: "count" }]);
  call("minorPerMajor", "D");
  for (const { name: title, figures } of scenario ? figureGroups(view, scenario) : []) {
    rows.push([text(title, "strong")]);
    figures.forEach(addFigure);
  }
  rows.push(
    [],
    head(
      labels.rule,
      labels.rate,
      labels.threshold,
      labels.cap,
      labels.mode,
      labels.source,
      ...[1, 2, 3].map(() => labels.exact),
    ).concat(head(labels.floor, labels.firstMonth, labels.lastMonth, labels.exact)),
  );
  rulesOf(view).forEach(addRule);
  rows.push([], head(labels.derived));
  for (const [named, formula, of] of DERIVED) {
    if (of && !scenario?.[of]) continue;
    rows.push([text(named), null, null, { formula, style: "count" }]);
    call(named, "D");
  }
  return {
    sheet: { name, widths: [46, 16, 16, 16, 18, 60, 14, 14, 14, 14, 14, 14, 14], rows, frozen: [4, 1], choices },
    names,
  };
}
