/** The answers given so far, each of which can be changed. */

import { isAnswered, QUESTIONS } from "../../session/questions.ts";
import { answerText } from "../answer-text.ts";
import { FilledInLater } from "../chunks.tsx";
import { useView } from "../context.ts";

export function AnswersGiven() {
  const view = useView();
  const { session, state, words, fill, look } = view;
  const given = QUESTIONS.filter(({ id }) => isAnswered(state.answers, id));
  return (
    <aside class="given" aria-label={words.yourAnswers}>
      <h3>{words.yourAnswers}</h3>
      {given.length === 0 ? (
        <p class="help">
          {words.noAnswersYet} {look.shareAnswers ? words.answersShared : words.answersStay}
        </p>
      ) : (
        <>
          {look.shareAnswers && <p class="help">{words.answersShared}</p>}
          {Object.keys(state.prefilled).length > 0 && <FilledInLater />}
          <ul>
            {given.map(({ id }) => (
              <li key={id} aria-current={state.asking === id ? "true" : undefined}>
                <span class="term">{words.questions[id].short}</span>
                <span class="value">{answerText(view, id, state.answers[id])}</span>
                <button
                  type="button"
                  class="link"
                  aria-label={fill(words.labelled, { label: words.change, text: words.questions[id].short })}
                  onClick={() => session.ask(id)}
                  data-testid={`change-${id}`}
                >
                  {words.change}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="link" onClick={() => session.restart()} data-testid="restart">
            {words.restart}
          </button>
        </>
      )}
    </aside>
  );
}
