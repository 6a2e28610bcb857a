/** Where each default figure comes from: the same data that the engine is built
 * from, loaded after the results. */

import type { ContributionRule } from "#engine";
import all from "../../src/defaults/data/all.json";
import contributions from "../../src/defaults/data/contributions.json";
import de from "../../src/defaults/data/de.json";
import fr from "../../src/defaults/data/fr.json";
import gb from "../../src/defaults/data/gb.json";
import india from "../../src/defaults/data/in.json";
import data from "../../src/defaults/data/sources.json";
import us from "../../src/defaults/data/us.json";
import type { ContributionSources, Provenance, Source } from "./sources.ts";

interface Figure extends Pick<Provenance, "low" | "typical" | "high" | "note" | "confidence"> {
  readonly id: string;
  readonly kind: string;
  readonly source: string | null;
  readonly also?: readonly string[];
}

interface Region {
  readonly country: string;
  readonly collected: string;
  readonly figures: readonly Figure[];
  readonly hints?: readonly Figure[];
}

const REGIONS: readonly Region[] = [us, gb, de, fr, india, all];
const SOURCES: Readonly<Record<string, Source>> = data;
const CONTRIBUTIONS: Readonly<Record<string, Omit<ContributionSources, "rules"> & { rules: readonly Rule[] }>> =
  contributions;

type Rule = Omit<ContributionSources["rules"][number], "source"> & {
  readonly source: string | null;
  readonly mode: string;
};

const sourceOf = (id: string | null): Source | null => SOURCES[id ?? ""] ?? null;

/** The country's own figure, before one that holds everywhere. */
export function provenanceOf(country: string, path: string): Provenance | null {
  const regions = REGIONS.filter((region) => region.country === country || region === all);
  const found = (list: "hints" | "figures") =>
    regions.flatMap((region) =>
      (region[list] ?? [])
        .filter(({ id }) => id === path)
        .map((figure) => ({ region, figure, isHint: list === "hints" })),
    );
  const first = [...found("hints"), ...found("figures")][0];
  if (!first) return null;
  const { region, figure, isHint } = first;
  return {
    ...figure,
    isHint,
    isJudged: figure.kind !== "sourced",
    collected: region.collected,
    source: sourceOf(figure.source),
    also: (figure.also ?? []).flatMap((id) => sourceOf(id) ?? []),
  };
}

/** What employers pay on top of pay, and who says so. */
export function contributionsOf(country: string): ContributionSources | null {
  const known = CONTRIBUTIONS[country];
  return known ? { ...known, rules: known.rules.map((rule) => ({ ...rule, source: sourceOf(rule.source) })) } : null;
}

/** The same rules as the engine takes them; undefined where none are known. */
export function rulesOf(country: string): readonly ContributionRule[] | undefined {
  return CONTRIBUTIONS[country]?.rules.map(({ key, ratePpm, thresholdMinor, capMinor, mode }) => ({
    key,
    ratePpm,
    thresholdMinor,
    mode: mode as ContributionRule["mode"],
    ...(capMinor === null ? {} : { capMinor }),
  }));
}
