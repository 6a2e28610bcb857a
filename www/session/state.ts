/** What is known at one time: what was answered and entered, what followed, and what is on the screen. */

import type { Answers, Assessment, Comparison, Scenario } from "#engine";
import type { Range, Ranges } from "./costs/ranges.ts";
import { answersOf, QUESTIONS, type QuestionId } from "./questions.ts";

export interface Problem {
  readonly code: string;
  readonly message: string;
  /** The number that was refused, if it was one. */
  readonly entered?: number;
}

/** Code of the problem at a figure without which others can't be computed. */
export const ALSO_NEEDED = "also-needed";

/** An option, as a comparison names it. */
export type OptionId = "fractional" | "fullTime" | "bridge" | "practitioners";

export interface State {
  readonly step: "fit" | "cost" | "report";
  /** How often the visitor has gone somewhere: what a page fills in counts for none. */
  readonly moves: number;
  readonly answers: Answers;
  /** The question on the screen; null shows the verdict. */
  readonly asking: QuestionId | null;
  /** The verdict is enough: what is left to ask isn't asked unless the visitor wants it. */
  readonly isEarly: boolean;
  readonly assessment: Assessment | null;
  readonly country: string;
  /** The figures as the country's sources have them. */
  readonly sourced: Scenario | null;
  /** Answers that the page or a link has filled in. */
  readonly prefilled: Answers;
  /** The sourced figures with those that the page or a link has filled in. */
  readonly preset: Scenario | null;
  /** The figures as they are entered; some may still be missing. */
  readonly entered: Scenario | null;
  /** The last figures that could be computed: what the comparison is of. */
  readonly scenario: Scenario | null;
  readonly comparison: Comparison | null;
  /** What can be told of some options while others lack a price. */
  readonly incomplete: Incomplete | null;
  /** Entries that were refused, by path. */
  readonly problems: Readonly<Record<string, Problem>>;
  /** Where the visitor says between which numbers a figure lies; null of an exact one. */
  readonly ranges: Ranges;
  /** What a month without leadership costs, at least and at most; null until the visitor says it. */
  readonly monthCost: Range | null;
  /** What the present scenario is compared with. */
  readonly kept: Kept | null;
  /** Options that the chart and its table leave out. */
  readonly hidden: readonly OptionId[];
  /** Whether costs have been on the screen. */
  readonly costsSeen: boolean;
  readonly engineFailed: boolean;
}

/** A scenario that is kept under a name beside the present one. It lives in the element, and in links; nowhere else. */
export interface Kept {
  /** Empty where a link brings none. */
  readonly name: string;
  readonly answers: Answers;
  readonly country: string;
  /** Our defaults of its country, for its answers. */
  readonly sourced: Scenario;
  /** The figures, all of which could be computed. */
  readonly entered: Scenario;
}

interface Incomplete {
  /** Of figures in which what is missing counts as nothing: right for the other options alone. */
  readonly comparison: Comparison;
  /** The paths of what is missing. */
  readonly missing: readonly string[];
}

export const START: State = {
  step: "fit",
  moves: 0,
  answers: answersOf(),
  asking: QUESTIONS[0]?.id ?? null,
  isEarly: false,
  assessment: null,
  country: "US",
  sourced: null,
  prefilled: answersOf(),
  preset: null,
  entered: null,
  scenario: null,
  comparison: null,
  incomplete: null,
  problems: {},
  ranges: {},
  monthCost: null,
  kept: null,
  hidden: ["practitioners"],
  costsSeen: false,
  engineFailed: false,
};
