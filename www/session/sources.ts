/** What is known of where a figure comes from. */

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
