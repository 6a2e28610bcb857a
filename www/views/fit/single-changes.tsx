/** For each single answer, the advice that another one would give. */

import type { Assessment } from "#engine";
import { isAnswered, QUESTIONS } from "../../session/questions.ts";
import { answerText } from "../answer-text.ts";
import { useAdvice, useView } from "../context.ts";

export function SingleChanges({ assessment }: { assessment: Assessment }) {
  const view = useView();
  const advice = useAdvice();
  const { state, words, fill, list } = view;
  const { single } = assessment;
  if (!single) return null;
  // A question that was left out has no answer to change.
  const idle = QUESTIONS.filter(
    ({ id }) => isAnswered(state.answers, id) && !single.some(({ question }) => question === id),
  );
  const names = idle.map(({ id }) => fill(advice.single.quoted, { question: words.questions[id].short }));
  return (
    <details data-testid="single">
      <summary>{advice.single.title}</summary>
      {single.length > 0 && (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{advice.single.question}</th>
              <th scope="col">{advice.single.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {single.map(({ question, to, verdict }) => (
              <tr key={`${question} ${to}`}>
                <th scope="row">
                  {fill(words.labelled, {
                    label: words.questions[question].short,
                    text: answerText(view, question, to),
                  })}
                </th>
                <td>{words.verdicts[verdict].title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {names.length > 0 && <p class="help">{fill(advice.single.sameAdvice, { questions: list(names) })}</p>}
    </details>
  );
}
