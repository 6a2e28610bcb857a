/** For each single answer, the advice that another one would give. */

import type { Assessment } from "#engine";
import { enAdvice } from "../locales/en-advice.ts";
import { QUESTIONS } from "../session/questions.ts";
import { answerText } from "./answer-text.ts";
import { useView } from "./context.ts";

export function SingleChanges({ assessment }: { assessment: Assessment }) {
  const { words } = useView();
  const { single } = assessment;
  if (!single) return null;
  const idle = QUESTIONS.filter(({ id }) => !single.some(({ question }) => question === id));
  const names = idle.map(({ id }) => words.questions[id].short);
  return (
    <details data-testid="single">
      <summary>{enAdvice.single.title}</summary>
      {single.length > 0 && (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{enAdvice.single.question}</th>
              <th scope="col">{enAdvice.single.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {single.map(({ question, to, verdict }) => (
              <tr key={`${question} ${to}`}>
                <th scope="row">
                  {words.questions[question].short}: {answerText(words, question, to)}
                </th>
                <td>{words.verdicts[verdict].title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {names.length > 0 && (
        <p class="help">
          {enAdvice.single.noDifference(new Intl.ListFormat(words.locale, { type: "conjunction" }).format(names))}
        </p>
      )}
    </details>
  );
}
