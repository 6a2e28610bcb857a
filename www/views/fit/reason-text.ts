/** A line of the rules that holds, as a sentence. */

import type { Assessment, Reason, ReasonCode, Verdict } from "#engine";
import type { AdviceWords } from "../../locales/catalogue.ts";
import type { Fill, Message } from "../../locales/message.ts";

/** The one sentence why is that of the line that decided: the first that holds. */
export const decisive = ({ reasons }: Pick<Assessment, "reasons">): Reason | undefined =>
  reasons.find(({ verdict }) => verdict);

/** What else holds, and speaks for another way. That a hire is justified is no news beside the advice to hire. */
export function otherReasons({ reasons, verdict }: Assessment): readonly Reason[] {
  const isMoot = (of: Verdict): boolean =>
    of === verdict || of.startsWith("fractional") || (of === "bridge-to-hire" && verdict === "hire-full-time");
  return reasons.filter((reason) => reason.verdict && !isMoot(reason.verdict));
}

type Values = { number: string; watch: string };

/** Empty of a line that has no words of its own: a condition that is met. */
export function reasonText(
  { lines }: Pick<AdviceWords, "lines">,
  code: ReasonCode,
  { points, watch }: Pick<Assessment, "points" | "watch">,
  fill: Fill,
): string {
  const line = (lines as Partial<Record<ReasonCode, unknown>>)[code] as Message<Values> | undefined;
  return line ? fill(line, { number: numberOf(points), watch: watch ? "other" : "none" }) : "";
}

/** How many, as far as sentences tell it. */
export const numberOf = ({ length }: readonly unknown[]): string => (length === 1 ? "one" : "other");
