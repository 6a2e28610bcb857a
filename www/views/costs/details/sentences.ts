/** A formula with its numbers put in, as a sentence. */

import type { Part, Quantity, Term } from "#engine";
import type { DetailWords } from "../../../locales/catalogue.ts";
import type { Fill, Message } from "../../../locales/message.ts";
import type { Formats } from "../../../session/costs/format.ts";
import { limitsOf } from "../../../session/costs/sources.ts";
import type { RuleName } from "../rule-name.ts";

/** Every value that a formula may need; a term that is left out sets no limit, or is one. */
type Values = Readonly<Record<Quantity | "paid" | "limits", string | number>>;

/** Of a bonus that is paid in full. */
const WHOLE_PPM = 1_000_000;

/** `15% of $250,000, for 12 months of a year`, after the name of the rule that it follows from. */
export function sentence(
  { formula, terms }: Part,
  name: RuleName | null,
  words: DetailWords,
  formats: Formats,
  fill: Fill,
): string {
  const values = Object.fromEntries(terms.map((term) => [term.name, termText(term, formats)])) as Values;
  const numberOf = (wanted: Quantity) => terms.find(({ name }) => name === wanted)?.value;
  const text = fill(words.formulas[formula] as Message<Values>, {
    ...values,
    people: values.people ?? 1,
    paid: numberOf("payout") === WHOLE_PPM ? "all" : "some",
    limits: limitsOf(numberOf("threshold"), numberOf("cap")),
  });
  return name ? fill(words.named, { name: name.text, text }) : text;
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
