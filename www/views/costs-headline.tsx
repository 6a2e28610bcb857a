/** Which of the two ways costs less, and why. */

import type { Comparison } from "#engine";
import { useArrival } from "./arrival.ts";
import { useCosts } from "./costs-context.ts";
import { dayPrice, facts, headline } from "./costs-findings.ts";

export function CostHeadline({ comparison }: { comparison: Comparison }) {
  const view = useCosts();
  const heading = useArrival();
  return (
    <>
      <p class="progress">
        <span>{view.tell(view.words.lead, { months: comparison.fractional.monthlyCashMinor.length })}</span>
      </p>
      <h2 ref={heading} tabIndex={-1} data-testid="headline">
        {headline(comparison, view)}
      </h2>
      <p class="lead" data-testid="day-price">
        {dayPrice(comparison, view)}
      </p>
      <ul class="facts" data-testid="facts">
        {facts(comparison, view).map((fact, index) => (
          <li key={index}>{fact}</li>
        ))}
      </ul>
    </>
  );
}
