/** The eight conditions: how each stands, the answer that decided it, and the
 * statement behind it. */

import type { Assessment, ConditionState } from "#engine";
import { enAdvice } from "../locales/en-advice.ts";
import { answerText } from "./answer-text.ts";
import { useView } from "./context.ts";

export function Conditions({ assessment }: { assessment: Assessment }) {
  return (
    <>
      <h3>{enAdvice.conditions}</h3>
      <ul class="conditions">
        {assessment.conditions.map((condition) => (
          <Condition key={condition.id} condition={condition} />
        ))}
      </ul>
    </>
  );
}

function Condition({ condition }: { condition: ConditionState }) {
  const { state, words } = useView();
  const { id, met, source, answers } = condition;
  const standing = met == null ? "open" : met ? "met" : "unmet";
  const said = answers
    .map((question) => {
      const text = answerText(words, question, state.answers[question]);
      return answers.length > 1 ? `${words.questions[question].short}: ${text}` : text;
    })
    .join("; ");
  const judged = met != null && source === "judgement" ? enAdvice.judgements[id] : undefined;
  return (
    <li class={standing}>
      <span class="mark" aria-hidden="true" />
      <span>{enAdvice.conditionNames[id]}</span>
      <span class="standing">{enAdvice.standing[standing]}</span>
      <span class="behind">
        {said && `${enAdvice.youSaid(said)} `}
        <span class="tag">{enAdvice.article}</span> {enAdvice.statements[id]}
        {judged && (
          <>
            {" "}
            <span class="tag">{enAdvice.judgement}</span> {judged}
          </>
        )}
      </span>
    </li>
  );
}
