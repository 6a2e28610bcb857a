/** Which language is spoken, and how numbers are written. */

import { isLanguage, type Language } from "./catalogue.ts";

export interface Locale {
  /** Of the words. */
  readonly language: Language;
  /** Of numbers and dates: `de-CH`. */
  readonly tag: string;
}

export const ENGLISH_LOCALE: Locale = { language: "en", tag: "en" };

/** A language without a catalogue is English. */
export const localeOf = (element: Element, set: string | null): Locale => withWords(tagOf(element, set));

/** By what is set as the element's, else the nearest `lang` of the page, else the browser. */
export function tagOf(element: Element, set: string | null): string {
  for (const tag of [set, nearestLang(element), globalThis.navigator?.language]) {
    const known = tag && canonical(tag);
    if (known) return known;
  }
  return ENGLISH_LOCALE.tag;
}

/** Where English is written as in Britain. */
const BRITISH = "AU GB IE IN NZ SG ZA";

function withWords(tag: string): Locale {
  const { language: spoken, region } = new Intl.Locale(tag);
  const language = spoken === "en" && region && BRITISH.includes(region) ? "en-GB" : spoken;
  return isLanguage(language) ? { language, tag } : ENGLISH_LOCALE;
}

/** Null of what is no language tag; `de_CH` is meant well. */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

/** Of the page, as it was before a browser translated it: that writes its own language there. */
let pageLang: string | null = null;

/** Looks out of shadow roots too: there the page's language goes on. */
function nearestLang(element: Element): string | null {
  for (let at: Element | null = element; at; ) {
    const found = at.closest("[lang]");
    if (found?.matches(".translated-ltr, .translated-rtl")) return pageLang;
    if (found === document.documentElement) pageLang = found.getAttribute("lang");
    if (found) return found.getAttribute("lang");
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
