/** What is wrong with an entry, in words. */

import { type NumberFigure, rangeOf } from "../../session/figures.ts";
import type { Problem } from "../../session/state.ts";
import type { CostView } from "../costs/context.ts";

/** And what would be right. */
export function problemText(
  { code, entered }: Problem,
  figure: NumberFigure,
  { words, formats, fill }: CostView,
): string {
  const { problems } = words;
  const [from, to] = rangeOf(figure);
  const isOutside = entered !== undefined && (entered < from || entered > to);
  switch (code) {
    case "not-a-number":
      return fill(problems["not-a-number"], { example: formats.number(1_234.5) });
    case "too-small":
    case "too-large":
      return isOutside ? fill(problems.between, formats.range(from, to, figure.unit)) : problems[code];
    case "not-whole":
    case "also-needed":
      return problems[code];
    default:
      return problems.other;
  }
}
