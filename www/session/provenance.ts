/** Where each default figure comes from: the same data that the engine is built
 * from, loaded when somebody asks. */

import all from "../../src/defaults/data/all.json";
import de from "../../src/defaults/data/de.json";
import gb from "../../src/defaults/data/gb.json";
import sources from "../../src/defaults/data/sources.json";
import us from "../../src/defaults/data/us.json";

interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly address: string;
}

export interface Provenance {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly note: string;
  readonly confidence: string;
  readonly collected: string;
  readonly source: Source | null;
}

const SOURCES: Readonly<Record<string, Source>> = sources;

export function provenanceOf(country: string, path: string): Provenance | null {
  const own = [us, gb, de].find((region) => region.country === country);
  for (const region of own ? [own, all] : [all]) {
    const figure = region.figures.find(({ id }) => id === path);
    if (figure) {
      return { ...figure, collected: region.collected, source: SOURCES[figure.source ?? ""] ?? null };
    }
  }
  return null;
}
