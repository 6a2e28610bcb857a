/** After a no or a not yet: what to do next, in order, and what would bring the visitor back. */

import type { Assessment, NextStep } from "#engine";
import type { TakeAlongWords } from "../../locales/catalogue.ts";
import { decisive, numberOf } from "../../views/fit/reason-text.ts";
import { type Document, listed } from "./document.ts";
import { colonOf, type Writing } from "./writing.ts";

/** Null where something else is taken along. */
export function nextDocument(
  assessment: Pick<Assessment, "verdict" | "reasons" | "points" | "nextSteps" | "comeBack">,
  writing: Writing,
): Document | null {
  const { points, nextSteps, comeBack } = assessment;
  if (nextSteps.length === 0) return null;
  const { fill } = writing;
  const { next } = writing.words.along;
  const step = (code: NextStep): string =>
    code === "settle-points" ? fill(next.steps[code], { number: numberOf(points) }) : next.steps[code];
  return {
    title: next.title,
    blocks: [{ items: nextSteps.map((code) => ({ text: step(code) })), isOrdered: true }],
    colon: colonOf(writing),
    sections: [
      {
        title: next.back,
        blocks: [
          { text: backOf(assessment, next) },
          ...(comeBack.length > 0 ? [listed(comeBack.map((sign) => next.signs[sign]))] : []),
        ],
      },
    ],
  };
}

/** Signs that cost nothing were seen already: what would bring this visitor back is a cost. */
function backOf({ verdict, reasons }: Pick<Assessment, "verdict" | "reasons">, next: TakeAlongWords["next"]): string {
  if (verdict === "not-yet") return next.backSoon;
  if (verdict === "hire-full-time") return next.backHire;
  return decisive({ reasons })?.code === "no-real-cost" ? next.backCost : next.backIntro;
}
