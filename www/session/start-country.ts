/** Whose figures a visitor sees first, where neither page nor link names a country. */

/** The region of a language tag (`de-AT`), else the main country of its language, else the United States. */
export function startCountry(tag: string, isKnown: (country: string) => boolean): string {
  const { language, region } = new Intl.Locale(tag);
  const main = new Intl.Locale(language || "en").maximize().region;
  return [region, main, language === "ar" && "AE"].find((country) => country && isKnown(country)) || "US";
}
