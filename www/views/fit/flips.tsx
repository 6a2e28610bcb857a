/** What would change the verdict: the smallest sets of changes, each of which
 * can be tried at once. */

import type { Answer, Assessment, FlipSet } from "#engine";
import type { Message } from "../../locales/message.ts";
import { answerText } from "../answer-text.ts";
import { useAdvice, useView } from "../context.ts";
import { numberOf } from "./reason-text.ts";

export function FlipsView({ assessment }: { assessment: Assessment }) {
  const { fill } = useView();
  const advice = useAdvice();
  const { flips } = assessment;
  if (!flips) return assessment.nextQuestion ? <p class="help">{advice.flips.later}</p> : null;
  const inReach = flips.changeable.length > 0;
  const sets = inReach ? flips.changeable : flips.any;
  return (
    <section data-testid="flips">
      <p class="help">{inReach ? fill(advice.flips.inReach, { number: numberOf(sets) }) : advice.flips.outOfReach}</p>
      <ul class="flips">
        {sets.map((set) => (
          <Flip key={JSON.stringify(set)} set={set} inReach={inReach} />
        ))}
      </ul>
    </section>
  );
}

function Flip({ set, inReach }: { set: FlipSet; inReach: boolean }) {
  const { session, words, fill } = useView();
  const { flips } = useAdvice();
  const sentence = useSentence()(set, inReach);
  return (
    <li>
      <span>{sentence}</span>
      <button
        type="button"
        class="link"
        aria-label={fill(words.labelled, { label: flips.tryIt, text: sentence })}
        onClick={() => session.tryAnswers(set.changes)}
        data-testid="try-flip"
      >
        {flips.tryIt}
      </button>
    </li>
  );
}

/** What to do, and what has to turn out; of other facts, the answers. */
function useSentence(): (set: FlipSet, inReach: boolean) => string {
  const view = useView();
  const { flips } = useAdvice();
  const { words, fill, list, locale } = view;
  const done: Readonly<Record<string, unknown>> = flips.changes;
  const found: Readonly<Record<string, string>> = flips.facts;
  const answered = ({ question, to }: Answer): string =>
    fill(words.labelled, { label: words.questions[question].short, text: answerText(view, question, to) });
  const phrase = ({ question, to }: Answer): string =>
    fill(done[question] as Message<{ months: string }>, { months: answerText(view, question, to) });
  return ({ changes, findOut }, inReach) => {
    if (!inReach) return changes.map(answered).join(words.separator);
    const doing = list(changes.filter(({ question }) => question in done).map(phrase));
    const facts = list(changes.flatMap(({ question }) => found[question] ?? []));
    const alone = findOut ? fill(flips.found, { found: facts }) : doing;
    return capital(findOut && doing ? fill(flips.both, { changes: doing, found: facts }) : alone);
  };

  function capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  }
}
