/** The verdicts, in the order of the rules. */

export const VERDICTS = [
  "hire-practitioners",
  "start-with-practitioners",
  "hire-full-time",
  "not-yet",
  "bridge-to-hire",
  "fractional-if-fixed",
  "fractional-fit",
] as const;
