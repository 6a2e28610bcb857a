/** What was set wrong, in words for whoever embeds the element, on the console: once a page. */

import type { Fault } from "./layers.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  "unknown-field": "isn't a setting, answer or figure",
  "unknown-value": "has an unknown value",
  "wrong-type": "has a value of the wrong type",
  "not-whole": "has too many decimals",
  torn: 'begins with a curly quotation mark and was cut off at its first space: use straight quotes (") in the HTML or code view of your editor',
  "too-small": "is too small",
  "too-large": "is too large",
  "too-complex": "has too many names",
  malformed: "isn't JSON",
  "missing-field": "needs a price, because there is no default for it in this country",
  incomplete: "is missing: the end of the link was cut off",
  "too-long": "is too long for a link",
  "unknown-version": "is for another version of the calculator",
};

/** What it takes, where that is known. */
const TAKES: readonly (readonly [name: RegExp, form: string])[] = [
  [/^locale$/, "a language, such as de or en-GB"],
  [/^country$/, "a two-letter country code, such as DE"],
  [/^currency$/, "a three-letter currency code, such as EUR"],
  [/^cta-?href/i, "an address that begins with https://, mailto: or tel:, or a page of your own site"],
  [/^page-?href$/i, "an address that begins with https://, or a page of your own site"],
  [/^(share-?answers|data-?layer|pass-?campaign|keep-?answers|debug)$/i, "nothing, true or false"],
];

export function sentenceOf({ code, field, source, value }: Fault): string {
  const written = field && value ? (source === "attribute" ? `${field}="${value}"` : `${field}: ${value}`) : field;
  return `${written || "the settings"} (${source}) ${problemOf(code, field, value)}; it was ignored`;
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
  if (name === "currency" && /^[a-z]{3}$/i.test(value)) return "isn't the currency of the country in use";
  const [, form] = TAKES.find(([known]) => known.test(name)) ?? [];
  return form && (code === "unknown-value" || code === "wrong-type") ? `has to be ${form}` : problem;
}

/** More would hide what else the console has. */
const MOST = 50;
const warned = new Set<string>();

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
    if (meant) warn(`${name} (attribute) isn't a setting, answer or figure. Did you mean ${meant}?`);
  }
}

function warn(sentence: string): void {
  if (warned.has(sentence) || warned.size >= MOST) return;
  warned.add(sentence);
  console.warn(`Fractional Fit: ${sentence}${sentence.endsWith("?") ? "" : "."}`);
}
