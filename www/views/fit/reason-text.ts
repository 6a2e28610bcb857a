/** A line of the rules that holds, in words. */

import type { ReasonCode } from "#engine";
import type { AdviceWords } from "../../locales/catalogue.ts";

export function reasonText({ lines }: Pick<AdviceWords, "lines">, code: ReasonCode): string {
  return (lines as Partial<Record<ReasonCode, string>>)[code] ?? "";
}
