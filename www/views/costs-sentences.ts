/** A formula with its numbers put in, as a sentence. */

import type { Part, Term } from "#engine";
import type { CostWords, Told } from "../locales/en-cost.ts";
import type { Formats } from "../session/format.ts";

/** `15 % of $250,000, for 12 months of a year`. */
export function sentence({ formula, terms, rule }: Part, words: CostWords, formats: Formats): string {
  const told: Told = Object.fromEntries(terms.map((term) => [term.name, tell(term, words, formats)]));
  const said = words.formulas[formula](told);
  return rule == null ? said : `${words.rules[rule] ?? rule}: ${said}`;
}

function tell({ name, value, unit }: Term, words: CostWords, formats: Formats): string | undefined {
  // A threshold of nothing is none.
  if (name === "threshold" && value === 0) return undefined;
  switch (unit) {
    case "minor":
      return formats.exactMoney(value);
    case "ppm":
      return formats.withUnit(value, "rate");
    case "months":
      return formats.withUnit(value, "months");
    case "centi-days":
      return words.days(formats.entry(value, "days-per-week"));
    case "count":
      return formats.number(value);
  }
}
