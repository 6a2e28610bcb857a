/** Countries that have figures of their own. Their names come from `Intl`. */
export const COUNTRIES = ["US", "GB", "DE"] as const;
