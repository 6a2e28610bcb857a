/** A result with all that it was computed from: the same form as the command
 * line's `recompute` reads. */

import type {
  Answers,
  Comparison,
  ContributionRule,
  OptionTotals,
  Outcome,
  Receipt,
  Recomputed,
  Scenario,
} from "#engine";
import type { Engine } from "./engine.ts";

/** With `rules`, it holds the contribution rules too: later editions of the defaults then give the same. */
export function receiptOf(
  engine: Pick<Engine, "assess" | "compare" | "digest" | "version">,
  answers: Answers,
  scenario: Scenario | null,
  rules?: readonly ContributionRule[],
): Receipt {
  const whole = scenario && rules ? { ...scenario, contributionRules: [...rules] } : scenario;
  const { edition, verdict } = engine.assess(answers);
  const result: Outcome = { verdict, totalsMinor: whole && totalsOf(engine.compare(whole)) };
  const [version, digest] = [engine.version(), engine.digest()];
  return { receipt: 1, edition, engine: version, defaults: digest, answers, scenario: whole, result };
}

/**
 * Computes a receipt again.
 *
 * @throws FractionalFitError for what is no receipt, or where an input is refused; with the code
 * `older-edition` where older rules gave the verdict
 */
export const recompute = (engine: Engine, receipt: Receipt): Recomputed => engine.recompute(receipt);

const totalsOf = ({ fractional, fullTime, bridge, practitioners }: Comparison): OptionTotals => ({
  fractional: fractional.totalMinor,
  fullTime: fullTime.totalMinor,
  bridge: bridge?.totalMinor ?? null,
  practitioners: practitioners?.totalMinor ?? null,
});
