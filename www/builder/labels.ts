/** What each field is called. */

import { camelCase } from "../element/names.ts";
import costWords from "../locales/en/costs.json";
import startWords from "../locales/en/start.json";
import { figureNamed } from "../session/figure-names.ts";

const OWN = {
  mode: "Parts",
  locale: "Language",
  country: "Country of the figures",
  theme: "Colours",
  accent: "Accent colour",
  "on-accent": "Text on accent",
  text: "Text colour",
  background: "Background",
  radius: "Corner radius",
  font: "Font",
  "display-font": "Font of headings",
  "cta-label": "Button",
  "cta-href": "Where it leads",
  folder: "Folder with the calculator’s files",
  fallback: "Text where scripts are off",
  page: "Address of the page that it stands in",
};

const FIGURES: Readonly<Record<string, string>> = costWords.figures;
const QUESTIONS: Readonly<Record<string, { readonly title: string }>> = startWords.questions;
const LABELS: Readonly<Record<string, string>> = OWN;

export function labelOf(name: string): string {
  const known = camelCase(name);
  const [of] = /^cta-(label|href)(?=-)/.exec(name) ?? [name];
  return LABELS[of] ?? QUESTIONS[known]?.title ?? FIGURES[figureNamed(known)?.path ?? ""] ?? name;
}
