/** The advice in short: one sentence why, and what to settle, to agree on, to watch and to keep in mind. */

import type { Condition, Warning } from "#engine";
import type { ShortAdviceWords } from "../../locales/catalogue.ts";
import { useView } from "../context.ts";
import { decisive, numberOf, reasonText } from "./reason-text.ts";
import { settleText, warningText } from "./settle-text.ts";

export function InShort({ words: advice }: { words: ShortAdviceWords }) {
  const view = useView();
  const { state, fill } = view;
  const { assessment } = state;
  if (!assessment) return null;
  const { points, terms, watch, warnings } = assessment;
  const why = decisive(assessment);
  const tag = (of?: Pick<Warning, "source">) =>
    of?.source === "judgement" && <span class="tag">{advice.judgement}</span>;
  /** Points are counted, as they have an order. */
  const settled = (id: string, of: readonly Condition[], title: string) => {
    const List = id === "points" && of.length > 1 ? "ol" : "ul";
    return (
      of.length > 0 && (
        <>
          <h3>{title}</h3>
          <List class="settle" data-testid={id}>
            {of.map((condition) => (
              <li key={condition} data-code={condition}>
                <strong>{advice.names[condition]}</strong> {settleText(advice, assessment, condition)}
              </li>
            ))}
          </List>
        </>
      )
    );
  };
  return (
    <>
      <p class="lead" data-testid="why">
        {why && reasonText(advice, why.code, assessment, fill)} {tag(why)}
      </p>
      {settled("points", points, fill(advice.points, { number: numberOf(points) }))}
      {settled("terms", terms, advice.terms)}
      {settled("watch", watch ? [watch] : [], advice.watch)}
      {warnings.length > 0 && (
        <>
          <h3>{advice.keepInMind}</h3>
          <ul class="warnings" data-testid="warnings">
            {warnings.map((warning) => (
              <li key={warning.code} data-code={warning.code}>
                {warningText(advice, warning, view)} {tag(warning)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
