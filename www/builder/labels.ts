/** What each field is called. */

import { camelCase } from "../element/names.ts";
import costWords from "../locales/en/costs.json";
import startWords from "../locales/en/start.json";
import { figureNamed } from "../session/figure-names.ts";

const OWN = {
  mode: "Sections",
  locale: "Language",
  country: "Country for the figures",
  theme: "Colors",
  accent: "Accent color",
  "on-accent": "Text on accent",
  text: "Text color",
  background: "Background",
  radius: "Corner radius",
  font: "Font",
  "display-font": "Heading font",
  "cta-label": "Button text",
  "cta-href": "Link",
  folder: "Folder with the calculator’s files",
  fallback: "Text shown without JavaScript",
  page: "Address of the page with the calculator",
};

const FIGURES: Readonly<Record<string, string>> = costWords.figures;
const QUESTIONS: Readonly<Record<string, { readonly title: string }>> = startWords.questions;
const LABELS: Readonly<Record<string, string>> = OWN;

export function labelOf(name: string): string {
  const known = camelCase(name);
  const [of] = /^cta-(label|href)(?=-)/.exec(name) ?? [name];
  return LABELS[of] ?? QUESTIONS[known]?.title ?? FIGURES[figureNamed(known)?.path ?? ""] ?? name;
}
