/** Countries whose employer contributions are known: those of `src/defaults/data/`.
 * Their names come from `Intl`. */
export const COUNTRIES = [
  "AE",
  "AT",
  "AU",
  "BE",
  "CA",
  "CH",
  "DE",
  "ES",
  "FR",
  "GB",
  "IE",
  "IN",
  "IT",
  "NL",
  "PL",
  "SE",
  "SG",
  "US",
] as const;
