/** After a no or a not yet: what to do next, in order, and what would bring the visitor back. */

import type { Assessment } from "#engine";
import { type Document, listed } from "./document.ts";
import type { Telling } from "./telling.ts";

/** Null where something else is taken along. */
export function nextDocument(
  { nextSteps, comeBack }: Pick<Assessment, "nextSteps" | "comeBack">,
  { words: { along } }: { readonly words: Pick<Telling["words"], "along"> },
): Document | null {
  if (nextSteps.length === 0) return null;
  const { next } = along;
  return {
    title: next.title,
    blocks: [{ items: nextSteps.map((step) => ({ text: next.steps[step] })), isOrdered: true }],
    sections: [
      { title: next.back, blocks: [{ text: next.backIntro }, listed(comeBack.map((sign) => next.signs[sign]))] },
    ],
  };
}
