/** What the law makes an employer pay on top of pay, and who says so. */

import { useCosts } from "./costs-context.ts";
import { limitsOf } from "./costs-sentences.ts";
import { InEnglish, SourceLine } from "./source-note.tsx";

export function ContributionNote() {
  const { state, words, formats, tell, sources } = useCosts();
  const names: Readonly<Record<string, string>> = words.rules;
  const degrees: Readonly<Record<string, string>> = words.source.confidence;
  const known = sources.contributionsOf(state.country);
  if (!known) return null;
  return (
    <details class="sources" data-testid="source-contributions">
      <summary>
        {tell(words.contributions.title, { country: formats.country(state.country), year: known.year })}
      </summary>
      {known.rules.map(({ key, ratePpm, thresholdMinor, capMinor, confidence, source }) => (
        <p key={key}>
          <b>
            {tell(words.contributions.rule, {
              name: names[key] ?? key,
              rate: formats.withUnit(ratePpm, "rate"),
              limits: limitsOf(thresholdMinor, capMinor),
              threshold: formats.exactMoney(thresholdMinor),
              cap: formats.exactMoney(capMinor ?? 0),
            })}
          </b>
          . {degrees[confidence]} {source && <SourceLine source={source} />}
        </p>
      ))}
      <p>
        <InEnglish>{tell(words.contributions.without, { list: known.notModelled })}</InEnglish>
      </p>
      <p>{tell(words.source.collected, { day: formats.day(known.collected) })}</p>
    </details>
  );
}
