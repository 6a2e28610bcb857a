/** Countries whose employer contributions are known, as in `src/defaults/data/contributions.json`.
 * Their names come from `Intl`. */
export const COUNTRIES = [
  "AE",
  "AU",
  "CA",
  "CH",
  "DE",
  "ES",
  "FR",
  "GB",
  "IE",
  "IN",
  "NL",
  "PL",
  "SE",
  "SG",
  "US",
] as const;
