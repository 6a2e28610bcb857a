/** What documents are told with, also where there is no report around them. */

import type { AdviceWords, StartWords, TakeAlongWords } from "../../locales/catalogue.ts";
import type { Tell } from "../../locales/message.ts";

export interface Telling {
  readonly words: {
    readonly shared: Pick<StartWords, "labelled">;
    readonly advice: Pick<AdviceWords, "areas">;
    readonly along: TakeAlongWords;
  };
  readonly tell: Tell;
}

/** What stands between a name and its value: in French a space comes before it. */
export const colonOf = ({ words, tell }: Telling): string => tell(words.shared.labelled, { label: "", text: "" });
