/** Settings as editors leave them, which make quotation marks typographic, and lines into paragraphs. */

import { Refused } from "../session/outside/plain.ts";

const MARKS = "[“”„‟«»‹›″‘’‚‛′]";
const AROUND = new RegExp(`^(?:${MARKS}|\\\\?["'])+|(?:${MARKS}|\\\\?["'])+$`, "g");
const BEGINS = new RegExp(`^${MARKS}`);
/** Of a text's own quotations; apostrophes are no such marks. */
const WITHIN = /.[“”„‟«»‹›″]/s;
const BOTH = new RegExp(`^${MARKS}(.*)${MARKS}$`, "s");

/** Without the quotation marks that have become part of the value. A text may have its own: there only a pair around
 * the whole is none of it, and one that never ends says that the text was torn at a space. */
export function unquoted(value: string, isText: boolean): string | Refused {
  const text = value.trim();
  // French marks have a space within.
  if (!isText) return text.replace(AROUND, "").trim();
  if (!BEGINS.test(text)) return value;
  const inner = BOTH.exec(text)?.[1];
  if (inner !== undefined && !WITHIN.test(inner)) return inner.trim();
  return WITHIN.test(text) ? value : new Refused("torn");
}

/** Throws where it isn't JSON, even with straight quotation marks and without tags in it. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(text.replace(/<\/?p>|<br\s*\/?>/g, "").replace(/[“”„‟″]|«\s*|\s*»/g, '"'));
  }
}
