/** The figures that a visitor can change: where each stands in the scenario, in
 * which unit it is entered, and what goes together. */

import type { Scenario } from "#engine";
import { readFigure } from "./paths.ts";

export type FigureUnit =
  | "money"
  | "share"
  | "rate"
  | "months"
  | "month-tenths"
  | "days-per-week"
  | "days"
  | "worked-days"
  | "weeks"
  | "people";

interface Placed {
  /** Path in the scenario, and the id of its default and its words. */
  readonly path: string;
  /** Only of use where another figure has this value. */
  readonly when?: readonly [path: string, value: string];
  /** Of no use where this other figure is there, which goes before it. */
  readonly unless?: string;
  /** Only shown where a link or a page has set it: another figure says the same today. */
  readonly onlyIfSet?: true;
}

export interface NumberFigure extends Placed {
  readonly unit: FigureUnit;
  /** From, to and step of the slider, in the scenario's integers. */
  readonly slider?: readonly [from: number, to: number, step: number];
  /** What the engine accepts, where that isn't what it accepts of the unit. */
  readonly range?: Range;
  /** May be left empty: it then counts as none. */
  readonly optional?: true;
}

export interface ChoiceFigure extends Placed {
  readonly choices: readonly (string | number)[];
}

export type Figure = NumberFigure | ChoiceFigure;
export type Range = readonly [from: number, to: number];

/** What the engine accepts, in the scenario's integers. */
const RANGES: Readonly<Record<FigureUnit, Range>> = {
  money: [0, 1_000_000_000_000],
  share: [0, 1_000_000],
  rate: [0, 5_000_000],
  months: [0, 120],
  "month-tenths": [0, 1_200],
  "days-per-week": [0, 700],
  days: [0, 366],
  "worked-days": [0, 1_000],
  weeks: [1, 53],
  people: [0, 1_000],
};

export const rangeOf = (figure: NumberFigure): Range => figure.range ?? RANGES[figure.unit];

/** The scenario's integers in one of what a visitor enters; money has the currency's own. */
const SCALE: Readonly<Record<Exclude<FigureUnit, "money">, number>> = {
  share: 10_000,
  rate: 10_000,
  months: 1,
  "month-tenths": 10,
  "days-per-week": 100,
  days: 1,
  "worked-days": 1,
  weeks: 1,
  people: 1,
};

/** The scenario's integers in one of what is entered. */
export const scaleOf = (unit: FigureUnit, minorPerMajor: number): number =>
  unit === "money" ? minorPerMajor : SCALE[unit];

const DAY_RATE = ["fractional.pricing", "day-rate"] as const;
const RETAINER = ["fractional.pricing", "retainer"] as const;
const EMPLOYEE = ["practitioners.mode", "employee"] as const;
const CONTRACTOR = ["practitioners.mode", "contractor"] as const;

const equityOf = (option: "fractional" | "fullTime"): readonly Figure[] => [
  { path: `${option}.equity.grantPpm`, unit: "share" },
  { path: `${option}.equity.vestMonths`, unit: "months" },
  { path: `${option}.equity.cliffMonths`, unit: "months" },
  { path: `${option}.equity.valuationMinor`, unit: "money", range: [0, Number.MAX_SAFE_INTEGER] },
  { path: `${option}.equity.haircutPpm`, unit: "share" },
];

/** Open from the start. */
export const MAIN_FIGURES: readonly Figure[] = [
  { path: "fractional.daysPerWeekCenti", unit: "days-per-week", slider: [0, 500, 25] },
  { path: "fractional.dayRateMinor", unit: "money", slider: [50_000, 500_000, 5_000], when: DAY_RATE },
  { path: "fractional.monthlyFeeMinor", unit: "money", slider: [100_000, 3_000_000, 50_000], when: RETAINER },
  { path: "fullTime.baseMinor", unit: "money", slider: [5_000_000, 50_000_000, 500_000] },
  { path: "fractional.engagementMonths", unit: "months", slider: [1, 36, 1], optional: true },
];

