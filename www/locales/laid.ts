/** Some words of a catalogue said otherwise. */

export type Words = { readonly [key: string]: string | Words };

/** Keys of its own only, whatever a page has put on `Object.prototype`. */
export function laid(words: Words, instead: Words | undefined): Words {
  if (!instead) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => {
      const other = Object.hasOwn(instead, key) ? instead[key] : undefined;
      if (other === undefined) return [key, text];
      return [key, typeof text === "string" ? other : laid(text, other as Words)];
    }),
  );
}
