/** What an embedder may set beside answers and figures: the look and the wording,
 * never the rules. Read by `settings.ts`, which is loaded where there is anything to read. */

import type { ComponentType } from "preact";
import type { Verdict } from "#engine";
import type { StartWords } from "../locales/catalogue.ts";
import type { Notice } from "./outside/link.ts";
import type { Mode, Theme } from "./wording.ts";

export interface NextStep {
  readonly label: string | null;
  /** Checked: https, mailto or tel, or a page of the same site. */
  readonly href: string | null;
}

export interface Look {
  readonly mode: Mode;
  readonly theme: Theme;
  /** Null takes the language of the page. */
  readonly locale: string | null;
  /** The page's own next step beside a verdict, or while there is none. */
  readonly ctaOf: (verdict: Verdict | null) => NextStep | null;
  /** Shows it; null where there is none beside any verdict. */
  readonly CallToAction: ComponentType | null;
  /** Shows the page's own form beside the result; null where there is none. */
  readonly HandOff: ComponentType | null;
  /** Puts the page's own words in. */
  readonly relabel: (words: StartWords) => StartWords;
  /** What copied links and the code on paper open; null takes the page's own address. */
  readonly page: string | null;
  readonly shareAnswers: boolean;
  readonly dataLayer: boolean;
  /** What was wrong with the link that opened the page. */
  readonly notices: readonly Notice[];
  /** Whether a link, and not the page alone, has filled something in. */
  readonly hasLink: boolean;
}

export const PLAIN_LOOK: Look = {
  mode: "full",
  theme: "auto",
  locale: null,
  ctaOf: () => null,
  CallToAction: null,
  HandOff: null,
  relabel: (words) => words,
  page: null,
  shareAnswers: false,
  dataLayer: false,
  notices: [],
  hasLink: false,
};
