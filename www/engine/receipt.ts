/** A result with all that it was computed from: the same form as the command
 * line's `recompute` reads. */

import type { Answers, ContributionRule, Outcome, Receipt, Recomputed, Scenario } from "#engine";
import type { Engine } from "./load.ts";

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
 * @throws FractionalFitError for what is no receipt, or where an input is refused
 */
export const recompute = (engine: Engine, receipt: Receipt): Recomputed => engine.recompute(receipt);

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
