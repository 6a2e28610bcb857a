/** After a no or a not yet: what to do next, in order, and what would bring the visitor back. */

import type { Assessment, NextStep } from "#engine";
import type { Tell } from "../../locales/message.ts";
import { numberOf } from "../../views/fit/reason-text.ts";
import { type Document, listed } from "./document.ts";
import type { Telling } from "./telling.ts";

/** Null where something else is taken along. */
export function nextDocument(
  { verdict, points, nextSteps, comeBack }: Pick<Assessment, "verdict" | "points" | "nextSteps" | "comeBack">,
  { words: { along }, tell }: { readonly words: Pick<Telling["words"], "along">; readonly tell: Tell },
): Document | null {
  if (nextSteps.length === 0) return null;
  const { next } = along;
  const step = (code: NextStep): string =>
    code === "settle-points" ? tell(next.steps[code], { number: numberOf(points) }) : next.steps[code];
  return {
    title: next.title,
    blocks: [{ items: nextSteps.map((code) => ({ text: step(code) })), isOrdered: true }],
    sections: [
      {
        title: next.back,
        blocks: [
          { text: verdict === "not-yet" ? next.backSoon : next.backIntro },
          listed(comeBack.map((sign) => next.signs[sign])),
        ],
      },
    ],
  };
}
