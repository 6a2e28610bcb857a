/** Parts that are chunks of their own, loaded once the visitor has begun:
 * whoever only reads the first question pays for nothing else. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadEngine } from "../engine/later.ts";
import {
  type AdviceWords,
  type CostWords,
  type EmbedWords,
  type Language,
  loadAdvice,
  loadCosts,
  loadEmbed,
  loadForReport,
  loadShortAdvice,
  type ShortAdviceWords,
  type WordsForReport,
} from "../locales/catalogue.ts";
import { useView, type View } from "./context.ts";

interface Loaded<Words, Props> {
  readonly Part: ComponentType<Props & { words: Words }>;
  readonly words: Words;
}

export function later<Words, Props = unknown>(
  loadPart: () => Promise<Loaded<Words, Props>["Part"]>,
  loadOf: (language: Language) => Promise<Words>,
  /** What the part can't be without. */
  prepare: (view: View) => Promise<void> = async () => {},
  isShown = (_view: View) => true,
) {
  const loaded = new Map<Language, Loaded<Words, Props>>();
  const begin = async (language: Language): Promise<void> => {
    if (loaded.has(language)) return;
    const [Part, words] = await Promise.all([loadPart(), loadOf(language)]);
    loaded.set(language, { Part, words });
  };
  function Later(props: Props) {
    const view = useView();
    const { words, language } = view;
    /** How the last attempt ended, and in which language. */
    const [ended, setEnded] = useState<{ in: Language; failed: boolean } | null>(null);
    useEffect(() => {
      let isWanted = true;
      const end = (failed: boolean) => () => isWanted && setEnded({ in: language, failed });
      Promise.all([begin(language), prepare(view)]).then(end(false), end(true));
      return () => {
        isWanted = false;
      };
    }, [language]);
    const failed = ended?.in === language && ended.failed;
    const ready = loaded.get(language);
    if (ready && !failed) return <ready.Part {...props} words={ready.words} />;
    if (!isShown(view)) return null;
    return (
      <p class="notice" role="status">
        {failed ? words.engineFailed : words.loading}
      </p>
    );
  }
  return [Later, begin] as const;
}

const [InShortLater, beginInShort] = later<ShortAdviceWords>(
  async () => (await import("./fit/in-short.tsx")).InShort,
  loadShortAdvice,
);
/** Stands below what is read first, which says meanwhile that something is awaited. */
const [AdviceLater, beginAdvice] = later<AdviceWords>(
  async () => (await import("./fit/advice.tsx")).Advice,
  loadAdvice,
  undefined,
  () => false,
);
const [CostsLater, beginCosts] = later<CostWords>(
  async () => (await import("./costs/begin.ts")).Costs,
  loadCosts,
  ({ startCosts }) => startCosts(),
);
/** Stands by for printing, and is shown when it is asked for. */
const [ReportLater] = later<WordsForReport>(
  async () => (await import("../report/report.tsx")).Report,
  loadForReport,
  ({ startCosts }) => startCosts(),
  ({ state }) => state.step === "report",
);

const [NoticesLater] = later<EmbedWords>(async () => (await import("./notices.tsx")).Notices, loadEmbed);
const [FilledInLater] = later<EmbedWords>(async () => (await import("./filled-in.tsx")).FilledIn, loadEmbed);
/** Nobody misses it meanwhile. */
const [TranslationLater] = later<EmbedWords>(
  async () => (await import("./translation.tsx")).Translation,
  loadEmbed,
  undefined,
  () => false,
);
const [KeepLater] = later<EmbedWords>(async () => (await import("./keep.tsx")).Keep, loadEmbed);
const [ChangedLater] = later<EmbedWords>(async () => (await import("./disclosure.tsx")).ChangedAssumptions, loadEmbed);

export {
  AdviceLater,
  ChangedLater,
  CostsLater,
  FilledInLater,
  InShortLater,
  KeepLater,
  NoticesLater,
  ReportLater,
  TranslationLater,
};

// Loads what will be wanted soon; a failure shows when it is wanted.

export function loadAdviceEarly(language: Language): void {
  beginInShort(language).catch(() => {});
  beginAdvice(language).catch(() => {});
}

/** Once the browser has nothing better to do. */
export function loadCostsEarly(language: Language): void {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => {
    loadEngine().catch(() => {});
    beginCosts(language).catch(() => {});
  });
}
