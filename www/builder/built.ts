/** What the builder knows about its own build. */

import type { Draft, PartialScenario } from "#engine";
import type { Values } from "./design.ts";

/** The style of the first question, as a file. */
export const SHEET = "first-question/style.css";
const COUNTRY = "US";

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

const defaultsOf = ({ defaults }: Built, country = COUNTRY): Draft | undefined =>
  Object.hasOwn(defaults, country) ? defaults[country] : defaults[COUNTRY];

export const scenarioOf = (built: Built, country?: string): PartialScenario =>
  defaultsOf(built, country)?.scenario ?? {};

/** Whether the visitor has to say it, as no figure of the country is known. */
export const isAsked = (built: Built, country: string | undefined, path: string): boolean =>
  defaultsOf(built, country)?.asked.some((one) => one === path) ?? false;
