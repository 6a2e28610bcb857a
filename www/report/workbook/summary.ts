/** The first sheet: totals by what they are for, what the options cost a day, what
 * sets them apart, and beside each total what the page showed. */

import type { Comparison, Component, EquityValue } from "#engine";
import { type ComparedOption, comparedOptions } from "../../views/costs/options.ts";
import { digitsOf } from "../exact.ts";
import type { ReportView } from "../view.ts";
import { type Cell, type Sheet, sheetName, text } from "./cells.ts";
import type { MonthSheet } from "./month-sheet.ts";
import type { MonthSheets } from "./options.ts";
import { dueOn, rulesOf, takenOff, whileHeld } from "./rules.ts";
import type { StyleName } from "./styles.ts";

const COMPONENTS: readonly Component[] = [
  "fees",
  "fractionalFees",
  "surcharge",
  "sourcing",
  "minCommitShortfall",
  "searchFee",
  "recruiting",
  "base",
  "bonus",
  "contributions",
  "benefits",
  "overhead",
  "oneoff",
  "contractorFees",
];

type Line = readonly (Cell | null)[];

export function summarySheet(comparison: Comparison, sheets: MonthSheets, view: ReportView): Sheet {
  const { state, words, fill } = view;
  const { cost, report } = words;
  const labels = report.sheet;
  const { scenario } = state;
  const minorPerMajor = scenario?.minorPerMajor ?? 100;
  const digits = digitsOf(minorPerMajor) ?? 2;
  const options = comparedOptions(comparison).flatMap((option) => {
    const sheet = sheets[option.id];
    return sheet ? [{ ...option, sheet }] : [];
  });
  const rows: Line[] = [];

  const major = (minor: number): number => minor / minorPerMajor;
  const inMajor = (formula: string): string => `ROUND(${formula},${digits})`;
  const line = (title: string, cells: Line, style?: StyleName) => rows.push([text(title, style), ...cells]);
  /** Where the engine has none, a formula gives an empty text. */
  const known = (value: number | null | undefined) => ({ value: value ?? "" });
  const each = (make: (option: ComparedOption & { sheet: MonthSheet }) => Cell | null): Line => options.map(make);

  const intro = [labels.intro, labels.values, labels.apart, labels.limits];
  rows.push([text(report.heading, "title")], ...intro.map((one) => [text(one)]), []);
  rows.push([text(fill(cost.lead, { months: comparison.fractional.monthlyCashMinor.length }))], []);
  rows.push([text(labels.item, "head"), ...options.map(({ id }) => text(cost.options[id].name, "head-end"))]);

  for (const component of COMPONENTS) {
    const cells = each(({ id, sheet, cost: of }) => {
      const from = sheet.has(component) ? sheet : id === "bridge" && component !== "fees" ? sheets.fullTime : undefined;
      if (!from?.has(component)) return null;
      return { formula: from.total(component), value: major(of.components[component] ?? 0), style: "money" };
    });
    if (cells.some((cell) => cell !== null)) line(cost.components[component], cells);
  }
  const totalRow = rows.length + 1;
  const columnOf = (index: number): string => String.fromCharCode(66 + index);
  line(
    labels.total,
    each(({ sheet, cost: of }) => ({
      formula: inMajor(sheet.total("cash")),
      value: major(of.totalMinor),
      style: "total",
    })),
    "strong",
  );
  line(
    labels.page,
    each(({ cost: of }) => ({ value: major(of.totalMinor), style: "money" })),
  );
  line(
    labels.difference,
    options.map((_, index) => ({
      formula: inMajor(`${columnOf(index)}${totalRow}-${columnOf(index)}${totalRow + 1}`),
      value: 0,
      style: "money",
    })),
  );
  line(
    labels.npv,
    each(({ sheet, cost: of }) => ({
      formula: inMajor(sheet.total("today")),
      value: major(of.npvMinor),
      style: "money",
    })),
  );
  const usefulRow = rows.length + 1;
  line(
    labels.days,
    each(({ sheet, cost: of }) => ({ formula: sheet.total("useful"), value: of.usefulDays, style: "days" })),
  );
  line(
    labels.perDay,
    options.map(({ cost: { costPerUsefulDayMinor: perDay } }, index) => {
      const [total, useful] = [`${columnOf(index)}${totalRow}`, `${columnOf(index)}${usefulRow}`];
      const value = perDay == null ? null : major(perDay);
      return { formula: `IF(${useful}=0,"",${inMajor(`${total}/${useful}`)})`, ...known(value), style: "money" };
    }),
  );

  line(
    cost.payslip.unled,
    each(({ sheet, cost: of }) => ({
      formula: inMajor(sheet.total("unled")),
      value: major(of.unledCostMinor),
      style: "money",
    })),
  );
  apart();
  return {
    name: sheetName(report.sheets.summary),
    widths: [48, ...options.map(() => 20)],
    rows,
    frozen: [0, 1],
    isOnePage: true,
  };

  function apart(): void {
    const fractional = sheets.fractional;
    const { fullTime } = sheets;
    if (!fullTime) return;
    const differences = comparison.comparison;
    const [ours, theirs] = [`B${totalRow}`, `C${totalRow}`];
    const outlay = `ROUND(${theirs}*minorPerMajor,0)-fractional_sourcingFeeMinor`;
    const rate = "fractional_dayRateMinor*weeksPerYear";
    const surcharge = "(1+fractional_surchargePpm/1000000)";
    rows.push([]);
    line(labels.saving, [
      {
        formula: inMajor(`${theirs}-${ours}`),
        value: major(differences.savingFractionalVsFullTimeMinor),
        style: "money",
      },
    ]);
    line(labels.savingNpv, [
      {
        formula: `${inMajor(fullTime.total("today"))}-${inMajor(fractional.total("today"))}`,
        value: major(differences.savingFractionalVsFullTimeNpvMinor),
        style: "money",
      },
    ]);
    const recurringRow = rows.length + 1;
    line(labels.recurring, [
      {
        formula: `(${fullYear()})/minorPerMajor`,
        value: major(differences.fullTimeFullYearRecurringMinor),
        style: "money",
      },
    ]);
    line(labels.breakEven, [
      {
        formula: `IF(OR(fractional_pricing="retainer",${rate}*fractional_monthsBilled=0,${outlay}<0),"",ROUND((${outlay})/(${rate}/12*fractional_monthsBilled*${surcharge}),4))`,
        ...known(differences.breakevenDaysPerWeekHorizon),
        style: "precise",
      },
    ]);
    line(labels.breakEvenRunRate, [
      {
        formula: `IF(OR(fractional_pricing="retainer",${rate}=0),"",ROUND(ROUND(B${recurringRow}*minorPerMajor,0)/(${rate}*${surcharge}),4))`,
        ...known(differences.breakevenDaysPerWeekRunRate),
        style: "precise",
      },
    ]);
    rows.push(
      [],
      [
        text(cost.payslip.apart, "strong"),
        ...(["fractional", "fullTime"] as const).map((id) => text(cost.options[id].name, "head-end")),
      ],
    );
    equity([
      ["fractional", "fractional_monthsServed", comparison.fractional.equity],
      ["fullTime", "hire_months", comparison.fullTime.equity],
    ]);
    risk(fullTime);
  }

  /** The hire's first year when all of it is employed: yearly limits, and no month's rounding. */
  function fullYear(): string {
    const bonus = "ROUND(fullTime_baseMinor*(fullTime_bonusPpm*fullTime_bonusPayoutPpm)/1E+12,0)";
    const pay = `(fullTime_baseMinor+${bonus})`;
    return [
      pay,
      "fullTime_benefitsFixedAnnualMinor",
      "ROUND(fullTime_baseMinor*fullTime_benefitsPpmOfBase/1000000,0)",
      "fullTime_overheadAnnualMinor",
      ...rulesOf(view).map((one, index) => {
        const rule = `rule${index + 1}`;
        const due = one.mode === "reduction" ? `-${takenOff(rule, pay, pay)}` : dueOn(rule, pay, "1000000");
        return whileHeld(one, rule, "(startCalendarMonth+fullTime_searchMonths+fullTime_noticeMonths)", due);
      }),
    ].join("+");
  }

  function equity(
    held: readonly (readonly [of: "fractional" | "fullTime", served: string, value: EquityValue])[],
  ): void {
    const grant = (of: string) => `${of}_equity_grantPpm`;
    const earned = (of: string, months: string) =>
      `IF(${months}<${of}_equity_cliffMonths,0,MIN(${months},${of}_equity_vestMonths))/${of}_equity_vestMonths`;
    const worth = (of: string) => `${of}_equity_valuationMinor*(${grant(of)}*(1000000-${of}_equity_haircutPpm))/1E+12`;
    const ifGranted = (of: string, formula: string) => `IF(${grant(of)}=0,0,${formula})`;
    line(
      labels.granted,
      held.map(([of, , value]) => ({ formula: `${grant(of)}/1000000`, value: value.grantPpm / 1e6, style: "share" })),
    );
    line(
      labels.grantedWorth,
      held.map(([of, , value]) => ({
        formula: ifGranted(of, `ROUND(${worth(of)},0)/minorPerMajor`),
        value: major(value.illustrativeValueGrantedMinor),
        style: "money",
      })),
    );
    line(
      labels.vested,
      held.map(([of, months, value]) => ({
        formula: ifGranted(of, `ROUND(${grant(of)}*${earned(of, months)},0)/1000000`),
        value: value.vestedPpm / 1e6,
        style: "share",
      })),
    );
    line(
      labels.vestedWorth,
      held.map(([of, months, value]) => ({
        formula: ifGranted(of, `ROUND(${worth(of)}*${earned(of, months)},0)/minorPerMajor`),
        value: major(value.illustrativeValueVestedMinor),
        style: "money",
      })),
    );
  }

  function risk(fullTime: MonthSheet): void {
    const { risk: of } = comparison.fullTime;
    const chance = "fullTime_failPpm/1000000/fullTime_failWindowMonths";
    const expected = (formula: string): string =>
      `IF(fullTime_failPpm=0,0,ROUND(${chance}*${formula},0)/minorPerMajor)`;
    const first = rows.length + 1;
    const add = (title: string, formula: string, minor: number) =>
      line(title, [null, { formula, value: major(minor), style: "money" }]);
    const severance = "hire_exitMonths*fullTime_severanceMonthsTenths*fullTime_baseMinor/120";
    add(cost.payslip.severance, expected(severance), of.severanceMinor);
    add(
      cost.payslip.repeatSearch,
      expected("MAX(0,hire_exitMonths-fullTime_guaranteeMonths)*hire_searchFee"),
      of.repeatSearchMinor,
    );
    const avoided = `SUMPRODUCT(${fullTime.range("emptySeat")},${fullTime.range("recurring")})*minorPerMajor`;
    add(cost.payslip.avoidedPay, `-${expected(avoided)}`, of.avoidedPayMinor);
    add(labels.losing, `SUM(C${first}:C${first + 2})`, of.netCashMinor);
    line(cost.payslip.lostDays, [
      null,
      {
        formula: `IF(fullTime_failPpm=0,0,${chance}*${fullTime.total("lostDays")})`,
        value: of.expectedLostDays,
        style: "days",
      },
    ]);
  }
}
