/** An answer in the visitor's words. */

import type { Words } from "../locales/en.ts";
import type { QuestionId } from "../session/questions.ts";

export function answerText(words: Words, id: QuestionId, answer: unknown): string {
  const asked = words.questions[id];
  const labels: Readonly<Record<string, string>> = "values" in asked ? asked.values : {};
  if (typeof answer === "number") return words.monthsValue(answer);
  if (typeof answer === "string") return labels[answer] ?? "";
  if (Array.isArray(answer))
    return answer.length > 0 ? answer.map((one: string) => labels[one]).join("; ") : words.none;
  return "";
}
