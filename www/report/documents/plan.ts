/** The plan by the months of the engagement, each task with its criterion for success. */

import type { Step } from "#engine";
import type { Document } from "./document.ts";
import type { Telling } from "./telling.ts";

export function planDocument(plan: readonly Step[], telling: Telling): Document {
  const { advice, along } = telling.words;
  const words = along.plan;
  return {
    title: words.title,
    blocks: [{ text: words.judgement }],
    sections: stagesOf(plan).map((steps) => ({
      title: stageTitle(steps, telling),
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

/** What is done in the same months; the core has them in order. */
export function stagesOf(plan: readonly Step[]): readonly (readonly Step[])[] {
  const stages = new Map<Step["stage"], Step[]>();
  for (const step of plan) stages.set(step.stage, [...(stages.get(step.stage) ?? []), step]);
  return [...stages.values()];
}

/** `Months 2 to 4: decide and start`. */
export function stageTitle([first]: readonly Step[], { words: { shared, along }, tell }: Telling): string {
  if (!first) return "";
  const { plan } = along;
  const { stage, fromMonth: from, toMonth: to } = first;
  const label = from === to ? tell(plan.month, { from }) : tell(plan.months, { from, to });
  return tell(shared.labelled, { label, text: plan.stages[stage] });
}
