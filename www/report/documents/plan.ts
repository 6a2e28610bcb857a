/** The plan by the months of the engagement, each task with its criterion for success. */

import type { Assessment, Step } from "#engine";
import type { TakeAlongWords } from "../../locales/catalogue.ts";
import type { Document } from "./document.ts";
import { colonOf, type Writing } from "./writing.ts";

/** Null where no fractional is engaged. */
export function planDocument(assessment: Pick<Assessment, "plan" | "verdict">, writing: Writing): Document | null {
  const { advice, along } = writing.words;
  const { plan } = assessment;
  if (!plan) return null;
  const words = planWords(along, assessment);
  return {
    title: words.title,
    blocks: [{ text: words.judgement }],
    colon: colonOf(writing),
    sections: stagesOf(plan).map((steps) => ({
      title: stageTitle(steps, writing),
      blocks: [
        {
          items: steps.map(({ task, area, criterion }) => ({
            text: words.tasks[task],
            note: advice.areas[area],
            details: [{ name: words.success, value: words.criteria[criterion] }],
          })),
        },
      ],
    })),
  };
}

/** At the end of a bridge it is the hire who takes over. */
export function planWords(
  { plan }: Pick<TakeAlongWords, "plan">,
  { verdict }: Pick<Assessment, "verdict">,
): TakeAlongWords["plan"] {
  const { tasks, criteria, toHire } = plan;
  if (verdict !== "bridge-to-hire") return plan;
  return {
    ...plan,
    tasks: { ...tasks, "leave-to-owner": toHire["leave-to-owner"] },
    criteria: { ...criteria, "owner-keeps-it": toHire["owner-keeps-it"] },
  };
}

/** What is done in the same months; the core has them in order. */
export function stagesOf(plan: readonly Step[]): readonly (readonly Step[])[] {
  const stages = new Map<Step["stage"], Step[]>();
  for (const step of plan) stages.set(step.stage, [...(stages.get(step.stage) ?? []), step]);
  return [...stages.values()];
}

/** `Months 2 to 4: decide and start`. */
export function stageTitle([first]: readonly Step[], { words: { shared, along }, fill }: Writing): string {
  if (!first) return "";
  const { plan } = along;
  const { stage, fromMonth: from, toMonth: to } = first;
  const label = from === to ? fill(plan.month, { from }) : fill(plan.months, { from, to });
  return fill(shared.labelled, { label, text: plan.stages[stage] });
}
