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
