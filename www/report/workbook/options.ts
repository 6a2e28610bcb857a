/** The four options, month by month. */

import type { Comparison } from "#engine";
import type { OptionId } from "../../session/state.ts";
import type { ReportView } from "../view.ts";
import { dayRateFee, Known, paid, productivity, served, sums } from "./columns.ts";
import { employment } from "./employment.ts";
import { type Column, MonthSheet, type Row } from "./month-sheet.ts";

export type MonthSheets = Partial<Record<OptionId, MonthSheet>> & { readonly fractional: MonthSheet };

export function monthSheets(comparison: Comparison, view: ReportView): MonthSheets {
  const fullTime = fullTimeSheet(comparison, view);
  return {
    fractional: fractionalSheet(comparison, view),
    fullTime,
    ...(comparison.bridge ? { bridge: bridgeSheet(comparison.bridge, fullTime, view) } : {}),
    ...(comparison.practitioners ? { practitioners: practitionersSheet(comparison.practitioners, view) } : {}),
  };
}

/** A day rate or a retainer, for month `k` of an engagement. */
const soloFee = (k: string): string =>
  `IF(fractional_pricing="retainer",fractional_monthlyFeeMinor,${dayRateFee("fractional_dayRateMinor", "fractional_daysPerWeekCenti", k)})`;
const surchargeOn = (fee: string): string => `ROUND(${fee}*fractional_surchargePpm/1000000,0)`;
const inMinor = (cell: string): string => `ROUND(${cell}*minorPerMajor,0)`;
const fractionalRamp = (k: string): string => productivity(k, "fractional_ramp", "fractional_rampStartPpm");

/** The months of a minimum term in which nobody works, surcharge included. */
const unworked = (known: Known, title: string): Column =>
  paid("minCommitShortfall", title, known.component("minCommitShortfall"), ({ cell }) => {
    const fee = `(${soloFee(cell("unworked"))})`;
    return `IF(${cell("unworked")}=0,0,${fee}+${surchargeOn(fee)})`;
  });

function fractionalSheet({ fractional }: Comparison, view: ReportView): MonthSheet {
  const { components } = view.words.cost;
  const { sheets, sheet } = view.words.report;
  const known = knownOf(fractional, view);
  return new MonthSheet(sheets.fractional, [
    served(sheet.columns.served, "fractional_firstMonth", "fractional_lastMonth"),
    {
      key: "unworked",
      title: sheet.columns.unworked,
      style: "count",
      formula: ({ cell, month }) => {
        const k = `${month}-fractional_firstMonth+1`;
        return `IF(AND(${cell("served")}=0,${k}>0,${k}<=fractional_monthsBilled),${k},0)`;
      },
    },
    paid("fees", components.fees, known.component("fees"), ({ cell }) => {
      const k = cell("served");
      return `IF(${k}=0,0,${soloFee(k)})`;
    }),
    paid("surcharge", components.surcharge, known.component("surcharge"), ({ cell }) =>
      surchargeOn(inMinor(cell("fees"))),
    ),
    paid(
      "sourcing",
      components.sourcing,
      known.component("sourcing"),
      ({ month }) => `IF(AND(${month}=fractional_firstMonth,${month}<=horizonMonths),fractional_sourcingFeeMinor,0)`,
    ),
    unworked(known, components.minCommitShortfall),
    ...sums(
      ["fees", "surcharge", "sourcing", "minCommitShortfall"],
      ({ cell }) => {
        const k = cell("served");
        return `IF(${k}=0,0,fractional_daysPerWeekCenti*weeksPerYear/1200*${fractionalRamp(k)})`;
      },
      known,
      sheet.columns,
    ),
  ]);
}

