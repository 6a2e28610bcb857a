/** What a report says, in words: the same for paper and for plain text. */

import type { Assessment, Comparison, ConditionState } from "#engine";
import type { OptionId } from "../session/session.ts";
import { answerText } from "../views/answer-text.ts";
import { besideAnswers, dayPrice, facts, headline } from "../views/costs/findings.ts";
import { comparedOptions } from "../views/costs/options.ts";
import { reasonText } from "../views/fit/reason-text.ts";
import { type Assumptions, assumptionsOf } from "./assumptions.ts";
import type { ReportView } from "./view.ts";

export interface Content {
  readonly advice: Advice | null;
  readonly costs: Costs | null;
  readonly assumptions: Assumptions | null;
  /** Whose figures, and how many of them are changed. */
  readonly figures: string;
  readonly made: string;
  readonly link: string;
}

interface Advice {
  readonly title: string;
  readonly text: string;
  readonly why: readonly string[];
  readonly conditions: readonly Condition[];
  readonly fixes: readonly string[];
  readonly warnings: readonly string[];
}

interface Condition {
  readonly name: string;
  readonly standing: "met" | "unmet" | "open";
  /** The answer that decided it. */
  readonly said: string;
}

interface Costs {
  readonly lead: string;
  readonly headline: string;
  readonly findings: readonly string[];
  readonly rows: readonly OptionRow[];
  readonly notes: readonly string[];
}

export interface OptionRow {
  readonly id: OptionId;
  readonly name: string;
  readonly total: string;
  readonly days: string;
  readonly perDay: string;
  readonly today: string;
}

/** `version` is the engine's, so that the numbers can be computed again. */
export function contentOf(view: ReportView, version: string): Content {
  const { state, words, formats, tell, today, link } = view;
  const { assessment, comparison, country } = state;
  const assumptions = comparison && assumptionsOf(view);
  const day = formats.day(new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
  return {
    advice: assessment?.verdict ? adviceOf(assessment, view) : null,
    costs: comparison && costsOf(comparison, view),
    assumptions,
    figures: assumptions
      ? `${tell(words.report.figuresOf, { country: formats.country(country) })} ${assumptions.changed}`
      : "",
    made: tell(words.report.made, { day, version }),
    link,
  };
}

function adviceOf(assessment: Assessment, { state, words, tell }: ReportView): Advice | null {
  const { verdict } = assessment;
  if (!verdict) return null;
  const { shared, advice } = words;
  const said = ({ answers }: ConditionState): string =>
    answers
      .map((question) => answerText({ words: shared, tell }, question, state.answers[question]))
      .filter(Boolean)
      .join(shared.separator);
  return {
    ...shared.verdicts[verdict],
    why: assessment.reasons.flatMap(({ verdict, code }) => (verdict != null && reasonText(advice, code)) || []),
    conditions: assessment.conditions.map((condition) => ({
      name: advice.conditionNames[condition.id],
      standing: condition.met == null ? "open" : condition.met ? "met" : "unmet",
      said: said(condition),
    })),
    fixes: assessment.conditions.flatMap(({ id, settle }) =>
      assessment.points.includes(id) ? settle.map((how) => shared.fixes[how]) : [],
    ),
    warnings: assessment.warnings.map(({ code, missing }) =>
      [shared.warnings[code], missing.map((one) => shared.questions.fullTimeCase.values[one]).join(shared.separator)]
        .filter(Boolean)
        .join(" "),
    ),
  };
}

function costsOf(comparison: Comparison, view: ReportView): Costs {
  const { state, words, formats, tell } = view;
  const { cost, report } = words;
  const telling = { words: cost, formats, tell };
  const { discountPpm = 0 } = state.scenario ?? {};
  const days = (count: number): string => (count > 0 ? formats.number(Math.round(count)) : report.noDays);
  return {
    lead: tell(cost.lead, { months: comparison.fractional.monthlyCashMinor.length }),
    headline: headline(comparison, telling),
    findings: [
      dayPrice(comparison, telling),
      ...besideAnswers(comparison, state, telling),
      ...facts(comparison, telling),
    ],
    rows: comparedOptions(comparison).map(({ id, cost: of }) => ({
      id,
      name: cost.options[id].name,
      total: formats.money(of.totalMinor),
      days: days(of.usefulDays),
      perDay: of.costPerUsefulDayMinor == null ? "–" : formats.wholeMoney(of.costPerUsefulDayMinor),
      today: formats.wholeMoney(of.npvMinor),
    })),
    notes: [cost.excluded, tell(report.worthToday, { rate: formats.withUnit(discountPpm ?? 0, "rate") })],
  };
}
