/** A form of the page's own beside the result, and what the page can know of it. */

import { type EmbedWords, loadEmbed } from "../locales/catalogue.ts";
import { useView } from "./context.ts";
import { later } from "./later.tsx";

function Form({ words: { handOff } }: { words: EmbedWords }) {
  const { look } = useView();
  return (
    <section data-testid="hand-off">
      <p class="help">{look.shareAnswers ? handOff.shared : handOff.result}</p>
      <slot name="hand-off" />
    </section>
  );
}

/** Never without its text. */
export const [HandOff] = later<EmbedWords>(
  async () => Form,
  loadEmbed,
  undefined,
  () => false,
);
