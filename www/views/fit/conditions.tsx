/** The eight conditions: how each stands, the answer that decided it, and the
 * statement behind it. */

import type { Assessment, ConditionState } from "#engine";
import { answersText } from "../answer-text.ts";
import { useAdvice, useView } from "../context.ts";
import { markOf, standingOf } from "./settle-text.ts";

export function Conditions({ assessment }: { assessment: Assessment }) {
  const advice = useAdvice();
  return (
    <>
      <p class="help">{advice.conditionsHelp}</p>
      <ul class="conditions">
        {assessment.conditions.map((condition) => (
          <Condition key={condition.id} {...{ condition, assessment }} />
        ))}
      </ul>
    </>
  );
}

function Condition({ condition, assessment }: { condition: ConditionState; assessment: Assessment }) {
  const view = useView();
  const advice = useAdvice();
  const { id, grade, source, answers } = condition;
  const judgements: Readonly<Record<string, string>> = advice.judgements;
  const given = answersText(view, answers);
  const mark = markOf(condition, assessment);
  const judged = grade && source === "judgement" ? judgements[id] : undefined;
  return (
    <li class={mark === "unmet" && grade === "half" ? "half" : mark}>
      <span class="mark" aria-hidden="true" />
      <span>{advice.conditionNames[id]}</span>
      <span class="standing">{advice.standing[standingOf(condition, assessment)]}</span>
      <span class="behind">
        {given && `${view.fill(advice.youSaid, { answer: given })} `}
        {advice.statements[id]}
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
