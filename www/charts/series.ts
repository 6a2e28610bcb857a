import type { OptionId } from "../session/state.ts";

/** One line of the chart: amounts by month, in minor units. */
export interface Series {
  readonly id: OptionId;
  readonly name: string;
  /** For the end of its line. */
  readonly short: string;
  readonly cash: readonly number[];
  readonly cumulative: readonly number[];
  readonly shown: boolean;
  /** By month: 90 of 100 cases have paid between the two. */
  readonly band?: readonly (readonly [from: number, to: number])[] | undefined;
}
