/** Where each default figure comes from: the same data that the engine is built
 * from, loaded after the results. */

import type { ContributionRule } from "#engine";
import ae from "../../src/defaults/data/ae.json";
import all from "../../src/defaults/data/all.json";
import at from "../../src/defaults/data/at.json";
import au from "../../src/defaults/data/au.json";
import be from "../../src/defaults/data/be.json";
import ca from "../../src/defaults/data/ca.json";
import ch from "../../src/defaults/data/ch.json";
import de from "../../src/defaults/data/de.json";
import es from "../../src/defaults/data/es.json";
import fr from "../../src/defaults/data/fr.json";
import gb from "../../src/defaults/data/gb.json";
import ie from "../../src/defaults/data/ie.json";
import india from "../../src/defaults/data/in.json";
import it from "../../src/defaults/data/it.json";
import nl from "../../src/defaults/data/nl.json";
import pl from "../../src/defaults/data/pl.json";
import se from "../../src/defaults/data/se.json";
import sg from "../../src/defaults/data/sg.json";
import shared from "../../src/defaults/data/sources.json";
import us from "../../src/defaults/data/us.json";
import type { ContributionSources, Provenance, Source } from "./sources.ts";

interface Figure extends Pick<Provenance, "low" | "typical" | "high" | "note" | "confidence"> {
  readonly id: string;
  readonly kind: string;
  readonly source: string | null;
  readonly also?: readonly string[];
}

interface Rule extends Omit<ContributionSources["rules"][number], "source"> {
  readonly source: string | null;
}

interface Region {
  readonly country: string;
  readonly collected: string;
  readonly contributions?: Omit<ContributionSources, "rules"> & { readonly rules: readonly Rule[] };
  readonly figures: readonly Figure[];
  readonly hints?: readonly Figure[];
  /** Those that no other file names. */
  readonly sources?: Readonly<Record<string, Source>>;
}

const REGIONS: readonly Region[] = [ae, at, au, be, ca, ch, de, es, fr, gb, ie, india, it, nl, pl, se, sg, us, all];
const SOURCES: Readonly<Record<string, Source>> = Object.assign({}, shared, ...REGIONS.map(({ sources }) => sources));
const CONTRIBUTIONS: ReadonlyMap<string, Region["contributions"]> = new Map(
  REGIONS.map(({ country, contributions }) => [country, contributions]),
);

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
  const known = CONTRIBUTIONS.get(country);
  const told = (rule: Rule) => ({ ...rule, source: sourceOf(rule.source), ...monthsOf(rule) });
  return known ? { ...known, rules: known.rules.map(told) } : null;
}

/** The same rules as the engine takes them; undefined where none are known. */
export function rulesOf(country: string): readonly ContributionRule[] | undefined {
  return CONTRIBUTIONS.get(country)?.rules.map((rule) => {
    const { key, ratePpm, floorPpm = 0, thresholdMinor, mode } = rule;
    const capMinor = rule.capMinor ?? undefined;
    return {
      key,
      ratePpm,
      floorPpm,
      thresholdMinor,
      capMinor,
      mode: mode as ContributionRule["mode"],
      ...monthsOf(rule),
    };
  });
}

/** From dates to months counted from January of the year of the decision, as the engine's build does. */
function monthsOf({ from, until }: Rule): { readonly firstMonth?: number; readonly lastMonth?: number } {
  const counted = (date: string): number => {
    const [year = 0, month = 0] = date.split("-").map(Number);
    return (year - all.decisionYear) * 12 + month;
  };
  return {
    ...(from === undefined ? {} : { firstMonth: Math.max(1, counted(from)) }),
    ...(until === undefined ? {} : { lastMonth: counted(until) }),
  };
}
