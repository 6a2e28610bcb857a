/** An answer in the visitor's words. */

import type { QuestionId } from "../session/questions.ts";
import type { View } from "./context.ts";

export function answerText({ words, tell }: Pick<View, "words" | "tell">, id: QuestionId, answer: unknown): string {
  const asked = words.questions[id];
  const labels: Readonly<Record<string, string>> = "values" in asked ? asked.values : {};
  if (typeof answer === "number") return tell(words.monthsValue, { count: answer });
  if (typeof answer === "string") return labels[answer] ?? "";
  if (Array.isArray(answer))
    return answer.length > 0 ? answer.map((one: string) => labels[one]).join(words.separator) : words.none;
  return "";
}
