/** The page's own words for the few that it may set. */

import type { StartWords } from "../locales/catalogue.ts";
import type { LabelName } from "../session/wording.ts";

export const relabelled =
  (labels: Readonly<Partial<Record<LabelName, string>>>) =>
  (words: StartWords): StartWords => {
    const { steps, verdict } = words;
    const of = (name: LabelName, own: string): string => labels[name] ?? own;
    return {
      ...words,
      next: of("next", words.next),
      back: of("back", words.back),
      restart: of("restart", words.restart),
      steps: { ...steps, fit: of("fit", steps.fit), cost: of("cost", steps.cost) },
      verdict: { ...verdict, toCosts: of("toCosts", verdict.toCosts) },
    };
  };
