/** What figures are called, and how their values are told. */

import type { CostWords } from "../../locales/catalogue.ts";
import type { Formats } from "../../session/costs/format.ts";
import type { Figure } from "../../session/figures.ts";
import type { FigureValue } from "../../session/paths.ts";

export function labelOf({ figures }: CostWords, path: string): string {
  const labels: Readonly<Record<string, string>> = figures;
  return labels[path] ?? path;
}

/** What nobody has entered is said to be nothing. */
export function figureText(
  { source, choices }: CostWords,
  figure: Figure,
  value: FigureValue,
  formats: Formats,
): string {
  if (value === null) return source.nothing;
  if (!("choices" in figure)) return formats.withUnit(Number(value), figure.unit);
  const names: Readonly<Record<string, string>> = choices;
  return typeof value === "number" ? formats.monthName(value) : (names[value] ?? value);
}
