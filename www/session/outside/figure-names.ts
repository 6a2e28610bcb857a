/** What figures are called outside: in attributes (`base-salary`), in JSON, in
 * properties and in links (`baseSalary`). Links of every released version open
 * forever: names are added, never changed. */

import { ALL_FIGURES, type Figure } from "../figures.ts";

/** By name: the path in the scenario. */
export const FIGURE_PATHS = {
  horizonMonths: "horizonMonths",
  daysPerWeek: "fractional.daysPerWeekCenti",
  pricing: "fractional.pricing",
  dayRate: "fractional.dayRateMinor",
  monthlyFee: "fractional.monthlyFeeMinor",
  surcharge: "fractional.surchargePpm",
  sourcingFee: "fractional.sourcingFeeMinor",
  startLagMonths: "fractional.startLagMonths",
  engagementMonths: "fractional.engagementMonths",
  fractionalRampMonths: "fractional.rampMonths",
  fractionalRampDays: "fractional.rampDays",
  fractionalRampStart: "fractional.rampStartPpm",
  minCommitMonths: "fractional.minCommitMonths",
  baseSalary: "fullTime.baseMinor",
  bonus: "fullTime.bonusPpm",
  bonusPayout: "fullTime.bonusPayoutPpm",
  raise: "fullTime.raisePpm",
  benefitsFixed: "fullTime.benefitsFixedAnnualMinor",
  benefits: "fullTime.benefitsPpmOfBase",
  overhead: "fullTime.overheadAnnualMinor",
  equipment: "fullTime.equipmentOneoffMinor",
  onboarding: "fullTime.onboardingOneoffMinor",
  searchMonths: "fullTime.searchMonths",
  noticeMonths: "fullTime.noticeMonths",
  searchFee: "fullTime.feePpm",
  searchFeeMode: "fullTime.feeMode",
  internalHiringCost: "fullTime.internalHiringCostMinor",
  workingDaysPerYear: "fullTime.workingDaysPerYear",
  leadershipShare: "fullTime.leadershipSharePpm",
  hireRampMonths: "fullTime.rampMonths",
  hireRampStart: "fullTime.rampStartPpm",
  failRisk: "fullTime.failPpm",
  failWindowMonths: "fullTime.failWindowMonths",
  severanceMonths: "fullTime.severanceMonthsTenths",
  guaranteeMonths: "fullTime.guaranteeMonths",
  overlapMonths: "bridge.overlapMonths",
  overlapDaysPerWeek: "bridge.overlapDaysPerWeekCenti",
  practitionerMode: "practitioners.mode",
  practitionerCount: "practitioners.count",
  practitionerBaseSalary: "practitioners.baseMinor",
  practitionerBonus: "practitioners.bonusPpm",
  practitionerRaise: "practitioners.raisePpm",
  practitionerBenefitsFixed: "practitioners.benefitsFixedAnnualMinor",
  practitionerBenefits: "practitioners.benefitsPpmOfBase",
  practitionerOverhead: "practitioners.overheadAnnualMinor",
  practitionerEquipment: "practitioners.equipmentOneoffMinor",
  practitionerWorkingDaysPerYear: "practitioners.workingDaysPerYear",
  practitionerFee: "practitioners.feePpm",
  practitionerDayRate: "practitioners.dayRateMinor",
  practitionerDaysPerWeek: "practitioners.daysPerWeekCenti",
  practitionerHireLagMonths: "practitioners.hireLagMonths",
  practitionerRampMonths: "practitioners.rampMonths",
  practitionerRampStart: "practitioners.rampStartPpm",
  practitionerLeadershipShare: "practitioners.leadershipSharePpm",
  needDaysPerWeek: "needCentiDaysPerWeek",
  unledMonthCost: "unledMonthCostMinor",
  equityGrant: "fullTime.equity.grantPpm",
  equityVestMonths: "fullTime.equity.vestMonths",
  equityCliffMonths: "fullTime.equity.cliffMonths",
  equityValuation: "fullTime.equity.valuationMinor",
  equityHaircut: "fullTime.equity.haircutPpm",
  fractionalEquityGrant: "fractional.equity.grantPpm",
  fractionalEquityVestMonths: "fractional.equity.vestMonths",
  fractionalEquityCliffMonths: "fractional.equity.cliffMonths",
  fractionalEquityValuation: "fractional.equity.valuationMinor",
  fractionalEquityHaircut: "fractional.equity.haircutPpm",
  startMonth: "startCalendarMonth",
  weeksPerYear: "weeksPerYear",
  discount: "discountPpm",
} as const satisfies Readonly<Record<string, string>>;

type FigureName = keyof typeof FIGURE_PATHS;
/** As a page sets them: numbers, or decimals as text. */
export type FigureValues = Readonly<Partial<Record<FigureName, number | string | null>>>;

const FIGURES: ReadonlyMap<string, Figure> = new Map(ALL_FIGURES.map((figure) => [figure.path, figure]));

/** The figure of a name; only own names count, whatever stands on `Object.prototype`. */
export function figureNamed(name: string): Figure | undefined {
  return Object.hasOwn(FIGURE_PATHS, name) ? FIGURES.get(FIGURE_PATHS[name as FigureName]) : undefined;
}

/** Every figure with its name, in the order of the names. */
export const namedFigures = (): readonly (readonly [name: string, figure: Figure])[] =>
  Object.keys(FIGURE_PATHS).flatMap((name) => {
    const figure = figureNamed(name);
    return figure ? [[name, figure] as const] : [];
  });
