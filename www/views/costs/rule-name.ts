/** What a contribution rule of a country is called: its file names it, in the languages that somebody has brought. */

import type { ContributionSources } from "../../session/costs/sources.ts";

export interface RuleName {
  readonly text: string;
  /** In English only, for a reader of another language. */
  readonly isForeign: boolean;
}

/** A rule that a page has brought itself is called by its key. */
export function ruleName(known: ContributionSources | null, key: string, language: string): RuleName {
  const names = known && Object.hasOwn(known.names, key) ? known.names[key] : undefined;
  if (!names) return { text: key, isForeign: false };
  const own = Object.hasOwn(names, language) ? names[language] : undefined;
  return { text: own ?? names.en, isForeign: own === undefined && !language.startsWith("en") };
}
