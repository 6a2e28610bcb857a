/** How far a visitor has come, for a page that starts listening late. */

import type { Answers, Assessment, Comparison } from "#engine";
import type { State } from "../session/state.ts";

/** What the result says, by its codes: not how each answer came into it. */
export interface Reached extends Pick<Assessment, "edition" | "points" | "terms" | "watch" | "warnings"> {
  readonly verdict: NonNullable<Assessment["verdict"]>;
  /** Only with `share-answers`. */
  readonly answers?: Answers;
}

/** Copies: what a page does with them changes nothing here. */
export function reachedResult({ assessment, answers }: State, shareAnswers: boolean): Reached | null {
  if (!assessment?.verdict) return null;
  const { verdict, edition, points, terms, watch, warnings } = assessment;
  return structuredClone({ edition, verdict, points, terms, watch, warnings, ...(shareAnswers && { answers }) });
}

/** Null until the visitor has seen it. */
export const reachedCosts = ({ comparison, costsSeen }: State): Comparison | null =>
  costsSeen ? structuredClone(comparison) : null;
