/** How each setting with a single value is checked. */

import { Refused } from "../session/outside/plain.ts";
import { VERDICTS } from "../session/verdicts.ts";
import type { LabelName } from "../session/wording.ts";
import { camelCase } from "./names.ts";
import { FLAG_ATTRIBUTES } from "./reflected.ts";

type Reader = (raw: unknown) => unknown;

const LONGEST_TEXT = 80;
const LONGEST_ADDRESS = 2_000;

const oneOf =
  (...values: readonly string[]): Reader =>
  (raw) =>
    values.find((value) => value === raw) ?? new Refused("unknown-value");

const code =
  (form: RegExp): Reader =>
  (raw) => {
    if (typeof raw !== "string") return new Refused("wrong-type");
    const text = raw.slice(0, LONGEST_TEXT).trim().toUpperCase();
    return form.test(text) ? text : new Refused("unknown-value");
  };

/** Present is on, as in HTML; but `"false"` is off, as whoever writes it means. */
const flag: Reader = (raw) => {
  if (raw === "" || raw === "true" || raw === true) return true;
  return raw === "false" || raw === false ? false : new Refused("wrong-type");
};

/** A language's code has two letters or three; `Intl` also takes its name, which nothing is called by. */
const locale: Reader = (raw) => {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(String(raw).slice(0, LONGEST_TEXT).trim().replaceAll("_", "-"));
    return /^[a-z]{2,3}\b/.test(tag) ? tag : new Refused("unknown-value");
  } catch {
    return new Refused("unknown-value");
  }
};

/** One line of text, never markup. What controls the direction of other text is refused. */
export const text = (raw: unknown): string | Refused => {
  if (typeof raw !== "string") return new Refused("wrong-type");
  const line = raw
    .slice(0, 4 * LONGEST_TEXT)
    .replace(/\s+/g, " ")
    .trim();
  const signs = [...line];
  const short = signs.length > LONGEST_TEXT ? `${signs.slice(0, LONGEST_TEXT - 1).join("")}…` : line;
  if (short === "") return new Refused("too-small");
  return /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u.test(short)
    ? new Refused("unknown-value")
    : short;
};

/** Where something may lead: a page of the same site, or by one of these protocols. */
const address =
  (...protocols: readonly string[]): Reader =>
  (raw) => {
    if (typeof raw !== "string") return new Refused("wrong-type");
    if (raw.length > LONGEST_ADDRESS) return new Refused("too-large");
    try {
      const { protocol, origin, href } = new URL(raw, document.baseURI);
      const isSafe = protocols.includes(protocol) || (protocol === "http:" && origin === location.origin);
      return isSafe ? href : new Refused("unknown-value");
    } catch {
      return new Refused("unknown-value");
    }
  };

const nextStep = address("https:", "mailto:", "tel:");

/** `ctaLabelNotYet`: the next step for one verdict, in place of the one for all. */
export const forVerdict = (name: "ctaLabel" | "ctaHref", verdict: string): string => name + camelCase(`-${verdict}`);

/** Of settings that take one of a few words. */
export const CHOICES = { mode: ["full", "fit", "cost"], theme: ["auto", "light", "dark"] } as const;

export const SCALARS: ReadonlyMap<string, Reader> = new Map([
  ["mode", oneOf(...CHOICES.mode)],
  ["theme", oneOf(...CHOICES.theme)],
  ["locale", locale],
  ["country", code(/^[A-Z]{2}$/)],
  ["currency", code(/^[A-Z]{3}$/)],
  ["ctaLabel", text],
  ["ctaHref", nextStep],
  ...VERDICTS.flatMap((verdict): [string, Reader][] => [
    [forVerdict("ctaLabel", verdict), text],
    [forVerdict("ctaHref", verdict), nextStep],
  ]),
  // Over plain http, as while one develops, another page may be so too.
  ["pageHref", address("https:", globalThis.location?.protocol)],
  ...FLAG_ATTRIBUTES.map((name): [string, Reader] => [camelCase(name), flag]),
]);

/** What visitors read, as the page writes it. */
export const isText = (name: string): boolean => name.startsWith("ctaLabel");

/** What is on by being there; of all others, an empty attribute sets nothing. */
export const FLAGS: ReadonlySet<string> = new Set(FLAG_ATTRIBUTES.map(camelCase));

export const LABELS: readonly LabelName[] = ["fit", "cost", "next", "back", "restart", "toCosts"];

/** The checked value, or why it is refused; undefined where there is no such setting. */
export function readScalar(name: string, raw: unknown): unknown {
  return SCALARS.get(name)?.(raw);
}

export function readLabel(name: string, raw: unknown): unknown {
  return LABELS.some((label) => label === name) ? text(raw) : new Refused("unknown-field");
}
