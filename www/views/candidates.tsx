/** How to check whether a candidate is fluent in AI, where the advice is a hire. */

import type { Fluency } from "#engine";
import { useAdvice } from "./context.ts";

export function CandidateChecklist({ codes }: { codes: readonly Fluency[] }) {
  const { candidates } = useAdvice();
  if (codes.length === 0) return null;
  return (
    <section data-testid="candidates">
      <h3>{candidates.title}</h3>
      <ol class="fixes">
        {codes.map((code) => (
          <li key={code}>
            <strong>{candidates.items[code].ask}</strong>
            <dl class="compared">
              <dt>{candidates.good}</dt>
              <dd>{candidates.items[code].good}</dd>
              <dt>{candidates.weak}</dt>
              <dd>{candidates.items[code].weak}</dd>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
