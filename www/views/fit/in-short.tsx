/** The advice in short: one sentence why, and what to settle, to agree on, to watch and to keep in mind. */

import type { Assessment, Condition, Warning } from "#engine";
import type { AdviceWords } from "../../locales/catalogue.ts";
import { useView } from "../context.ts";
import { decisive, numberOf, reasonText } from "./reason-text.ts";
import { settledName, settleText, warningText } from "./settle-text.ts";

export function InShort({ words: advice }: { words: AdviceWords }) {
  const view = useView();
  const { state, words, tell } = view;
  const { assessment } = state;
  if (!assessment) return null;
  const { points, terms, watch, warnings } = assessment;
  const why = decisive(assessment);
  const tag = (of?: Pick<Warning, "source">) =>
    of?.source === "judgement" && <span class="tag">{advice.judgement}</span>;
  return (
    <>
      <p class="lead" data-testid="why">
        {why && reasonText(advice, why.code, assessment, tell)} {tag(why)}
      </p>
      <Settled
        of={points}
        id="points"
        title={tell(advice.points, { number: numberOf(points) })}
        {...{ advice, assessment }}
      />
      <Settled of={terms} id="terms" title={advice.terms} {...{ advice, assessment }} />
      <Settled of={watch ? [watch] : []} id="watch" title={advice.watch} {...{ advice, assessment }} />
      {warnings.length > 0 && (
        <>
          <h3>{advice.keepInMind}</h3>
          <ul class="warnings" data-testid="warnings">
            {warnings.map((warning) => (
              <li key={warning.code} data-code={warning.code}>
                {warningText(advice, words, warning, view)} {tag(warning)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface SettledProps {
  readonly of: readonly Condition[];
  readonly id: "points" | "terms" | "watch";
  readonly title: string;
  readonly advice: AdviceWords;
  readonly assessment: Assessment;
}

/** Points are counted, as they have an order. */
function Settled({ of, id, title, advice, assessment }: SettledProps) {
  if (of.length === 0) return null;
  const List = id === "points" && of.length > 1 ? "ol" : "ul";
  return (
    <>
      <h3>{title}</h3>
      <List class="settle" data-testid={id}>
        {of.map((condition) => (
          <li key={condition} data-code={condition}>
            <strong>{settledName(advice, assessment, condition)}</strong> {settleText(advice, assessment, condition)}
          </li>
        ))}
      </List>
    </>
  );
}
