/** How the present scenario differs from one that was kept. */

import type { Answers, Scenario } from "#engine";
import { ALL_FIGURES, type Figure, isOfUse } from "./figures.ts";
import { type FigureValue, readFigure } from "./paths.ts";
import { QUESTIONS, type QuestionId } from "./questions.ts";
import type { Kept, State } from "./state.ts";

/** Letters of a name; a link takes no longer one. */
export const LONGEST_NAME = 60;

/** What a link wouldn't take: it could turn the text around it. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;

/** Null while there is nothing to compare. */
export function kept({ answers, country, sourced, scenario }: State, named: string): Kept | null {
  const name = named.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
  return sourced && scenario ? { name, answers, country, sourced, entered: scenario } : null;
}

interface ChangedFigure {
  readonly figure: Figure;
  readonly before: FigureValue;
  readonly now: FigureValue;
}

/** Those of use on one side at least. */
export const changedSince = ({ entered }: Kept, now: Scenario): readonly ChangedFigure[] =>
  ALL_FIGURES.filter((figure) => isOfUse(figure, entered) || isOfUse(figure, now))
    .map((figure) => ({ figure, before: readFigure(entered, figure.path), now: readFigure(now, figure.path) }))
    .filter(({ before, now: after }) => before !== after);

export const answeredOtherwise = ({ answers }: Kept, now: Answers): readonly QuestionId[] =>
  QUESTIONS.map(({ id }) => id).filter((id) => String(answers[id] ?? null) !== String(now[id] ?? null));
