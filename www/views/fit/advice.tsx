/** Below the summary: where the work would be, what to do with the advice, how it came about, and what would
 * change it. */

import type { Area, Assessment } from "#engine";
import type { AdviceWords } from "../../locales/catalogue.ts";
import advice from "../../styles/advice.css";
import { addStyles } from "../../styles/sheets.ts";
import { AdviceContext, useAdvice, useView } from "../context.ts";
import { Conditions } from "./conditions.tsx";
import { FlipsView } from "./flips.tsx";
import { otherReasons, reasonText } from "./reason-text.ts";
import { SingleChanges } from "./single-changes.tsx";

addStyles(advice);

/** What the rules follow. */
const ARTICLE = "https://dev.to/elogic_commerce/paul-okhrem-on-what-an-ai-fluent-fractional-cto-actually-does-5e69";
const AREAS: readonly Area[] = ["strategy", "vendors", "enablement", "governance"];

export function Advice({ words }: { words: AdviceWords }) {
  const { state, parts } = useView();
  const { assessment } = state;
  if (!assessment) return null;
  return (
    <AdviceContext.Provider value={words}>
      <Focus assessment={assessment} />
      <parts.Along />
      <details data-testid="conditions">
        <summary>{words.conditions}</summary>
        <Others assessment={assessment} />
        <Conditions assessment={assessment} />
      </details>
      {mayChange(assessment) && (
        <details>
          <summary>{words.flips.title}</summary>
          <FlipsView assessment={assessment} />
        </details>
      )}
      <SingleChanges assessment={assessment} />
      <parts.Keep />
      <p class="fine">
        {words.source}{" "}
        <a href={ARTICLE} target="_blank" rel="noopener noreferrer">
          {words.article}
        </a>
      </p>
    </AdviceContext.Provider>
  );
}

/** Where a fractional CTO is part of the advice as it is, nothing has to lead there. */
const mayChange = ({ verdict, flips, nextQuestion }: Assessment): boolean =>
  verdict !== "fractional-fit" && verdict !== "bridge-to-hire" && Boolean(flips ?? nextQuestion);

/** What else holds, and what it would mean. */
function Others({ assessment }: { assessment: Assessment }) {
  const { words, fill } = useView();
  const advice = useAdvice();
  const others = otherReasons(assessment);
  if (others.length === 0) return null;
  return (
    <>
      <p class="help">{fill(words.labelled, { label: advice.also, text: "" })}</p>
      <ul class="warnings" data-testid="others">
        {others.map(({ code, verdict }) => (
          <li key={code}>
            {reasonText(advice, code, assessment, fill)}
            {verdict && <span class="help"> {fill(advice.leadsTo, { verdict: words.verdicts[verdict].title })}</span>}
          </li>
        ))}
      </ul>
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
