/** Numbers as people write them: read by the signs of one locale, never guessed.
 * `1.234,5` is a number in German and none in English. */

export interface Decimal {
  readonly value: number;
  /** As entered, in Latin digits; digits in front of the decimal sign aren't grouped. */
  readonly whole: string;
  readonly fraction: string;
  readonly isGrouped: boolean;
}

/** The digits and signs of one way to write numbers. */
interface Notation {
  readonly digits: ReadonlyMap<string, string>;
  readonly group: string;
  readonly decimal: string;
}

/** Characters that are looked at: megabytes that somebody pastes would stop the page. */
const LONGEST = 1000;
const INVISIBLE = /[\u200e\u200f\u061c\u2066-\u2069]/gu;
/** Thousands may be set apart by a space or an apostrophe anywhere: neither is a decimal sign. */
const SPACE = " ";
const APOSTROPHE = "’";

const known = new Map<string, readonly Notation[]>();

/** Null of what is no number in this locale. */
export function readDecimal(text: string, locale: string): Decimal | null {
  if (text.length > LONGEST) return null;
  const plain = text.replace(INVISIBLE, "").trim().replace(/\s/gu, SPACE).replaceAll("'", APOSTROPHE);
  const [, minus, unsigned = ""] = /^([-\u2212]?)(.*)$/u.exec(plain) ?? [];
  for (const notation of notationsOf(locale)) {
    const read = readUnsigned(unsigned, notation);
    if (read) return minus && read.value !== 0 ? { ...read, value: -read.value } : read;
  }
  return null;
}

function readUnsigned(text: string, { digits, group, decimal }: Notation): Decimal | null {
  const [grouped = "", decimals, ...rest] = text.split(decimal);
  const separators = new Set([...grouped].filter((sign) => !digits.has(sign)));
  const [separator] = separators;
  if (rest.length > 0 || separators.size > 1) return null;
  if (separator !== undefined && ![group, SPACE, APOSTROPHE].includes(separator)) return null;
  const groups = separator === undefined ? [grouped] : grouped.split(separator);
  const latin = (some: string) => [...some].map((sign) => digits.get(sign) ?? sign).join("");
  const [whole, fraction] = [latin(groups.join("")), latin(decimals ?? "")];
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction) || decimals === "" || !isGrouped(groups)) return null;
  return { value: Number(`${whole}.${fraction || "0"}`), whole, fraction, isGrouped: groups.length > 1 };
}

/** Thousands, or as in India thousands and then hundreds; the first group is a short one. */
function isGrouped([first = "", ...others]: readonly string[]): boolean {
  if (others.length === 0) return true;
  return first.length > 0 && first.length <= 3 && others.at(-1)?.length === 3 && others.every(isGroup);
}

const isGroup = ({ length }: string): boolean => length === 2 || length === 3;

/** The locale's own; Latin digits too, as keyboards have them; in Arabic both kinds. */
function notationsOf(locale: string): readonly Notation[] {
  const found = known.get(locale);
  if (found) return found;
  const { baseName, language } = new Intl.Locale(locale);
  const numberings = language === "ar" ? ["latn", "arab"] : ["latn"];
  const made = [locale, ...numberings.map((numbering) => `${baseName}-u-nu-${numbering}`)].map(notationOf);
  known.set(locale, made);
  return made;
}

function notationOf(locale: string): Notation {
  const format = new Intl.NumberFormat(locale, { useGrouping: true });
  const sign = (type: string) => format.formatToParts(1_234_567.5).find((part) => part.type === type)?.value ?? "";
  const group = sign("group").replace(/\s/gu, SPACE).replace("'", APOSTROPHE);
  const digits = new Map(Array.from("0123456789", (digit) => [format.format(Number(digit)), digit]));
  return { digits, group, decimal: sign("decimal") || "." };
}
