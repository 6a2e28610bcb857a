/** What the law makes an employer pay on top of pay, and who says so. */

import { InEnglish, OfRule, SourceLine } from "../../source-text.tsx";
import type { SourceTextProps } from "../context.ts";
import { useCosts } from "../context.ts";
import { ruleName } from "../rule-name.ts";
import { ruleText } from "../rule-text.ts";

export function ContributionNote({ words }: Pick<SourceTextProps, "words">) {
  const { state, formats, fill, language, sources } = useCosts();
  const degrees: Readonly<Record<string, string>> = words.sourced.confidence;
  const known = sources.contributionsOf(state.country);
  if (!known) return null;
  return (
    <details class="sources" data-testid="source-contributions">
      <summary>
        {fill(words.contributions.title, { country: formats.country(state.country), year: known.year })}
      </summary>
      {known.rules.map((rule) => {
        const name = ruleName(known, rule.key, language);
        return (
          <p key={`${rule.key} ${rule.mode} ${rule.from}`}>
            <b>
              <OfRule name={name}>{ruleText(rule, name, words, { fill, formats })}</OfRule>
            </b>
            . {degrees[rule.confidence]} {rule.source && <SourceLine source={rule.source} words={words} />}
          </p>
        );
      })}
      <p>{fill(words.contributions.later, { year: known.year })}</p>
      <p>
        {words.contributions.without} <InEnglish>{known.notModelled}</InEnglish>
      </p>
      <p>{fill(words.sourced.collected, { day: formats.day(known.collected) })}</p>
    </details>
  );
}
