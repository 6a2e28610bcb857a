/** What would change the verdict: the smallest sets of changes, each of which
 * can be tried at once. */

import type { Answer, Assessment } from "#engine";
import { enAdvice } from "../locales/en-advice.ts";
import { answerText } from "./answer-text.ts";
import { useView } from "./context.ts";

export function FlipsView({ assessment }: { assessment: Assessment }) {
  const { flips, verdict } = assessment;
  if (verdict === "fractional-fit") return null;
  if (!flips) return <p class="help">{enAdvice.flips.later}</p>;
  const inReach = flips.changeable.length > 0;
  const sets = inReach ? flips.changeable : flips.any;
  return (
    <section data-testid="flips">
      <h3>{enAdvice.flips.title}</h3>
      <p class="help">{inReach ? enAdvice.flips.inReach : enAdvice.flips.outOfReach}</p>
      <ul class="flips">
        {sets.map((set) => (
          <FlipSet key={JSON.stringify(set)} set={set} />
        ))}
      </ul>
    </section>
  );
}

function FlipSet({ set }: { set: readonly Answer[] }) {
  const { session, words } = useView();
  const changes = set.map(({ question, to }) =>
    enAdvice.flips.becomes(words.questions[question].short, answerText(words, question, to)),
  );
  const sentence = enAdvice.flips.sentence(new Intl.ListFormat(words.locale, { type: "conjunction" }).format(changes));
  return (
    <li>
      <span>{sentence}</span>
      <button
        type="button"
        class="link"
        aria-label={`${enAdvice.flips.tryIt}: ${sentence}`}
        onClick={() => session.tryAnswers(set)}
        data-testid="try-flip"
      >
        {enAdvice.flips.tryIt}
      </button>
    </li>
  );
}
