/** An answer in the visitor's words. */

import type { QuestionId } from "../session/questions.ts";
import type { View } from "./context.ts";

export function answerText({ words, fill }: Pick<View, "words" | "fill">, id: QuestionId, answer: unknown): string {
  const asked = words.questions[id];
  const labels: Readonly<Record<string, string>> = "values" in asked ? asked.values : {};
  if (typeof answer === "number") return fill(words.monthsValue, { count: answer });
  if (typeof answer === "string") return labels[answer] ?? "";
  // Labels begin with a capital letter: they are set side by side, not joined into a sentence.
  if (Array.isArray(answer))
    return answer.length > 0 ? answer.map((one: string) => labels[one]).join(" · ") : words.none;
  return "";
}

/** What was answered to the questions that a condition rests on. */
export function answersText(
  view: Pick<View, "words" | "fill"> & { readonly state: Pick<View["state"], "answers"> },
  questions: readonly QuestionId[],
): string {
  const { words, fill, state } = view;
  const texts = questions.map((id) => {
    const text = answerText(view, id, state.answers[id]);
    return questions.length > 1 ? fill(words.labelled, { label: words.questions[id].short, text }) : text;
  });
  return texts.join(words.separator);
}
