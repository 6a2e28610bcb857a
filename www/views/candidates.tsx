/** How to check whether a candidate is fluent in AI, where the advice is a hire. */

import type { InterviewQuestion } from "#engine";
import { useAdvice } from "./context.ts";

export function CandidateChecklist({ codes }: { codes: readonly InterviewQuestion[] }) {
  const { candidates } = useAdvice();
  const told = codes.filter((code) => code in candidates.items) as (keyof typeof candidates.items)[];
  if (told.length === 0) return null;
  return (
    <section data-testid="candidates">
      <h3>{candidates.title}</h3>
      <ol class="fixes">
        {told.map((code) => (
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
