/** What the law makes an employer pay on top of pay, and who says so. */

import { useCosts } from "./costs-context.ts";
import { SourceLine } from "./source-note.tsx";

export function ContributionNote() {
  const { state, words, formats, sources } = useCosts();
  const known = sources.contributionsOf(state.country);
  if (!known) return null;
  const limit = (minor: number | null) => (minor ? formats.exactMoney(minor) : undefined);
  return (
    <details class="sources" data-testid="source-contributions">
      <summary>{words.contributions.title(words.countries[state.country] ?? state.country, known.year)}</summary>
      {known.rules.map(({ key, ratePpm, thresholdMinor, capMinor, confidence, source }) => (
        <p key={key}>
          <b>
            {words.contributions.rule(
              words.rules[key] ?? key,
              formats.withUnit(ratePpm, "rate"),
              limit(thresholdMinor),
              limit(capMinor),
            )}
          </b>
          . {words.source.confidence[confidence]} {source && <SourceLine source={source} />}
        </p>
      ))}
      <p>{words.contributions.without(known.notModelled)}</p>
      <p>{words.source.collected(formats.day(known.collected))}</p>
    </details>
  );
}
