/** The advice in short: the verdict, what to put right, what to keep in mind.
 * Everything behind it is loaded after it. */

import type { Assessment } from "#engine";
import { isAnswered, QUESTIONS } from "../../session/questions.ts";
import { useArrival } from "../arrival.ts";
import { useView } from "../context.ts";
import { AdviceLater } from "../later.tsx";

export function VerdictView() {
  const { session, state, words, look, tell } = useView();
  const { assessment } = state;
  const verdict = assessment?.verdict;
  const heading = useArrival(verdict != null);
  if (!(assessment && verdict)) {
    return (
      <section class="card">
        <p role="status">{words.loading}</p>
      </section>
    );
  }
  const left = QUESTIONS.filter(({ id }) => !isAnswered(state.answers, id)).length;
  return (
    <section class={`card verdict ${verdict}`} part="card" data-testid="verdict" data-verdict={verdict}>
      <p class="progress">
        <span>{words.verdict.label}</span>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {words.verdicts[verdict].title}
      </h2>
      <p class="lead">{words.verdicts[verdict].text}</p>
      <Fixes assessment={assessment} />
      <Warnings assessment={assessment} />
      <div class="actions">
        {look.mode === "full" && (
          <button
            type="button"
            class="primary"
            part="primary-button"
            onClick={() => session.show("cost")}
            data-testid="to-costs"
          >
            {words.verdict.toCosts}
          </button>
        )}
        <button type="button" onClick={() => session.show("report")} data-testid="to-report">
          {words.report}
        </button>
        {look.CallToAction && <look.CallToAction />}
        {session.canGoBack && (
          <button type="button" onClick={() => session.back()} data-testid="back">
            {words.back}
          </button>
        )}
      </div>
      {left > 0 && (
        <p class="help">
          {tell(words.verdict.refineHelp, { count: left })}{" "}
          <button type="button" class="link" onClick={() => session.refine()} data-testid="refine">
            {words.verdict.refine}
          </button>
        </p>
      )}
      <AdviceLater />
    </section>
  );
}

function Fixes({ assessment }: { assessment: Assessment }) {
  const { words } = useView();
  if (assessment.points.length === 0) return null;
  const fixes = assessment.conditions.flatMap(({ id, settle }) => (assessment.points.includes(id) ? settle : []));
  return (
    <>
      <h3>{words.verdict.fixes}</h3>
      <ol class="fixes">
        {fixes.map((fix) => (
          <li key={fix}>{words.fixes[fix]}</li>
        ))}
      </ol>
    </>
  );
}

function Warnings({ assessment }: { assessment: Assessment }) {
  const { words } = useView();
  if (assessment.warnings.length === 0) return null;
  return (
    <>
      <h3>{words.verdict.warnings}</h3>
      <ul class="warnings">
        {assessment.warnings.map(({ code, missing }) => (
          <li key={code}>
            {words.warnings[code]}{" "}
            {missing.map((one) => words.questions.fullTimeCase.values[one]).join(words.separator)}
          </li>
        ))}
      </ul>
    </>
  );
}
