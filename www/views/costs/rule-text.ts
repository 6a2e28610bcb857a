/** A contribution rule in a sentence, with the months in which it holds. */

import type { DetailWords } from "#words";
import type { Fill } from "../../locales/message.ts";
import type { Formats } from "../../session/costs/format.ts";
import { type ContributionSources, limitsOf } from "../../session/costs/sources.ts";
import type { RuleName } from "./rule-name.ts";

export function ruleText(
  rule: ContributionSources["rules"][number],
  name: RuleName,
  words: Pick<DetailWords, "contributions">,
  { fill, formats }: { readonly fill: Fill; readonly formats: Formats },
): string {
  const { ratePpm, floorPpm = 0, thresholdMinor, capMinor, mode, from, until } = rule;
  const values = {
    name: name.text,
    rate: formats.withUnit(ratePpm, "rate"),
    threshold: formats.exactMoney(thresholdMinor),
    cap: formats.exactMoney(capMinor ?? 0),
  };
  const sentence =
    mode === "reduction"
      ? fill(words.contributions.reduction, {
          ...values,
          steady: floorPpm === ratePpm ? "yes" : "no",
          floor: formats.withUnit(floorPpm, "rate"),
        })
      : fill(words.contributions.rule, { ...values, limits: limitsOf(thresholdMinor, capMinor) });
  if (!from && !until) return sentence;
  const [first, last] = [from, until].map((month) => (month ? formats.month(month) : ""));
  const kind = !from ? "until" : until ? "both" : "from";
  return `${sentence} (${fill(words.contributions.held, { kind, first: first ?? "", last: last ?? "" })})`;
}
