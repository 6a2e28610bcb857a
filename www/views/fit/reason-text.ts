/** A line of the rules that holds, with the number of conditions that it counts. */

import type { Assessment, ReasonCode } from "#engine";
import type { AdviceWords } from "../../locales/catalogue.ts";
import type { Message, Tell } from "../../locales/message.ts";

export function reasonText(
  { lines }: Pick<AdviceWords, "lines">,
  code: ReasonCode,
  { conditions }: Assessment,
  tell: Tell,
): string {
  const unmet = conditions.filter(({ met }) => met === false).length;
  const line = (lines as Partial<Record<ReasonCode, unknown>>)[code];
  return line ? tell(line as Message<{ unmet: number }>, { unmet }) : "";
}
