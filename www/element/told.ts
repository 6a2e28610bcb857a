/** What was set wrong, in words for whoever embeds the element, on the console: once a page. */

import type { Fault } from "./layers.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  "unknown-field": "is no setting, answer or figure",
  "unknown-value": "has a value that isn't known",
  "wrong-type": "isn't of the kind that is needed",
  "not-whole": "has too many decimals",
  torn: 'begins with a typographic quotation mark, and the text ends at its first space: write straight quotes (") in the HTML or code view of your editor',
  "too-small": "is too small",
  "too-large": "is too large",
  "too-complex": "has too many names",
  malformed: "isn't JSON",
  "missing-field": "lacks a price that the country has no source for",
  incomplete: "is missing: the end of the link was cut off",
  "too-long": "is too long a link",
  "unknown-version": "is of another version of the calculator",
};

/** Where it is known what it takes. */
const TAKES: readonly (readonly [name: RegExp, form: string])[] = [
  [/^locale$/, "a language, such as de or en-GB"],
  [/^country$/, "a country by its two letters, such as DE"],
  [/^currency$/, "a currency by its three letters, such as EUR"],
  [/^cta-?href/i, "an address that begins with https://, mailto: or tel:, or a page of your own site"],
  [/^page-?href$/i, "an address that begins with https://, or a page of your own site"],
  [/^(share-?answers|data-?layer)$/i, "nothing, true or false"],
];

export function sentenceOf({ code, field, source, value }: Fault): string {
  const written = field && value ? (source === "attribute" ? `${field}="${value}"` : `${field}: ${value}`) : field;
  return `${written || "the settings"} (${source}) ${problemOf(code, field, value)}; it was left out`;
}

function problemOf(code: string, field: string, value: string): string {
  if (code === "ambiguous") {
    const text = value.trim();
    return `can be read in two ways: write ${text.replace(".", "")} or ${text.replace(/\.?0+$/, "")}`;
  }
  const problem = SENTENCES[code] ?? code;
  const name = field.replace(/^data-(?!layer)/, "");
  // Of the right form, and yet refused.
  if (name === "country" && /^[a-z]{2}$/i.test(value)) return "isn't a country that the calculator has figures for";
  if (name === "currency" && /^[a-z]{3}$/i.test(value)) return "isn't the currency of the country that counts here";
  const [, form] = TAKES.find(([known]) => known.test(name)) ?? [];
  return form && (code === "unknown-value" || code === "wrong-type") ? `isn't what it takes: ${form}` : problem;
}

/** More would hide what else the console has. */
const MOST = 50;
const told = new Set<string>();

const CAN_BE_MEANT: readonly string[] = ["unknown-field", "unknown-value", "wrong-type"];

/** What is wrong, with what may have been meant, which is loaded for that. */
export async function warnOf(fault: Fault): Promise<void> {
  if (!CAN_BE_MEANT.includes(fault.code)) {
    warn(sentenceOf(fault));
    return;
  }
  const { hintFor } = await import("./meant.ts").catch(() => ({ hintFor: () => "" }));
  warn(sentenceOf(fault) + hintFor(fault));
}

/** Every page may have these. */
const COMMON =
  /^(data-|aria-|on|_|ng-|v-|x-)|^(class|dir|draggable|exportparts|hidden|id|inert|is|lang|nonce|part|ref|role|slot|style|tabindex|title|translate)$/;
const minded = new Set<string>();

/** Attributes that the element doesn't know are the page's own, unless they are nearly some of ours. */
export async function mindAttributes(names: readonly string[]): Promise<void> {
  const others = names.filter((name) => !COMMON.test(name) && !minded.has(name));
  if (others.length === 0) return;
  for (const name of others) minded.add(name);
  const { slipOf } = await import("./meant.ts").catch(() => ({ slipOf: () => null }));
  for (const name of others) {
    const meant = slipOf(name);
    if (meant) warn(`${name} (attribute) is no setting, answer or figure. Did you mean ${meant}?`);
  }
}

function warn(sentence: string): void {
  if (told.has(sentence) || told.size >= MOST) return;
  told.add(sentence);
  console.warn(`Fractional Fit: ${sentence}${sentence.endsWith("?") ? "" : "."}`);
}
