/** Which assumptions the page or a link has changed, and still stand. */

import type { Scenario } from "#engine";
import { ALL_FIGURES, changedFigures, type Figure } from "./figures.ts";
import { readFigure, withFigure } from "./paths.ts";

export interface Disclosure {
  /** Changed by the page or the link, and left so by the visitor. */
  readonly figures: readonly Figure[];
  /** How many figures the result rests on. */
  readonly all: number;
  /** What is entered, with the sourced figures in their place. */
  readonly alternative: Scenario;
}

/** Null where nothing is changed. */
export function disclosureOf(preset: Scenario, entered: Scenario, sourced: Scenario): Disclosure | null {
  const figures = ALL_FIGURES.filter(({ path }) => {
    const value = readFigure(preset, path);
    return value !== readFigure(sourced, path) && value === readFigure(entered, path);
  });
  if (figures.length === 0) return null;
  const alternative = figures.reduce(
    (scenario, { path }) => withFigure(scenario, path, readFigure(sourced, path)),
    entered,
  );
  return { figures, all: changedFigures(entered, sourced).all, alternative };
}