function fullTimeSheet({ fullTime }: Comparison, view: ReportView): MonthSheet {
  const { components } = view.words.cost;
  const { sheets, sheet } = view.words.report;
  const known = knownOf(fullTime, view);
  return new MonthSheet(sheets.fullTime, [
    served(sheet.columns.served, "hire_firstMonth"),
    paid("searchFee", components.searchFee, known.component("searchFee"), searchFee),
    ...employment({ of: "fullTime", employed: "served", payout: "fullTime_bonusPayoutPpm", people: "1" }, known, view),
    paid(
      "oneoff",
      components.oneoff,
      known.component("oneoff"),
      ({ cell }) => `IF(${cell("served")}=1,fullTime_equipmentOneoffMinor+fullTime_onboardingOneoffMinor,0)`,
    ),
    ...sums(
      ["searchFee", "base", "bonus", "contributions", "benefits", "overhead", "oneoff"],
      ({ cell }) => {
        const k = cell("served");
        const ramp = productivity(k, "fullTime_rampMonths", "fullTime_rampStartPpm");
        return `IF(${k}=0,0,fullTime_workingDaysPerYear/12*fullTime_leadershipSharePpm/1000000*${ramp})`;
      },
      known,
      sheet.columns,
    ),
    {
      key: "emptySeat",
      title: sheet.columns.emptySeat,
      style: "count",
      // Exits at the end of the hire's month j = 1, 2, … for which the seat is empty now.
      formula: ({ cell, month }) =>
        `IF(${cell("served")}=0,0,MAX(0,MIN(hire_exitMonths,${month}-hire_firstMonth)-MAX(1,${month}-hire_firstMonth-hire_vacancy+1)+1))`,
    },
    {
      key: "recurring",
      title: sheet.columns.recurring,
      style: "money",
      formula: ({ cell }) => ["base", "bonus", "contributions", "benefits", "overhead"].map(cell).join("+"),
    },
    {
      key: "daysSoFar",
      title: sheet.columns.daysSoFar,
      style: "days",
      formula: ({ cell, before }) => `${before("daysSoFar")}+${cell("days")}`,
    },
    {
      key: "lostDays",
      title: sheet.columns.lostDays,
      style: "days",
      isSummed: true,
      // All days that would have come, but for those of a second hire who starts the same way.
      formula: ({ cell, all }) => {
        const k = cell("served");
        const again = `IF(hire_months-${k}<=hire_vacancy,0,INDEX(${all("daysSoFar")},hire_months-${k}))`;
        return `IF(OR(${k}=0,${k}>hire_exitMonths),0,SUM(${all("days")})-${cell("daysSoFar")}-${again})`;
      },
    },
  ]);
}

/** Thirds of the fee at the decision, halfway and at the end of the search, or all
 * of it at the start; the company's own cost at the decision. */
function searchFee({ month, cell }: Row): string {
  const thirds = (count: number) => `ROUND(${count}*hire_searchFee/3,0)`;
  const retained = [
    `IF(${month}=1,${thirds(1)},0)`,
    `IF(${month}=MAX(1,ROUNDUP(fullTime_searchMonths/2,0)),${thirds(2)}-${thirds(1)},0)`,
    `IF(${month}=MAX(1,fullTime_searchMonths),hire_searchFee-${thirds(2)},0)`,
  ].join("+");
  const onStart = `IF(${cell("served")}=1,hire_searchFee,0)`;
  const own = `IF(${month}=1,fullTime_internalHiringCostMinor,0)`;
  return `IF(${month}>horizonMonths,0,IF(fullTime_feeMode="on-start",${onStart},${retained})+${own})`;
}

