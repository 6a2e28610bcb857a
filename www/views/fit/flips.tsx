/** What would change the verdict: the smallest sets of changes, each of which
 * can be tried at once. */

import type { Assessment, FlipSet } from "#engine";
import { answerText } from "../answer-text.ts";
import { useAdvice, useView } from "../context.ts";

export function FlipsView({ assessment }: { assessment: Assessment }) {
  const advice = useAdvice();
  const { flips, verdict } = assessment;
  if (verdict === "fractional-fit") return null;
  if (!flips) return <p class="help">{advice.flips.later}</p>;
  const inReach = flips.changeable.length > 0;
  const sets = inReach ? flips.changeable : flips.any;
  return (
    <section data-testid="flips">
      <h3>{advice.flips.title}</h3>
      <p class="help">{inReach ? advice.flips.inReach : advice.flips.outOfReach}</p>
      <ul class="flips">
        {sets.map((set) => (
          <Changes key={JSON.stringify(set)} set={set} />
        ))}
      </ul>
    </section>
  );
}

function Changes({ set }: { set: FlipSet }) {
  const view = useView();
  const { flips } = useAdvice();
  const { session, words, tell, list } = view;
  const changes = set.changes.map(({ question, to }) =>
    tell(flips.becomes, { question: words.questions[question].short, answer: answerText(view, question, to) }),
  );
  const sentence = tell(flips.sentence, { changes: list(changes) });
  return (
    <li>
      <span>{sentence}</span>
      <button
        type="button"
        class="link"
        aria-label={tell(words.labelled, { label: flips.tryIt, text: sentence })}
        onClick={() => session.tryAnswers(set.changes)}
        data-testid="try-flip"
      >
        {flips.tryIt}
      </button>
    </li>
  );
}
