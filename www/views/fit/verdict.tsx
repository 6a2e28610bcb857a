/** The result: what fits, in short, and what to do next. Its details are loaded after it. */

import { useArrival } from "../arrival.ts";
import { AdviceLater, InShortLater } from "../chunks.tsx";
import { useView } from "../context.ts";

export function VerdictView() {
  const { session, state, words, look, fill } = useView();
  const { assessment } = state;
  const verdict = assessment?.verdict;
  const heading = useArrival(verdict != null);
  if (!(assessment && verdict)) {
    return (
      <section class="card">
        <p>{words.loading}</p>
      </section>
    );
  }
  const left = assessment.questionsLeft.max;
  return (
    <section class={`card verdict ${verdict}`} part="card" data-testid="verdict" data-verdict={verdict}>
      <p class="progress">
        <span>{words.verdict.label}</span>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {words.verdicts[verdict].title}
      </h2>
      <InShortLater />
      <div class="actions">
        {look.mode === "full" && (
          <button
            type="button"
            class="primary"
            part="primary-button"
            onClick={() => session.show("cost")}
            data-testid="to-costs"
          >
            {words.verdict.toCosts}
          </button>
        )}
        <button type="button" onClick={() => session.show("report")} data-testid="to-report">
          {words.report}
        </button>
        {look.CallToAction && <look.CallToAction />}
        {session.canGoBack && (
          <button type="button" onClick={() => session.back()} data-testid="back">
            {words.back}
          </button>
        )}
      </div>
      {look.HandOff && <look.HandOff />}
      {left > 0 && (
        <p class="help">
          {fill(words.verdict.refineHelp, { count: left })}{" "}
          <button type="button" class="link" onClick={() => session.refine()} data-testid="refine">
            {words.verdict.refine}
          </button>
        </p>
      )}
      <AdviceLater />
    </section>
  );
}
