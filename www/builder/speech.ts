/** What the builder says, in the language that is chosen: its own words, and those that the calculator has for the
 * same things. */

import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import {
  type CostWords,
  directionOf,
  type Language,
  loadCosts,
  loadStart,
  type StartWords,
} from "../locales/catalogue.ts";
import { type BuilderWords, loadBuilder } from "../locales/for-builder.ts";
import { localeOf } from "../locales/locale.ts";
import { type Fill, filler } from "../locales/message.ts";

export interface Speech {
  readonly words: BuilderWords;
  readonly start: StartWords;
  readonly costs: CostWords;
  /** Of numbers and names: `de-CH`. */
  readonly tag: string;
  readonly fill: Fill;
  /** What is written from left to right, whatever the sentence around it. */
  readonly code: (text: string) => string;
}

export const SpeechContext = createContext<Speech | null>(null);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("the words aren't loaded");
  return speech;
}

/** Of the browser; English where there are no words for it. */
export const ownTag = (): string => localeOf(document.documentElement, navigator.language).tag;

/** Null until the first words are there; then the last that could be loaded. */
export function useWords(tag: string): Speech | null {
  const [speech, setSpeech] = useState<Speech | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { language } = localeOf(document.documentElement, tag);
    load(language, tag).then(
      (loaded) => {
        if (!isWanted) return;
        takeUp(language, loaded);
        setSpeech(loaded);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [tag]);
  return speech;
}

async function load(language: Language, tag: string): Promise<Speech> {
  const [words, start, costs] = await Promise.all([loadBuilder(language), loadStart(language), loadCosts(language)]);
  const code = (text: string) => (directionOf(language) === "rtl" ? `\u2066${text}\u2069` : text);
  return { words, start, costs, tag, fill: filler(tag), code };
}

/** The page around the form stands in its HTML, in English. */
function takeUp(language: Language, { words: { page } }: Speech): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = directionOf(language);
  document.title = page.title;
  for (const one of document.querySelectorAll<HTMLElement>("[data-words]")) {
    one.textContent = page[one.dataset.words as keyof typeof page];
  }
}
