/** What is to be settled, agreed on or kept in mind, as sentences. */

import type { Assessment, Condition, ConditionState, Warning } from "#engine";
import type { AdviceWords } from "../../locales/catalogue.ts";
import type { Fill, List, Message } from "../../locales/message.ts";

/** How a point is settled, or what a term puts into the contract. */
export function settleText(
  { settle }: Pick<AdviceWords, "settle">,
  { conditions }: Pick<Assessment, "conditions">,
  id: Condition,
): string {
  const codes = conditions.find((condition) => condition.id === id)?.settle ?? [];
  return codes.map((code) => settle[code]).join(" ");
}

export function warningText(
  { warnings, lacking }: Pick<AdviceWords, "warnings" | "lacking">,
  { code, missing }: Warning,
  { fill, list }: { readonly fill: Fill; readonly list: List },
): string {
  // Never the budget: without it nobody is advised to hire.
  const names = missing.flatMap((one) => (one === "budget" ? [] : lacking[one]));
  return fill(warnings[code] as Message<{ missing: string }>, { missing: list(names) });
}

/** How a condition stands. A problem that has to be settled is one of which the visitor isn't sure; a term is one only
 * where there is a contract; and once nothing is asked any more, what is open has no say. */
export function standingOf(
  { id, grade }: Pick<ConditionState, "id" | "grade">,
  { nextQuestion, terms }: Pick<Assessment, "nextQuestion" | "terms">,
): keyof AdviceWords["standing"] {
  if (id === "problem" && grade === "whole") return "unsure";
  if (grade === "term" && !terms.includes(id)) return "met";
  return grade ?? (nextQuestion ? "open" : "unasked");
}

/** Open is what nobody knows yet, the visitor included. */
export function markOf(
  condition: Pick<ConditionState, "id" | "grade" | "met">,
  assessment: Pick<Assessment, "nextQuestion" | "terms">,
): "open" | "met" | "unmet" {
  if (condition.met == null || standingOf(condition, assessment) === "unsure") return "open";
  return condition.met ? "met" : "unmet";
}