/** The rest, under headings, behind disclosures. */
export const FIGURE_SECTIONS = [
  {
    id: "fractional",
    groups: [
      {
        id: "price",
        figures: [
          { path: "fractional.pricing", choices: ["day-rate", "retainer"] },
          { path: "fractional.surchargePpm", unit: "rate" },
          { path: "fractional.sourcingFeeMinor", unit: "money" },
        ],
      },
      {
        id: "start",
        figures: [
          { path: "fractional.startLagMonths", unit: "months" },
          { path: "fractional.rampMonths", unit: "months", optional: true, onlyIfSet: true },
          { path: "fractional.rampDays", unit: "worked-days", optional: true, unless: "fractional.rampMonths" },
          { path: "fractional.rampStartPpm", unit: "share" },
          { path: "fractional.minCommitMonths", unit: "months" },
        ],
      },
    ],
  },
  {
    id: "fullTime",
    groups: [
      {
        id: "pay",
        figures: [
          { path: "fullTime.bonusPpm", unit: "rate" },
          { path: "fullTime.bonusPayoutPpm", unit: "rate" },
          { path: "fullTime.raisePpm", unit: "rate" },
          { path: "fullTime.benefitsFixedAnnualMinor", unit: "money", optional: true },
          { path: "fullTime.benefitsPpmOfBase", unit: "rate" },
          { path: "fullTime.overheadAnnualMinor", unit: "money", optional: true },
          { path: "fullTime.equipmentOneoffMinor", unit: "money", optional: true },
          { path: "fullTime.onboardingOneoffMinor", unit: "money" },
        ],
      },
      {
        id: "search",
        figures: [
          { path: "fullTime.searchMonths", unit: "months" },
          { path: "fullTime.noticeMonths", unit: "months" },
          { path: "fullTime.feePpm", unit: "share" },
          { path: "fullTime.feeMode", choices: ["retained-thirds", "on-start"] },
          { path: "fullTime.internalHiringCostMinor", unit: "money" },
        ],
      },
      {
        id: "effect",
        figures: [
          { path: "fullTime.workingDaysPerYear", unit: "days" },
          { path: "fullTime.leadershipSharePpm", unit: "share" },
          { path: "fullTime.rampMonths", unit: "months" },
          { path: "fullTime.rampStartPpm", unit: "share" },
        ],
      },
      {
        id: "turnover",
        figures: [
          { path: "fullTime.failPpm", unit: "share" },
          { path: "fullTime.failWindowMonths", unit: "months" },
          { path: "fullTime.severanceMonthsTenths", unit: "month-tenths" },
          { path: "fullTime.guaranteeMonths", unit: "months" },
        ],
      },
    ],
  },
  {
    id: "others",
    groups: [
      {
        id: "bridge",
        figures: [
          { path: "bridge.overlapMonths", unit: "months" },
          { path: "bridge.overlapDaysPerWeekCenti", unit: "days-per-week" },
        ],
      },
      {
        id: "practitioners",
        figures: [
          { path: "practitioners.mode", choices: ["employee", "contractor"] },
          { path: "practitioners.count", unit: "people" },
          { path: "practitioners.baseMinor", unit: "money", when: EMPLOYEE },
          { path: "practitioners.bonusPpm", unit: "rate", when: EMPLOYEE },
          { path: "practitioners.raisePpm", unit: "rate", when: EMPLOYEE },
          { path: "practitioners.benefitsFixedAnnualMinor", unit: "money", optional: true, when: EMPLOYEE },
          { path: "practitioners.benefitsPpmOfBase", unit: "rate", when: EMPLOYEE },
          { path: "practitioners.overheadAnnualMinor", unit: "money", optional: true, when: EMPLOYEE },
          { path: "practitioners.equipmentOneoffMinor", unit: "money", optional: true, when: EMPLOYEE },
          { path: "practitioners.workingDaysPerYear", unit: "days", when: EMPLOYEE },
          { path: "practitioners.feePpm", unit: "share", when: EMPLOYEE },
          { path: "practitioners.dayRateMinor", unit: "money", when: CONTRACTOR },
          { path: "practitioners.daysPerWeekCenti", unit: "days-per-week", when: CONTRACTOR },
          { path: "practitioners.hireLagMonths", unit: "months" },
          { path: "practitioners.rampMonths", unit: "months" },
          { path: "practitioners.rampStartPpm", unit: "share" },
          { path: "practitioners.leadershipSharePpm", unit: "share" },
        ],
      },
    ],
  },
  {
    id: "beyond",
    groups: [
      {
        id: "need",
        figures: [
          { path: "needCentiDaysPerWeek", unit: "days-per-week", optional: true },
          { path: "unledMonthCostMinor", unit: "money" },
        ],
      },
      { id: "equityFullTime", figures: equityOf("fullTime") },
      { id: "equityFractional", figures: equityOf("fractional") },
      {
        id: "conventions",
        figures: [
          { path: "horizonMonths", unit: "months", slider: [1, 60, 1], range: [1, 120] },
          { path: "startCalendarMonth", choices: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
          { path: "weeksPerYear", unit: "weeks" },
          { path: "discountPpm", unit: "rate" },
        ],
      },
    ],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly groups: readonly { readonly id: string; readonly figures: readonly Figure[] }[];
}[];

type GroupId = (typeof FIGURE_SECTIONS)[number]["groups"][number]["id"];

/** All figures, those that are open from the start first. */
export const FIGURE_GROUPS: readonly { readonly id: GroupId | "main"; readonly figures: readonly Figure[] }[] = [
  { id: "main", figures: MAIN_FIGURES },
  ...FIGURE_SECTIONS.flatMap(({ groups }): { id: GroupId; figures: readonly Figure[] }[] => [...groups]),
];

export const ALL_FIGURES: readonly Figure[] = FIGURE_GROUPS.flatMap(({ figures }) => figures);

/** How a figure is entered that is a number. */
export function unitOf(path: string): FigureUnit {
  const figure = ALL_FIGURES.find((one) => one.path === path);
  return figure && "unit" in figure ? figure.unit : "people";
}

/** Whether a figure is of use with the others as they are. */
export function isOfUse({ path, when, unless, onlyIfSet }: Figure, entered: Scenario): boolean {
  if (unless && readFigure(entered, unless) !== null) return false;
  if (onlyIfSet && readFigure(entered, path) === null) return false;
  return when === undefined || readFigure(entered, when[0]) === when[1];
}

/** How many figures the result rests on, and how many of them aren't our defaults. */
export function changedFigures(
  entered: Scenario,
  sourced: Scenario,
  refused: readonly string[] = [],
): { changed: number; all: number } {
  const used = ALL_FIGURES.filter((figure) => isOfUse(figure, entered)).map(({ path }) => ({
    value: readFigure(entered, path),
    before: readFigure(sourced, path),
    isRefused: refused.includes(path),
  }));
  return {
    changed: used.filter(({ value, before, isRefused }) => isRefused || value !== before).length,
    all: used.filter(({ value, before }) => value !== null || before !== null).length,
  };
}
