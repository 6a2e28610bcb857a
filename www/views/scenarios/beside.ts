/** The kept scenario and the present one side by side, in words: for the screen, the report and the workbook. */

import type { Answers, Comparison, Scenario, Verdict } from "#engine";
import type { CostWords, DetailWords, StartWords } from "../../locales/catalogue.ts";
import type { Fill } from "../../locales/message.ts";
import { Formats } from "../../session/costs/format.ts";
import { answeredOtherwise, changedSince } from "../../session/kept.ts";
import type { Session } from "../../session/session.ts";
import type { Kept, OptionId, State } from "../../session/state.ts";
import { answerText } from "../answer-text.ts";
import { OPTIONS } from "../costs/options.ts";
import { figureText, labelOf } from "../figures/labels.ts";

type ScenarioWords = DetailWords["scenarios"];

export interface Beside {
  readonly name: string;
  /** Where it is of another currency, no amount is subtracted. */
  readonly isSubtracted: boolean;
  readonly rows: readonly BesideRow[];
  readonly totals: readonly Total[];
  /** Figures and answers that aren't the same. */
  readonly changes: readonly Pick<BesideRow, "what" | "kept" | "now">[];
}

interface BesideRow {
  readonly what: string;
  readonly kept: string;
  readonly now: string;
  readonly difference: string;
}

/** In minor units, for who computes on. */
interface Total {
  readonly id: OptionId;
  readonly name: string;
  readonly keptMinor: number | null;
  readonly nowMinor: number | null;
}

export interface BesideWriting {
  readonly words: { readonly shared: StartWords; readonly cost: CostWords; readonly scenarios: ScenarioWords };
  readonly formats: Formats;
  readonly locale: string;
  readonly fill: Fill;
  readonly session: Pick<Session, "comparisonOf" | "verdictOf">;
}

/** Null where one of them can't be computed. */
export function beside(state: State, writing: BesideWriting): Beside | null {
  const { kept, scenario, comparison: now } = state;
  const before = kept && writing.session.comparisonOf(kept.entered);
  if (!(kept && before && scenario && now)) return null;
  const { words, formats, fill, locale } = writing;
  const { cost, scenarios, shared } = words;
  const isSubtracted = kept.entered.currency === scenario.currency;
  const { currency = "USD", minorPerMajor = 100 } = kept.entered;
  const own = isSubtracted ? formats : new Formats(locale, currency, minorPerMajor, cost, fill);
  const row = (what: string, keptMinor: number | null, nowMinor: number | null): BesideRow => ({
    what,
    kept: keptMinor === null ? "–" : own.wholeMoney(keptMinor),
    now: nowMinor === null ? "–" : formats.wholeMoney(nowMinor),
    difference:
      isSubtracted && keptMinor !== null && nowMinor !== null ? formats.signedMoney(nowMinor - keptMinor) : "–",
  });
  const totals = OPTIONS.map((id) => ({
    id,
    name: cost.options[id].name,
    keptMinor: before[id]?.totalMinor ?? null,
    nowMinor: now[id]?.totalMinor ?? null,
  })).filter(({ keptMinor, nowMinor }) => keptMinor !== null || nowMinor !== null);
  const saved = ({ comparison }: Comparison) => comparison.savingFractionalVsFullTimeMinor;
  return {
    name: nameOf(kept, scenarios),
    isSubtracted,
    rows: [
      ...verdicts(),
      { ...periods(), what: scenarios.period },
      ...totals.map(({ name, keptMinor, nowMinor }) => row(name, keptMinor, nowMinor)),
      row(scenarios.saving, saved(before), saved(now)),
    ],
    totals,
    changes: [...answers(), ...figures()],
  };

  function verdicts(): BesideRow[] {
    const [first, second] = [writing.session.verdictOf(kept?.answers ?? {}), state.assessment?.verdict ?? null];
    if (!(first || second)) return [];
    const textOf = (verdict: Verdict | null) => (verdict ? shared.verdicts[verdict].title : scenarios.noAdvice);
    return [{ what: scenarios.advice, kept: textOf(first), now: textOf(second), difference: "" }];
  }

  function periods() {
    const [first = 0, second = 0] = [before, now].map((one) => one?.fractional.monthlyCashMinor.length);
    const [keptFor, nowFor] = [first, second].map((months) => formats.withUnit(months, "months"));
    return { kept: keptFor ?? "", now: nowFor ?? "", difference: "" };
  }

  function answers() {
    const textOf = (given: Answers, id: keyof Answers) => answerText({ words: shared, fill }, id, given[id]) || "–";
    return answeredOtherwise(kept as Kept, state.answers).map((id) => ({
      what: shared.questions[id].short,
      kept: textOf(kept?.answers ?? {}, id),
      now: textOf(state.answers, id),
    }));
  }

  function figures() {
    return changedSince(kept as Kept, scenario as Scenario).map(({ figure, before: first, now: second }) => ({
      what: labelOf(cost, figure.path),
      kept: figureText(cost, figure, first, own),
      now: figureText(cost, figure, second, formats),
    }));
  }
}

export const nameOf = ({ name }: Pick<Kept, "name">, words: ScenarioWords): string => name || words.suggested;
