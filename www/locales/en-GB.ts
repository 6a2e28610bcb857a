/** British English: the American words, and over them the few that differ. */

import type english from "./en/index.ts";
import own from "./en-GB.json";

type Words = { readonly [key: string]: string | Words };

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

/** Keys of its own only, whatever a page has put on `Object.prototype`. */
function laid(words: Words, instead: Words | undefined): Words {
  if (!instead) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, said]) => {
      const other = Object.hasOwn(instead, key) ? instead[key] : undefined;
      if (other === undefined) return [key, said];
      return [key, typeof said === "string" ? other : laid(said, other as Words)];
    }),
  );
}
