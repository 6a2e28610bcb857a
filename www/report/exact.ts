/** Amounts in units of the currency, as exact decimal text: no float is involved,
 * and the decimal sign is a point in every language. */

/** More than any currency has. */
const MOST_DIGITS = 6;

/** Digits after the point that hold every amount; undefined where none do, as with thirds. */
export function digitsOf(minorPerMajor: number): number | undefined {
  return Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => digits).find(
    (digits) => 10 ** digits % minorPerMajor === 0,
  );
}

/** `-5` and 100 give `-0.05`. */
export function exactMajor(minor: number, minorPerMajor: number): string {
  const digits = digitsOf(minorPerMajor);
  if (digits === undefined) return String(minor / minorPerMajor);
  const scaled = (BigInt(Math.abs(minor)) * 10n ** BigInt(digits)) / BigInt(minorPerMajor);
  const text = String(scaled).padStart(digits + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
