/** What the law makes an employer pay on top of pay, and who says so. */

import { limitsOf } from "../../session/sources.ts";
import { InEnglish, SourceLine, type ToldProps } from "../source-told.tsx";
import { useCosts } from "./context.ts";

export function ContributionNote({ words }: Pick<ToldProps, "words">) {
  const { state, formats, tell, sources } = useCosts();
  const names: Readonly<Record<string, string>> = words.rules;
  const degrees: Readonly<Record<string, string>> = words.sourced.confidence;
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
          . {degrees[confidence]} {source && <SourceLine source={source} words={words} />}
        </p>
      ))}
      <p>
        {words.contributions.without} <InEnglish>{known.notModelled}</InEnglish>
      </p>
      <p>{tell(words.sourced.collected, { day: formats.day(known.collected) })}</p>
    </details>
  );
}
