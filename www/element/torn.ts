/** Settings as editors leave them, which make quotation marks typographic, and lines into paragraphs. */

import { Refused } from "../session/outside/plain.ts";

const MARKS = "[“”„‟«»‹›″‘’‚‛′]";
const AROUND = new RegExp(`^(?:${MARKS}|\\\\?["'])+|(?:${MARKS}|\\\\?["'])+$`, "g");
const BEGINS = new RegExp(`^${MARKS}`);
const BOTH = new RegExp(`^${MARKS}(.*)${MARKS}$`, "s");

/** Without the quotation marks that have become part of the value. A text may have its own: there only a pair around
 * the whole is none of it, and one that never ends says that the text was torn at a space. */
export function unquoted(value: string, isText: boolean): string | Refused {
  const text = value.trim();
  if (!isText) return text.replace(AROUND, "");
  if (!BEGINS.test(text)) return value;
  return BOTH.exec(text)?.[1] ?? new Refused("torn");
}

/** Throws where it isn't JSON, even with straight quotation marks and without tags in it. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(text.replace(/<\/?p>|<br\s*\/?>/g, "").replace(/[“”„‟″]/g, '"'));
  }
}
