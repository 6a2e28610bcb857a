/** Links to the sections of the page, on screens where they are stacked. */

import { useSpeech } from "./speech.ts";

const SECTIONS = ["where", "choose", "preview", "copy"] as const;

/** Buttons, as the page's address holds the design: a link would put its own name there. */
export function Jumps() {
  const { words } = useSpeech();
  const go = (id: string): void => {
    const section = document.getElementById(id);
    section?.focus({ preventScroll: true });
    section?.scrollIntoView();
  };
  return (
    <nav class="jumps" aria-label={words.page.sections}>
      {SECTIONS.map((id) => (
        <button key={id} type="button" class="jump" onClick={() => go(id)}>
          {words.sections[id]}
        </button>
      ))}
    </nav>
  );
}
