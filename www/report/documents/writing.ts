/** What documents are told with, also where there is no report around them. */

import type { AdviceWords, StartWords, TakeAlongWords } from "../../locales/catalogue.ts";
import type { Fill } from "../../locales/message.ts";

export interface Writing {
  readonly words: {
    readonly shared: Pick<StartWords, "labelled">;
    readonly advice: Pick<AdviceWords, "areas">;
    readonly along: TakeAlongWords;
  };
  readonly fill: Fill;
}

/** What stands between a name and its value: in French a space comes before it. */
export const colonOf = ({ words, fill }: Writing): string => fill(words.shared.labelled, { label: "", text: "" });
