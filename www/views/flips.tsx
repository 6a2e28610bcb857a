/** What would change the verdict: the smallest sets of changes, each of which
 * can be tried at once. */

import type { Answer, Assessment } from "#engine";
import { answerText } from "./answer-text.ts";
import { useView } from "./context.ts";

export function FlipsView({ assessment }: { assessment: Assessment }) {
  const { words } = useView();
  const { flips, verdict } = assessment;
  if (!flips || verdict === "fractional-fit") return null;
  const inReach = flips.changeable.length > 0;
  const sets = inReach ? flips.changeable : flips.any;
  return (
    <section data-testid="flips">
      <h3>{words.flips.title}</h3>
      <p class="help">{inReach ? words.flips.inReach : words.flips.outOfReach}</p>
      <ul class="flips">
        {sets.map((set) => (
          <FlipSet key={JSON.stringify(set)} set={set} canTry={inReach} />
        ))}
      </ul>
    </section>
  );
}

function FlipSet({ set, canTry }: { set: readonly Answer[]; canTry: boolean }) {
  const { session, words } = useView();
  const changes = set.map(
    ({ question, to }) => `${words.questions[question].short}: ${answerText(words, question, to)}`,
  );
  return (
    <li>
      <span>{new Intl.ListFormat(words.locale, { type: "conjunction" }).format(changes)}</span>
      {canTry && (
        <button type="button" class="link" onClick={() => session.tryAnswers(set)} data-testid="try-flip">
          {words.flips.tryIt}
        </button>
      )}
    </li>
  );
}
