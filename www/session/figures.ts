/** The figures that a visitor can change: where each stands in the scenario, and
 * in which unit it is entered. */

import type { Scenario } from "#engine";

export type FigureUnit = "money" | "percent" | "months" | "days-per-week" | "days" | "count";

export interface Figure {
  /** Path in the scenario, and the id of its default and its words. */
  readonly path: string;
  readonly unit: FigureUnit;
  /** From, to and step of the slider, in the scenario's integers. */
  readonly slider?: readonly [from: number, to: number, step: number];
}

export interface FigureGroup {
  readonly id: "main" | "fractional" | "fullTime" | "general";
  readonly figures: readonly Figure[];
}

export const FIGURE_GROUPS: readonly FigureGroup[] = [
  {
    id: "main",
    figures: [
      { path: "fractional.daysPerWeekCenti", unit: "days-per-week", slider: [0, 500, 25] },
      { path: "fractional.dayRateMinor", unit: "money", slider: [50_000, 500_000, 5_000] },
      { path: "fullTime.baseMinor", unit: "money", slider: [5_000_000, 50_000_000, 500_000] },
      { path: "horizonMonths", unit: "months", slider: [1, 60, 1] },
    ],
  },
  {
    id: "fractional",
    figures: [
      { path: "fractional.startLagMonths", unit: "months" },
      { path: "fractional.rampMonths", unit: "months" },
      { path: "fractional.rampStartPpm", unit: "percent" },
      { path: "fractional.minCommitMonths", unit: "months" },
      { path: "fractional.surchargePpm", unit: "percent" },
      { path: "fractional.sourcingFeeMinor", unit: "money" },
    ],
  },
  {
    id: "fullTime",
    figures: [
      { path: "fullTime.bonusPpm", unit: "percent" },
      { path: "fullTime.raisePpm", unit: "percent" },
      { path: "fullTime.searchMonths", unit: "months" },
      { path: "fullTime.noticeMonths", unit: "months" },
      { path: "fullTime.feePpm", unit: "percent" },
      { path: "fullTime.benefitsFixedAnnualMinor", unit: "money" },
      { path: "fullTime.benefitsPpmOfBase", unit: "percent" },
      { path: "fullTime.overheadAnnualMinor", unit: "money" },
      { path: "fullTime.equipmentOneoffMinor", unit: "money" },
      { path: "fullTime.workingDaysPerYear", unit: "days" },
      { path: "fullTime.rampMonths", unit: "months" },
      { path: "fullTime.rampStartPpm", unit: "percent" },
    ],
  },
  {
    id: "general",
    figures: [
      { path: "weeksPerYear", unit: "count" },
      { path: "discountPpm", unit: "percent" },
    ],
  },
];

type Branch = Readonly<Record<string, unknown>>;

const branch = (value: unknown): Branch => (typeof value === "object" && value !== null ? (value as Branch) : {});

export function readFigure(scenario: Scenario, path: string): number | null {
  let value: unknown = scenario;
  for (const key of path.split(".")) value = branch(value)[key];
  return typeof value === "number" ? value : null;
}

/** A copy of the scenario with one figure changed. */
export function withFigure(scenario: Scenario, path: string, value: number): Scenario {
  const [first = "", second] = path.split(".");
  const changed = second === undefined ? value : { ...branch(branch(scenario)[first]), [second]: value };
  return { ...scenario, [first]: changed };
}
