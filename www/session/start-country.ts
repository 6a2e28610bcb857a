/** Whose figures a visitor sees first, where neither page nor link names a country. */

/** Where a language doesn't say of which country: its largest one with figures of its own. */
const MAIN_COUNTRY: ReadonlyMap<string, string> = new Map([
  ["ar", "AE"],
  ["de", "DE"],
  ["es", "ES"],
  ["fr", "FR"],
  ["it", "IT"],
  ["nl", "NL"],
  ["pl", "PL"],
  ["sv", "SE"],
]);

/** The region of a language tag (`de-AT`), else the main country of its language, else the United States. */
export function startCountry(tag: string, isKnown: (country: string) => boolean): string {
  const { language, region } = new Intl.Locale(tag);
  return [region, MAIN_COUNTRY.get(language)].find((country) => country && isKnown(country)) ?? "US";
}
