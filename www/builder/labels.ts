/** What each field is called. */

import { camelCase } from "../element/names.ts";
import { figureNamed } from "../session/outside/figure-names.ts";
import type { Speech } from "./speech.ts";

export function labelOf(name: string, { words, start, costs }: Speech): string {
  const own: Readonly<Record<string, string>> = words.labels;
  const questions: Readonly<Record<string, { readonly title: string }>> = start.questions;
  const figures: Readonly<Record<string, string>> = costs.figures;
  const known = camelCase(name);
  const [of] = /^cta-(label|href)(?=-)/.exec(name) ?? [name];
  if (name === "hubspot") return words.tools.hubspot;
  return own[of] ?? questions[known]?.title ?? figures[figureNamed(known)?.path ?? ""] ?? name;
}

/** Between entries that have commas of their own. */
export const semicolon = (tag: string): string =>
  tag.startsWith("fr") ? "\u202f; " : tag.startsWith("ar") ? "؛ " : "; ";
