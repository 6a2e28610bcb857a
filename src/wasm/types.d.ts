/** Minor units of a currency (cents), whole. */
export type Money = number;
/** What a company is worth, in minor units, whole. */
export type Valuation = number;
/** A share of a whole in parts per million: 150000 is 15 %. */
export type Ppm = number;
/** A rate that may pass 100 %, in parts per million. */
export type Rate = number;
/** Whole months, up to 120. */
export type Months = number;
/** Whole months of an engagement, up to 60. */
export type EngagementMonths = number;
/** Whole months, at least 1. */
export type HorizonMonths = number;
/** A month of the calendar, from 1 to 12. */
export type CalendarMonth = number;
/** A month counted from January of the year of the decision, from 1 to 131. */
export type RuleMonth = number;
/** Tenths of a month. */
export type MonthsTenths = number;
/** Days a week, in hundredths: 200 are two days. */
export type CentiDays = number;
/** Weeks of a year that are worked. */
export type WeeksPerYear = number;
/** Days of a year that are worked. */
export type WorkingDays = number;
/** Days that somebody has worked. */
export type WorkedDays = number;
/** A number of people. */
export type Headcount = number;
/** Minor units in a unit of the currency; mostly 100. */
export type MinorPerMajor = number;
/** ISO 3166-1: two capital letters. */
export type Country = string;
/** ISO 4217: three capital letters. */
export type Currency = string;
/** What a contribution rule is called. */
export type RuleKey = string;
/** A figure of a scenario that can be uncertain: "fullTime.baseMinor", … */
export type Path = string;
/** Any number, whole or not. */
export type Real = number;
/** The names of two variables, and the correlation of the normals behind them. */
export type Correlation = [a: string, b: string, rho: number];
/** Where a sampler starts: whole, from 0 to 4294967295. */
export type Seed = number;
/** How often what may come is drawn: from 1 to 1000000. */
export type Draws = number;

/** The version of a receipt. */
export type ReceiptVersion = 1;
/** An edition of the rules. */
export type Rules = number;
/** What an engine or its defaults call themselves: up to 40 letters, digits and . - + */
export type Edition = string;
/** Minor units of a currency, whole, up to 2^53 − 1 either way. */
export type Total = number;

/** A scenario that may lack figures. */
export type PartialScenario = {
  [Field in keyof Scenario]?: Scenario[Field] extends object | null | undefined
    ? Partial<NonNullable<Scenario[Field]>>
    : Scenario[Field];
};

/** What every function of the engine throws for an input that it refuses. */
export interface FractionalFitError extends Error {
  name: "FractionalFitError";
  /** Stable and kebab-case: "too-large", "unknown-field", … */
  code: string;
  /** Path of the field, as in "fullTime.baseMinor"; empty for the input as a whole. */
  field: string;
}
