/** Where each default figure comes from: the same data that the engine is built from, loaded after the results. */

import { DATA } from "#countries";
import type { ContributionRule } from "#engine";
import all from "../../src/defaults/data/all.json";
import shared from "../../src/defaults/data/sources.json";
import type { ContributionSources, Figure, Provenance, Region, Rule, Source, Sources } from "./costs/sources.ts";

const EVERYWHERE: Region = all;

/** What is known of one country; of another, nothing is said. */
export async function sourcesOf(
  country: string,
): Promise<Sources & { readonly rules: readonly ContributionRule[] | undefined }> {
  const own = Object.hasOwn(DATA, country) ? (await DATA[country]?.())?.default : undefined;
  const regions = own ? [own, EVERYWHERE] : [EVERYWHERE];
  const sources: ReadonlyMap<string, Source> = new Map(
    [shared, ...regions.map((region) => region.sources ?? {})].flatMap((known) => Object.entries<Source>(known)),
  );
  const sourceOf = (id: string | null): Source | null => sources.get(id ?? "") ?? null;
  const complete = (rule: Rule) => ({ ...rule, source: sourceOf(rule.source), ...monthsOf(rule) });
  const contributions: ContributionSources | null = own?.contributions
    ? { ...own.contributions, rules: own.contributions.rules.map(complete) }
    : null;
  return {
    country,
    // The country's own figure, before one that holds everywhere.
    provenanceOf(asked, path) {
      if (asked !== country) return null;
      const found = (list: "hints" | "figures") =>
        regions.flatMap((region) =>
          (region[list] ?? []).filter(({ id }) => id === path).map((figure) => ({ region, figure })),
        );
      const [hint] = found("hints");
      const first = hint ?? found("figures")[0];
      return first ? provenance(first.region, first.figure, hint !== undefined, sourceOf) : null;
    },
    contributionsOf: (asked) => (asked === country ? contributions : null),
    rules: own?.contributions?.rules.map(asTheEngineTakesIt),
  };
}

function provenance(
  { collected }: Region,
  figure: Figure,
  isHint: boolean,
  sourceOf: (id: string | null) => Source | null,
): Provenance {
  return {
    ...figure,
    isHint,
    isJudged: figure.kind !== "sourced",
    collected,
    source: sourceOf(figure.source),
    also: (figure.also ?? []).flatMap((id) => sourceOf(id) ?? []),
  };
}

function asTheEngineTakesIt(rule: Rule): ContributionRule {
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
