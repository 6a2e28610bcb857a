/** British English: the American words, and over them the few that differ. */

import type english from "./en/index.ts";
import own from "./en-GB.json";
import { laid, type Words } from "./laid.ts";

/** The files of a language, each with its own words in place. */
export const over = (files: typeof english): typeof english =>
  Object.fromEntries(
    Object.entries(files).map(([part, words]) => [
      part,
      typeof words === "function"
        ? async () => ({ default: laid((await words()).default, (own as Words)[part] as Words) })
        : words,
    ]),
  ) as typeof english;
