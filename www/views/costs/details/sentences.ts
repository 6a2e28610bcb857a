/** A formula with its numbers put in, as a sentence. */

import type { Part, Quantity, Term } from "#engine";
import type { DetailWords } from "../../../locales/catalogue.ts";
import type { Fill, Message } from "../../../locales/message.ts";
import type { Formats } from "../../../session/costs/format.ts";
import { limitsOf } from "../../../session/costs/sources.ts";

/** Every value that a formula may need; a term that is left out sets no limit, or is one. */
type Values = Readonly<Record<Quantity | "paid" | "limits", string | number>>;

/** Of a bonus that is paid in full. */
const WHOLE_PPM = 1_000_000;

/** `15% of $250,000, for 12 months of a year`. */
export function sentence({ formula, terms, rule }: Part, words: DetailWords, formats: Formats, fill: Fill): string {
  const values = Object.fromEntries(terms.map((term) => [term.name, termText(term, formats)])) as Values;
  const numberOf = (wanted: Quantity) => terms.find(({ name }) => name === wanted)?.value;
  const text = fill(words.formulas[formula] as Message<Values>, {
    ...values,
    people: values.people ?? 1,
    paid: numberOf("payout") === WHOLE_PPM ? "all" : "some",
    limits: limitsOf(numberOf("threshold"), numberOf("cap")),
  });
  const names: Readonly<Record<string, string>> = words.rules;
  return rule == null ? text : fill(words.named, { name: names[rule] ?? rule, text });
}

/** Money and shares as text, what is counted as a number: its sentence has the word. */
function termText({ value, unit }: Term, formats: Formats): string | number {
  switch (unit) {
    case "minor":
      return formats.exactMoney(value);
    case "ppm":
      return formats.withUnit(value, "rate");
    case "centi-days":
      return value / 100;
    case "months":
    case "count":
      return value;
  }
}
