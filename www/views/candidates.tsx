/** How to check whether a candidate is fluent in AI, where the advice is a hire. */

import type { Fluency } from "#engine";
import { useAdvice } from "./context.ts";

export function CandidateChecklist({ codes }: { codes: readonly Fluency[] }) {
  const words = useAdvice().candidates;
  if (codes.length === 0) return null;
  return (
    <section data-testid="candidates">
      <h3>{words.title}</h3>
      <ol class="fixes">
        {codes.map((code) => (
          <li key={code}>
            <strong>{words.items[code].ask}</strong>
            <dl class="compared">
              <dt>{words.good}</dt>
              <dd>{words.items[code].good}</dd>
              <dt>{words.weak}</dt>
              <dd>{words.items[code].weak}</dd>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
