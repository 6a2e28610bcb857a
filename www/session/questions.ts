/** The twelve questions as the page asks them: ids and values are the engine's. */

import type { Answers } from "#engine";

export type QuestionId = keyof Answers;

export type Question =
  | { readonly id: QuestionId; readonly kind: "one" | "some"; readonly values: readonly string[] }
  | {
      readonly id: QuestionId;
      readonly kind: "months";
      readonly min: number;
      readonly max: number;
      /** Offered as they are. */
      readonly common: readonly number[];
    };

const one = (id: QuestionId, ...values: string[]): Question => ({ id, kind: "one", values });
const some = (id: QuestionId, ...values: string[]): Question => ({ id, kind: "some", values });

/** In the order of the conversation. */
export const QUESTIONS: readonly Question[] = [
  some("symptoms", "directionless-investment", "underperforming-vendors", "capability-gap", "ungrounded-commitments"),
  one("aiDecisions", "yes", "unsure", "no"),
  one("realCost", "yes", "at-stake", "unsure", "no"),
  one("primaryNeed", "leadership", "both", "implementation"),
  one("phase", "ai-initiative", "platform-evaluation", "team-buildout", "other-defined", "none"),
  one("availability", "part-time", "part-time-with-peaks", "full-time"),
  some("fullTimeCase", "scale", "budget", "role-clarity"),
  { id: "durationMonths", kind: "months", min: 0, max: 60, common: [2, 3, 6, 9, 12, 24] },
  one("internalOwner", "clear", "named-without-time", "none"),
  one("readiness", "ready", "partly", "not-ready"),
  one("openness", "welcomes-pushback", "selective", "wants-validation"),
  one("regulated", "yes", "no"),
];

export const isAnswered = (answers: Answers, id: QuestionId): boolean =>
  Object.hasOwn(answers, id) && answers[id] != null;

export const firstUnanswered = (answers: Answers): QuestionId | null =>
  QUESTIONS.find(({ id }) => !isAnswered(answers, id))?.id ?? null;

/** One after the other, without a prototype: what a page has put into every object is no answer. */
export const answersOf = (...layers: readonly Answers[]): Answers => Object.assign(Object.create(null), ...layers);

export const questionOf = (id: QuestionId): Question | undefined => QUESTIONS.find((question) => question.id === id);
