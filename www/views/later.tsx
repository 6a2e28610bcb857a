/** A part that is a chunk of its own, with words of its own: it is loaded once it is shown, or a little before. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Language } from "../locales/catalogue.ts";
import { useView, type View } from "./context.ts";

interface Loaded<Words, Props> {
  readonly Part: ComponentType<Props & { words: Words }>;
  readonly words: Words;
}

/** The part, and what loads it. */
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
      <p class="notice">
        {!failed && words.loading}
        {/* There before it says something, so that a screen reader hears it. */}
        <span role="status">{failed && words.engineFailed}</span>
      </p>
    );
  }
  return [Later, begin] as const;
}
