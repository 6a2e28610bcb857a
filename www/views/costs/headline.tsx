/** Which of the two ways costs less, and why. */

import type { Comparison } from "#engine";
import { useArrival } from "../arrival.ts";
import { useCosts } from "./context.ts";
import { leadToFigures } from "./figures.tsx";
import { besideAnswers, dayPrice, facts, headline } from "./findings.ts";

export function CostHeadline({ comparison }: { comparison: Comparison }) {
  const view = useCosts();
  const heading = useArrival();
  return (
    <>
      <p class="progress">
        <span>{view.tell(view.words.lead, { months: comparison.fractional.monthlyCashMinor.length })}</span>
        {/* On a narrow screen they stand below everything. */}
        <button
          type="button"
          class="link to-figures"
          onClick={({ currentTarget }) => leadToFigures(currentTarget)}
          data-testid="to-figures"
        >
          {view.words.toFigures}
        </button>
      </p>
      <h2 ref={heading} tabIndex={-1} data-testid="headline">
        {headline(comparison, view)}
      </h2>
      <p class="lead" data-testid="day-price">
        {dayPrice(comparison, view)}
      </p>
      {besideAnswers(comparison, view.state, view).map((said) => (
        <p key={said} class="help" data-testid="beside-answers">
          {said}
        </p>
      ))}
      <ul class="facts" data-testid="facts">
        {facts(comparison, view).map((fact, index) => (
          <li key={index}>{fact}</li>
        ))}
      </ul>
    </>
  );
}
