/** Behind the verdict: why, what would change it, and what to do next. */

import type { Area, Assessment, ReasonCode } from "#engine";
import type { AdviceWords } from "../../locales/catalogue.ts";
import { CandidateChecklist } from "../candidates.tsx";
import { AdviceContext, useAdvice, useView } from "../context.ts";
import { KeepLater } from "../later.tsx";
import { Conditions } from "./conditions.tsx";
import { FlipsView } from "./flips.tsx";
import { reasonText } from "./reason-text.ts";
import { SingleChanges } from "./single-changes.tsx";

/** What the conditions are tagged with. */
const ARTICLE = "https://dev.to/elogic_commerce/paul-okhrem-on-what-an-ai-fluent-fractional-cto-actually-does-5e69";
const AREAS: readonly Area[] = ["strategy", "vendors", "enablement", "governance"];

export function Advice({ words }: { words: AdviceWords }) {
  const { assessment } = useView().state;
  if (!assessment) return null;
  return (
    <AdviceContext.Provider value={words}>
      <Lines assessment={assessment} />
      <Conditions assessment={assessment} />
      <FlipsView assessment={assessment} />
      <Focus assessment={assessment} />
      <Plan assessment={assessment} />
      <CandidateChecklist codes={assessment.interviewKit} />
      <SingleChanges assessment={assessment} />
      <KeepLater />
      <p class="fine">
        {words.source}{" "}
        <a href={ARTICLE} target="_blank" rel="noopener noreferrer">
          {words.article}
        </a>
      </p>
    </AdviceContext.Provider>
  );
}

/** Every line of the rules that holds; the first one decided. */
function Lines({ assessment }: { assessment: Assessment }) {
  const { words, tell } = useView();
  const advice = useAdvice();
  const text = (code: ReasonCode) => reasonText(advice, code);
  const [decided, ...others] = assessment.reasons.filter(({ verdict }) => verdict != null);
  if (!decided) return null;
  const tag = (source: string) => (source === "judgement" ? <span class="tag">{advice.judgement}</span> : null);
  return (
    <>
      <h3>{advice.why}</h3>
      <p data-testid="why">
        {text(decided.code)} {tag(decided.source)}
      </p>
      {others.length > 0 && (
        <>
          <p class="help">{advice.also}:</p>
          <ul class="warnings">
            {others.map(({ code, source, verdict }) => (
              <li key={code}>
                {text(code)} {tag(source)}
                {verdict && verdict !== assessment.verdict && (
                  <span class="help"> {tell(advice.leadsTo, { verdict: words.verdicts[verdict].title })}</span>
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
  const { locale } = useView();
  const advice = useAdvice();
  const { focus, plan } = assessment;
  if (!focus || !plan) return null;
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <>
      <h3>{advice.focus}</h3>
      <dl class="focus">
        {AREAS.map((area) => (
          <div key={area}>
            <dt>{advice.areas[area]}</dt>
            <dd>
              <span class="bar" style={{ inlineSize: `${focus[area]}%` }} aria-hidden="true" />
              {percent.format(focus[area] / 100)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="fine">{advice.focusJudgement}</p>
    </>
  );
}

function Plan({ assessment }: { assessment: Assessment }) {
  const advice = useAdvice();
  const { plan } = assessment;
  if (!plan) return null;
  const stages = [...new Set(plan.map(({ stage }) => stage))];
  return (
    <section data-testid="plan">
      <h3>{advice.plan.title}</h3>
      <p class="help">{advice.plan.judgement}</p>
      {stages.map((stage) => (
        <div key={stage}>
          <h4>{advice.plan.stages[stage]}</h4>
          <ul class="steps-list">
            {plan
              .filter((step) => step.stage === stage)
              .map(({ area, task }) => (
                <li key={task}>
                  {advice.plan.tasks[task]} <span class="help">{advice.areas[area]}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
