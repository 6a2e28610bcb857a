/** The figures under the headings that tell whose they are. */

import type { Scenario } from "#engine";
import { FIGURE_SECTIONS, type Figure, MAIN_FIGURES } from "../session/figures.ts";
import type { ReportView } from "./view.ts";

export interface FigureGroup {
  readonly id: string;
  readonly name: string;
  /** Shorter than the name, where a figure is named alone. */
  readonly whose: string;
  readonly figures: readonly Figure[];
}

/** Without those of ways that aren't compared. */
export function figureGroups({ words }: ReportView, { bridge, practitioners }: Scenario): readonly FigureGroup[] {
  const { cost, report } = words;
  const isCompared = (id: string) =>
    (id !== "bridge" || bridge != null) && (id !== "practitioners" || practitioners != null);
  const inside = FIGURE_SECTIONS.flatMap((section) => {
    const isOfOne = section.id === "fractional" || section.id === "fullTime";
    const owner = cost.sections[section.id];
    return section.groups
      .filter(({ id }) => isCompared(id))
      .map(({ id, figures }) => {
        const title = cost.groups[id];
        const name = isOfOne ? `${owner} – ${title}` : title;
        return { id, name, whose: isOfOne ? owner : title, figures: figures as readonly Figure[] };
      });
  });
  return [{ id: "main", name: report.main, whose: report.main, figures: MAIN_FIGURES }, ...inside];
}
