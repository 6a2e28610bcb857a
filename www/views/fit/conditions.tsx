/** The eight conditions: how each stands, the answer that decided it, and the
 * statement behind it. */

import type { Assessment, ConditionState } from "#engine";
import { answerText } from "../answer-text.ts";
import { useAdvice, useView } from "../context.ts";

export function Conditions({ assessment }: { assessment: Assessment }) {
  const advice = useAdvice();
  return (
    <>
      <h3>{advice.conditions}</h3>
      <ul class="conditions">
        {assessment.conditions.map((condition) => (
          <Condition key={condition.id} condition={condition} />
        ))}
      </ul>
    </>
  );
}

function Condition({ condition }: { condition: ConditionState }) {
  const view = useView();
  const advice = useAdvice();
  const { state, words, tell } = view;
  const { id, met, source, answers } = condition;
  const judgements: Readonly<Record<string, string>> = advice.judgements;
  const standing = met == null ? "open" : met ? "met" : "unmet";
  const said = answers
    .map((question) => {
      const text = answerText(view, question, state.answers[question]);
      return answers.length > 1 ? tell(words.labelled, { label: words.questions[question].short, text }) : text;
    })
    .join(words.separator);
  const judged = met != null && source === "judgement" ? judgements[id] : undefined;
  return (
    <li class={standing}>
      <span class="mark" aria-hidden="true" />
      <span>{advice.conditionNames[id]}</span>
      <span class="standing">{advice.standing[standing]}</span>
      <span class="behind">
        {said && `${tell(advice.youSaid, { answer: said })} `}
        <span class="tag">{advice.article}</span> {advice.statements[id]}
        {judged && (
          <>
            {" "}
            <span class="tag">{advice.judgement}</span> {judged}
          </>
        )}
      </span>
    </li>
  );
}
