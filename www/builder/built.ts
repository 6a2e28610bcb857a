/** What the builder knows about its own build. */

import type { Draft, PartialScenario } from "#engine";
import { startCountry } from "../session/start-country.ts";
import type { Values } from "./design.ts";

/** The style of the first question, as a file. */
export const SHEET = "first-question/style.css";

export interface Built {
  /** Of the files that pages load by name. */
  readonly integrity: Readonly<Record<"fractional-fit.js" | "embed.js" | typeof SHEET, string>>;
  /** As HTML, by language. */
  readonly firstQuestions: Readonly<Record<string, string>>;
  /** What shows them. */
  readonly sheet: string;
  /** Where nothing else is set, by country. */
  readonly defaults: Readonly<Record<string, Draft>>;
  /** The calculator's own colours, by token. */
  readonly colours: Values;
}

/** The country that is set, or that the calculator starts with in its language. */
export function countryOf({ defaults }: Built, settings: Values, tag: string): string {
  const isKnown = (country: string) => Object.hasOwn(defaults, country);
  const { country, locale } = settings;
  if (country && isKnown(country)) return country;
  try {
    return startCountry(locale || tag, isKnown);
  } catch {
    return startCountry(tag, isKnown);
  }
}

export const scenarioOf = ({ defaults }: Built, country: string): PartialScenario => defaults[country]?.scenario ?? {};

/** Whether the visitor has to say it, as no figure of the country is known. */
export const isAsked = ({ defaults }: Built, country: string, path: string): boolean =>
  defaults[country]?.asked.some((one) => one === path) ?? false;
