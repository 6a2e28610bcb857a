/** How many answers are the page's or a link's, and not the visitor's. */

import type { EmbedWords } from "../locales/catalogue.ts";
import { isAnswered, QUESTIONS } from "../session/questions.ts";
import { useView } from "./context.ts";

export function FilledIn({ words }: { words: EmbedWords }) {
  const { state, fill } = useView();
  const { answers, prefilled } = state;
  const isKept = ({ id }: (typeof QUESTIONS)[number]) =>
    isAnswered(answers, id) && String(prefilled[id] ?? null) === String(answers[id]);
  const count = QUESTIONS.filter(isKept).length;
  if (count === 0) return null;
  return (
    <p class="notice" part="notice" data-testid="filled-in">
      {fill(words.filledIn, { count })}
    </p>
  );
}
