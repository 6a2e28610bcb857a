/** What is known about a figure's source. */

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** `2026`, `2026-03`, or null where the source bears no date. */
  readonly date: string | null;
  readonly address: string;
}

export interface Provenance {
  readonly low: number | null;
  /** Null, as the others, where the source names none; only of a hint. */
  readonly typical: number | null;
  readonly high: number | null;
  readonly note: string;
  readonly confidence: string;
  /** Whether it is our judgement over the source, and not its own figure. */
  readonly isJudged: boolean;
  /** Told beside an empty field, and not filled in. */
  readonly isHint: boolean;
  readonly collected: string;
  readonly source: Source | null;
  readonly also: readonly Source[];
}

export interface ContributionSources {
  /** Whose rules these are; they serve later years too, until others are known. */
  readonly year: string;
  readonly notModelled: string;
  readonly collected: string;
  /** What the rules are called, by key and language. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>> & { readonly en: string }>>;
  readonly rules: readonly {
    readonly key: string;
    readonly ratePpm: number;
    /** Of a reduction: what it still takes off just below its cap. */
    readonly floorPpm?: number;
    readonly thresholdMinor: number;
    readonly capMinor: number | null;
    readonly mode: string;
    /** The first and the last month in which it holds, where it doesn't always: `2027-10`. */
    readonly from?: string;
    readonly until?: string;
    /** The same, counted from January of the year of the decision. */
    readonly firstMonth?: number;
    readonly lastMonth?: number | null;
    readonly confidence: string;
    readonly source: Source | null;
  }[];
}

/** Null where nothing is known, and until the sources have arrived. */
export interface Sources {
  /** Whose they are; until they have arrived, nobody may say that there are none. */
  readonly country: string | null;
  readonly provenanceOf: (country: string, path: string) => Provenance | null;
  readonly contributionsOf: (country: string) => ContributionSources | null;
}

export const NO_SOURCES: Sources = { country: null, provenanceOf: () => null, contributionsOf: () => null };

export interface Figure extends Pick<Provenance, "low" | "typical" | "high" | "note" | "confidence"> {
  readonly id: string;
  readonly kind: string;
  readonly source: string | null;
  readonly also?: readonly string[];
}

export interface Rule extends Omit<ContributionSources["rules"][number], "source"> {
  readonly source: string | null;
}

/** What one file of `src/defaults/data/` holds. */
export interface Region {
  readonly country: string;
  readonly collected: string;
  readonly contributions?: Omit<ContributionSources, "rules"> & { readonly rules: readonly Rule[] };
  readonly figures: readonly Figure[];
  readonly hints?: readonly Figure[];
  /** Those that no other file names. */
  readonly sources?: Readonly<Record<string, Source>>;
}

export type Age = "fresh" | "stale" | "unknown";

const FRESH_MONTHS = 24;

/** Whether a source is older than two years; a year alone is taken as its January. The engine has
 * the same rule (`Age` in `src/defaults/figure.rs`); both are held to `tests/cases/age.json`. */
export function ageOf(date: string | null, today: Date): Age {
  if (date === null) return "unknown";
  const [year = 0, month = 1] = date.split("-").map(Number);
  const months = today.getFullYear() * 12 + today.getMonth() + 1 - (year * 12 + month);
  return months > FRESH_MONTHS ? "stale" : "fresh";
}

/** What of the pay a contribution is due on, as the sentences tell it apart. A
 * threshold of nothing is none. */
export function limitsOf(threshold?: number | null, cap?: number | null): "none" | "cap" | "threshold" | "both" {
  if (threshold && cap != null) return "both";
  return threshold ? "threshold" : cap == null ? "none" : "cap";
}
