/** Behind the verdict: why, what would change it, and what to do next. */

import type { Area, Assessment } from "#engine";
import { enAdvice } from "../locales/en-advice.ts";
import { CandidateChecklist } from "./candidates.tsx";
import { Conditions } from "./conditions.tsx";
import { useView } from "./context.ts";
import { FlipsView } from "./flips.tsx";
import { SingleChanges } from "./single-changes.tsx";

const AREAS: readonly Area[] = ["strategy", "vendors", "enablement", "governance"];

export function Advice() {
  const { assessment } = useView().state;
  if (!assessment) return null;
  return (
    <>
      <Lines assessment={assessment} />
      <Conditions assessment={assessment} />
      <FlipsView assessment={assessment} />
      <Focus assessment={assessment} />
      <Plan assessment={assessment} />
      <CandidateChecklist codes={assessment.candidateChecklist} />
      <SingleChanges assessment={assessment} />
      <p class="fine">{enAdvice.source}</p>
    </>
  );
}

/** Every line of the rules that holds; the first one decided. */
function Lines({ assessment }: { assessment: Assessment }) {
  const { words } = useView();
  const [decided, ...others] = assessment.reasons.filter(({ verdict }) => verdict != null);
  if (!decided) return null;
  const tag = (source: string) => (source === "judgement" ? <span class="tag">{enAdvice.judgement}</span> : null);
  return (
    <>
      <h3>{enAdvice.why}</h3>
      <p data-testid="why">
        {enAdvice.lines[decided.code]} {tag(decided.source)}
      </p>
      {others.length > 0 && (
        <>
          <p class="help">{enAdvice.also}:</p>
          <ul class="warnings">
            {others.map(({ code, source, verdict }) => (
              <li key={code}>
                {enAdvice.lines[code]} {tag(source)}
                {verdict && verdict !== assessment.verdict && (
                  <span class="help"> {enAdvice.leadsTo(words.verdicts[verdict].title)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Focus({ assessment }: { assessment: Assessment }) {
  const { focus, plan } = assessment;
  if (!focus || !plan) return null;
  return (
    <>
      <h3>{enAdvice.focus}</h3>
      <dl class="focus">
        {AREAS.map((area) => (
          <div key={area}>
            <dt>{enAdvice.areas[area]}</dt>
            <dd>
              <span class="bar" style={{ inlineSize: `${focus[area]}%` }} aria-hidden="true" />
              {focus[area]} %
            </dd>
          </div>
        ))}
      </dl>
      <p class="fine">{enAdvice.focusJudgement}</p>
    </>
  );
}

function Plan({ assessment }: { assessment: Assessment }) {
  const { plan } = assessment;
  if (!plan) return null;
  const stretches = [...new Set(plan.map(({ stretch }) => stretch))];
  return (
    <section data-testid="plan">
      <h3>{enAdvice.plan.title}</h3>
      <p class="help">{enAdvice.plan.judgement}</p>
      {stretches.map((stretch) => (
        <div key={stretch}>
          <h4>{enAdvice.plan.stretches[stretch]}</h4>
          <ul class="steps-list">
            {plan
              .filter((step) => step.stretch === stretch)
              .map(({ area, task }) => (
                <li key={task}>
                  {enAdvice.plan.tasks[task]} <span class="help">{enAdvice.areas[area]}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
