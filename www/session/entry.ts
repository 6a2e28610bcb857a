/** What somebody has entered in a field, in the scenario's integers: with the sign or code of its currency as well. */

import { INVISIBLE, inHalfWidth, LONGEST, readDecimal } from "./costs/decimal.ts";
import { type FigureUnit, scaleOf } from "./figures.ts";
import type { Problem } from "./state.ts";

export interface Entry {
  readonly value: number | Problem;
  /** What the same signs may mean as well. */
  readonly other: number | null;
  /** Whether it isn't plain how it was read. */
  readonly isToBeShown: boolean;
}

/** How a field's numbers are written. */
export interface Notation {
  readonly locale: string;
  readonly currency: string;
  readonly minorPerMajor: number;
}

/** Where a thousand is possible, `1.500` may mean one. */
const CAN_BE_THOUSANDS: readonly FigureUnit[] = ["money", "people"];
const PERCENT = /^[%٪]|[%٪]$/u;
/** Prices without cents, as `1.400,-` and `1400.–`. */
const NO_CENTS = /[.,][-–—]+(?=\P{Nd}*$)/u;
/** What no number has; digits, spaces and their signs aside. */
const OTHER = /[^\p{Nd}\s.,'’ʼ٬٫\-\u2212]/u;

export function readEntry(text: string, unit: FigureUnit, notation: Notation): Entry {
  const refused = (code: string, message: string): Entry => ({
    value: { code, message },
    other: null,
    isToBeShown: false,
  });
  const read = readDecimal(withoutSign(text, unit, notation), notation.locale);
  if (!read) return refused("not-a-number", "not a number");
  const scale = scaleOf(unit, notation.minorPerMajor);
  const { value, thousands, isLocal } = read;
  if (thousands === null || !CAN_BE_THOUSANDS.includes(unit))
    return { value: scaled(value, scale), other: null, isToBeShown: !isLocal };
  const [more, less] = [Math.round(thousands * scale), Math.round(value * scale)];
  // No currency has more decimals than its entry: three of two are thousands.
  const [taken, other] = scale < 1000 ? [more, less] : [less, more];
  return { value: taken, other, isToBeShown: true };
}

function scaled(value: number, scale: number): number | Problem {
  const exact = value * scale;
  // Digits without end: still a number, which is refused by the range's name.
  if (!Number.isFinite(exact)) return Math.sign(exact) * Number.MAX_VALUE;
  const whole = Math.round(exact);
  // What is too large to be told apart from infinity isn't whole or broken: its range is what's wrong.
  return Math.abs(exact - whole) >= 1e-6 ? { code: "not-whole", message: "too many decimals" } : whole;
}

/** Another currency's sign stays, and is refused: amounts are never converted. */
function withoutSign(written: string, unit: FigureUnit, notation: Notation): string {
  if (written.length > LONGEST) return written;
  const text = written.replace(NO_CENTS, "");
  if (!OTHER.test(text)) return text;
  const plain = inHalfWidth(text.replace(INVISIBLE, "")).trim();
  if (unit === "share" || unit === "rate") return plain.replace(PERCENT, "");
  if (unit !== "money") return text;
  const [minus = ""] = /^[-\u2212]/u.exec(plain) ?? [];
  const unsigned = plain.slice(minus.length).trim();
  const lower = unsigned.toLowerCase();
  for (const sign of signsOf(notation)) {
    if (lower.startsWith(sign)) return minus + unsigned.slice(sign.length).trim();
    if (lower.endsWith(sign)) return minus + unsigned.slice(0, -sign.length);
  }
  return text;
}

/** Each language writes some currencies in a way of its own. */
const LANGUAGES = ["en", "de", "fr", "es", "pl", "ar"];
const known = new Map<string, readonly string[]>();

/** In small letters, longest first: `us$` before `$`. */
function signsOf({ locale, currency }: Notation): readonly string[] {
  const key = `${locale} ${currency}`;
  const found = known.get(key);
  if (found) return found;
  const displays = ["symbol", "narrowSymbol"] as const;
  const written = [locale, ...LANGUAGES].flatMap((one) =>
    displays.map((currencyDisplay) => {
      const format = new Intl.NumberFormat(one, { style: "currency", currency, currencyDisplay });
      return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
    }),
  );
  const made = [...new Set([currency, ...written].map((sign) => sign.replace(INVISIBLE, "").toLowerCase()))];
  made.sort((one, other) => other.length - one.length);
  known.set(key, made);
  return made;
}