function bridgeSheet(bridge: NonNullable<Comparison["bridge"]>, fullTime: MonthSheet, view: ReportView): MonthSheet {
  const { components } = view.words.cost;
  const { sheets, sheet } = view.words.report;
  const known = knownOf(bridge, view);
  const labels = sheet.columns;
  const between = (month: string, first: string, months: string) =>
    `IF(AND(${month}>=${first},${month}<${first}+${months}),${month}-${first}+1,0)`;
  const overlapRetainer =
    "ROUND(fractional_monthlyFeeMinor*bridge_overlapDaysPerWeekCenti/fractional_daysPerWeekCenti,0)";
  const overlapFee = (k: string) =>
    `IF(fractional_pricing="retainer",${overlapRetainer},${dayRateFee("fractional_dayRateMinor", "bridge_overlapDaysPerWeekCenti", k)})`;
  const counts: Column[] = [
    {
      key: "alone",
      title: labels.alone,
      style: "count",
      formula: ({ month }) => between(month, "fractional_firstMonth", "bridge_soloMonths"),
    },
    {
      key: "beside",
      title: labels.beside,
      style: "count",
      formula: ({ month }) => between(month, "bridge_overlapFirst", "bridge_overlapServed"),
    },
    {
      key: "unworked",
      title: labels.unworked,
      style: "count",
      formula: ({ month }) => {
        const after = between(
          month,
          "(fractional_firstMonth+bridge_monthsServed)",
          "MAX(0,fractional_minCommitMonths-bridge_monthsServed)",
        );
        return `IF(OR(bridge_monthsServed=0,${month}>horizonMonths),0,${after})`;
      },
    },
  ];
  return new MonthSheet(sheets.bridge, [
    ...counts,
    paid("fractionalFees", components.fractionalFees, known.component("fractionalFees"), ({ cell }) => {
      const [alone, beside] = [cell("alone"), cell("beside")];
      return `IF(${alone}>0,${soloFee(alone)},IF(${beside}>0,${overlapFee(beside)},0))`;
    }),
    paid("surcharge", components.surcharge, known.component("surcharge"), ({ cell }) =>
      surchargeOn(inMinor(cell("fractionalFees"))),
    ),
    paid(
      "sourcing",
      components.sourcing,
      known.component("sourcing"),
      ({ month }) =>
        `IF(AND(bridge_monthsServed>0,${month}=fractional_firstMonth,${month}<=horizonMonths),fractional_sourcingFeeMinor,0)`,
    ),
    unworked(known, components.minCommitShortfall),
    {
      key: "hire",
      title: labels.hire,
      style: "money",
      isSummed: true,
      formula: ({ beside }) => beside(fullTime, "cash"),
    },
    ...sums(
      ["fractionalFees", "surcharge", "sourcing", "minCommitShortfall", "hire"],
      ({ cell, beside }) => {
        const [alone, along] = [cell("alone"), cell("beside")];
        const solo = `fractional_daysPerWeekCenti*weeksPerYear/1200*${fractionalRamp(alone)}`;
        const overlap = `bridge_overlapDaysPerWeekCenti*weeksPerYear/1200*${fractionalRamp(`(bridge_soloMonths+${along})`)}`;
        return `IF(${alone}>0,${solo},IF(${along}>0,${overlap},0))+${beside(fullTime, "days")}`;
      },
      known,
      labels,
    ),
  ]);
}

function practitionersSheet(cost: NonNullable<Comparison["practitioners"]>, view: ReportView): MonthSheet {
  const { components } = view.words.cost;
  const { sheets, sheet } = view.words.report;
  const known = knownOf(cost, view);
  const labels = sheet.columns;
  const isEmployed = 'practitioners_mode="employee"';
  const crew = "(practitioners_daysPerWeekCenti*practitioners_count)";
  const once = (minor: string) => (row: Row) => `IF(${row.cell("employed")}=1,practitioners_count*${minor},0)`;
  return new MonthSheet(sheets.practitioners, [
    served(labels.served, "practitioners_firstMonth"),
    {
      key: "employed",
      title: labels.employed,
      style: "count",
      formula: ({ cell }) => `IF(${isEmployed},${cell("served")},0)`,
    },
    paid(
      "recruiting",
      components.recruiting,
      known.component("recruiting"),
      once("ROUND(practitioners_baseMinor*practitioners_feePpm/1000000,0)"),
    ),
    ...employment(
      { of: "practitioners", employed: "employed", payout: "1000000", people: "practitioners_count" },
      known,
      view,
    ),
    paid("oneoff", components.oneoff, known.component("oneoff"), once("practitioners_equipmentOneoffMinor")),
    paid("contractorFees", components.contractorFees, known.component("contractorFees"), ({ cell }) => {
      const k = cell("served");
      return `IF(OR(${isEmployed},${k}=0),0,${dayRateFee("practitioners_dayRateMinor", crew, k)})`;
    }),
    ...sums(
      ["recruiting", "base", "bonus", "contributions", "benefits", "overhead", "oneoff", "contractorFees"],
      ({ cell }) => {
        const k = cell("served");
        const capacity = `IF(${isEmployed},practitioners_count*practitioners_workingDaysPerYear/12,${crew}*weeksPerYear/1200)`;
        const ramp = productivity(k, "practitioners_rampMonths", "practitioners_rampStartPpm");
        return `IF(${k}=0,0,${capacity}*practitioners_leadershipSharePpm/1000000*${ramp})`;
      },
      known,
      labels,
    ),
  ]);
}

const knownOf = (cost: ConstructorParameters<typeof Known>[0], { state }: ReportView): Known =>
  new Known(cost, state.scenario?.minorPerMajor ?? 100);
