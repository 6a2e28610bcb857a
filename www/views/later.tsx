/** Parts that are chunks of their own, loaded once the visitor has begun:
 * whoever only reads the first question pays for nothing else. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import {
  type AdviceWords,
  type CostWords,
  type EmbedWords,
  type Language,
  loadAdvice,
  loadCosts,
  loadEmbed,
  loadForReport,
  type WordsForReport,
} from "../locales/catalogue.ts";
import type { State } from "../session/session.ts";
import { useView } from "./context.ts";

interface Loaded<Words> {
  readonly Part: ComponentType<{ words: Words }>;
  readonly words: Words;
}

export function later<Words>(
  loadPart: () => Promise<Loaded<Words>["Part"]>,
  loadOf: (language: Language) => Promise<Words>,
  isShown = (_state: State) => true,
) {
  const loaded = new Map<Language, Loaded<Words>>();
  const begin = async (language: Language): Promise<void> => {
    if (loaded.has(language)) return;
    const [Part, words] = await Promise.all([loadPart(), loadOf(language)]);
    loaded.set(language, { Part, words });
  };
  function Later() {
    const { state, words, language } = useView();
    const [failed, setFailed] = useState(false);
    const [, setArrived] = useState<Language | null>(null);
    useEffect(() => {
      begin(language).then(
        () => setArrived(language),
        () => setFailed(true),
      );
    }, [language]);
    const ready = loaded.get(language);
    if (ready) return <ready.Part words={ready.words} />;
    if (!isShown(state)) return null;
    return (
      <p class="notice" role="status">
        {failed ? words.engineFailed : words.loading}
      </p>
    );
  }
  return [Later, begin] as const;
}

const [AdviceLater, beginAdvice] = later<AdviceWords>(async () => (await import("./advice.tsx")).Advice, loadAdvice);
const [CostsLater, beginCosts] = later<CostWords>(async () => (await import("./costs.tsx")).Costs, loadCosts);
/** Stands by for printing, and is shown when it is asked for. */
const [ReportLater] = later<WordsForReport>(
  async () => (await import("../report/report.tsx")).Report,
  loadForReport,
  ({ step }) => step === "report",
);

const [NoticesLater] = later<EmbedWords>(async () => (await import("./notices.tsx")).Notices, loadEmbed);
const [FilledInLater] = later<EmbedWords>(async () => (await import("./filled-in.tsx")).FilledIn, loadEmbed);
const [KeepLater] = later<EmbedWords>(async () => (await import("./keep.tsx")).Keep, loadEmbed);
const [ChangedLater] = later<EmbedWords>(async () => (await import("./disclosure.tsx")).ChangedAssumptions, loadEmbed);

export { AdviceLater, ChangedLater, CostsLater, FilledInLater, KeepLater, NoticesLater, ReportLater };

/** Loads what will be wanted soon; a failure shows when it is wanted. */
export function loadEarly(language: Language): void {
  beginAdvice(language).catch(() => {});
  beginCosts(language).catch(() => {});
}
