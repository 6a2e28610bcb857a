/** A result with all that it was computed from: the same form as the command
 * line's `recompute` reads. */

import type { Answers, ContributionRule, Scenario, Verdict } from "#engine";
import type { Engine } from "./load.ts";

/** What each option costs in all, in minor units. */
export interface Totals {
  readonly fractional: number;
  readonly fullTime: number;
  readonly bridge: number | null;
  readonly practitioners: number | null;
}

export interface Outcome {
  /** Null while undecided. */
  readonly verdict: Verdict | null;
  /** Null where no costs were computed. */
  readonly totalsMinor: Totals | null;
}

export interface Receipt {
  /** Version of this form. */
  readonly receipt: 1;
  /** Version of the engine that computed the result. */
  readonly engine: string;
  /** Digest of the defaults that it held. */
  readonly defaults: string;
  readonly answers: Answers;
  readonly scenario: Scenario | null;
  readonly result: Outcome;
}

export interface Recomputed {
  /** Whether the result is what the receipt says. */
  readonly same: boolean;
  readonly engine: string;
  readonly defaults: string;
  readonly result: Outcome;
}

/** With `rules`, it holds the contribution rules too: later editions of the defaults then give the same. */
export function receiptOf(
  engine: Engine,
  answers: Answers,
  scenario: Scenario | null,
  rules?: readonly ContributionRule[],
): Receipt {
  const whole = scenario && rules ? { ...scenario, contributionRules: [...rules] } : scenario;
  const result = outcome(engine, answers, whole);
  return { receipt: 1, engine: engine.version(), defaults: engine.digest(), answers, scenario: whole, result };
}

/**
 * Computes a receipt again.
 *
 * @throws FractionalFitError where an input is refused
 */
export function recompute(engine: Engine, receipt: Receipt): Recomputed {
  const result = outcome(engine, receipt.answers, receipt.scenario ?? null);
  const same = JSON.stringify(listed(result)) === JSON.stringify(listed(receipt.result));
  return { same, engine: engine.version(), defaults: engine.digest(), result };
}

function outcome(engine: Engine, answers: Answers, scenario: Scenario | null): Outcome {
  const comparison = scenario && engine.compare(scenario);
  return {
    verdict: engine.assess(answers).verdict,
    totalsMinor: comparison && {
      fractional: comparison.fractional.totalMinor,
      fullTime: comparison.fullTime.totalMinor,
      bridge: comparison.bridge?.totalMinor ?? null,
      practitioners: comparison.practitioners?.totalMinor ?? null,
    },
  };
}

/** In one order, whatever that of the names was. */
const listed = ({ verdict, totalsMinor: totals }: Outcome): readonly unknown[] => [
  verdict ?? null,
  ...(totals ? [totals.fractional, totals.fullTime, totals.bridge ?? null, totals.practitioners ?? null] : []),
];
