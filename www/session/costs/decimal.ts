/** Numbers as people write them, in any script and by anybody's signs. What can be one number only is read as that; where
 * one sign may set thousands apart or begin decimals, both readings are given. */

export interface Decimal {
  /** Read by its last sign as a decimal sign, where there are two readings. */
  readonly value: number;
  /** The other reading of `1.500`: the sign sets thousands apart. */
  readonly thousands: number | null;
  /** By the signs of the locale, or by signs that mean the same everywhere. */
  readonly isLocal: boolean;
}

/** Characters that are looked at: megabytes that somebody pastes would stop the page. */
export const LONGEST = 1000;
export const INVISIBLE = /[\u200e\u200f\u061c\u2066-\u2069]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_SHIFT = 0xfee0;
/** The zeros of scripts that have digits of their own. */
const ZEROS = [0x660, 0x6f0, 0xff10];
const SPACE = " ";
const APOSTROPHE = "’";
/** Arabic signs, of which each means one thing only. */
const ARABIC = { group: "٬", decimal: "٫" };
/** Neither is a decimal sign anywhere. */
const GROUPS: readonly string[] = [SPACE, APOSTROPHE, ARABIC.group];
const NUMBER = /^([-\u2212]?)(\d+(?:[ ’٬٫.,]\d+)*)$/u;

/** Null of what is no number. */
export function readDecimal(text: string, locale: string): Decimal | null {
  if (text.length > LONGEST) return null;
  const latin = inLatin(text.replace(INVISIBLE, "").trim());
  const plain = latin.replace(/\s/gu, SPACE).replace(/['ʼ]/gu, APOSTROPHE);
  const [, minus, unsigned] = NUMBER.exec(plain) ?? [];
  if (unsigned === undefined) return null;
  const read = readUnsigned(unsigned, locale);
  const negative = (value: number): number => (minus && value !== 0 ? -value : value);
  return read && { ...read, value: negative(read.value), thousands: read.thousands && negative(read.thousands) };
}

/** Digits of one script; empty of a mixture. */
function inLatin(text: string): string {
  const used = new Set<number>();
  const latin = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const zero = [0x30, ...ZEROS].find((one) => code >= one && code < one + 10);
    if (zero === undefined) return sign;
    used.add(zero);
    return String(code - zero);
  });
  return used.size > 1 ? "" : inHalfWidth(latin.join(""));
}

/** As keyboards of East Asia write what others write in half the width. */
export const inHalfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT));

function readUnsigned(text: string, locale: string): Decimal | null {
  const signs = [...text.replace(/\d/gu, "")];
  const last = signs.at(-1);
  if (last === undefined) return decimal(text, "", null, true);
  const own = signsOf(locale);
  const at = text.indexOf(last);
  const isGroup = GROUPS.includes(last);
  // A sign that stands twice begins no decimals.
  if (isGroup || at < text.lastIndexOf(last)) return grouped(text, last, "", isGroup || last === own.group);
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  const isOwn = last === ARABIC.decimal || last === own.decimal;
  const [group = last] = signs;
  if (group !== last) return grouped(whole, group, fraction, isOwn);
  const canBeGrouped = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (canBeGrouped && last === own.group) return decimal(whole + fraction, "", null, true);
  return decimal(whole, fraction, canBeGrouped ? Number(whole + fraction) : null, isOwn);
}

const decimal = (whole: string, fraction: string, thousands: number | null, isLocal: boolean): Decimal => ({
  value: Number(`${whole}.${fraction}`),
  thousands,
  isLocal,
});

/** Thousands, or as in India thousands and then hundreds; the first group is a short one. */
const GROUPED = /^\d{1,3}(?:_\d{2,3})*_\d{3}$/;

function grouped(text: string, sign: string, fraction: string, isLocal: boolean): Decimal | null {
  const groups = text.replaceAll(sign, "_");
  const isSo = sign !== ARABIC.decimal && GROUPED.test(groups);
  return isSo ? decimal(groups.replaceAll("_", ""), fraction, null, isLocal) : null;
}

type Signs = Readonly<Partial<Record<Intl.NumberFormatPartTypes, string>>>;

const known = new Map<string, Signs>();

/** Between Latin digits, as keyboards have them. */
function signsOf(locale: string): Signs {
  const found = known.get(locale);
  if (found) return found;
  const format = new Intl.NumberFormat(`${new Intl.Locale(locale).baseName}-u-nu-latn`);
  const made: Signs = Object.fromEntries(format.formatToParts(1_234_567.5).map(({ type, value }) => [type, value]));
  known.set(locale, made);
  return made;
}
