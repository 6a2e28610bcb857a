/** A form of the page's own beside the result, and what the page can know of it. */

import { useEffect, useState } from "preact/hooks";
import { type EmbedWords, loadEmbed } from "../locales/catalogue.ts";
import { useView } from "./context.ts";

/** Never without its text. */
export function HandOff() {
  const { look, language } = useView();
  const [words, setWords] = useState<EmbedWords["handOff"] | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadEmbed(language).then(
      ({ handOff }) => isWanted && setWords(handOff),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  if (!words) return null;
  return (
    <section data-testid="hand-off">
      <p class="help">{look.shareAnswers ? words.shared : words.result}</p>
      <slot name="hand-off" />
    </section>
  );
}
