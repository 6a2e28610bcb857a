/** What a report says, in words: the same for paper and for plain text. */

import type { Assessment, Comparison, Condition as ConditionId, Reason } from "#engine";
import type { OptionId } from "../session/state.ts";
import { answersText } from "../views/answer-text.ts";
import { advised, dayPrice, dayPrices, evenDayPrice, facts, headline } from "../views/costs/findings.ts";
import { comparedOptions } from "../views/costs/options.ts";
import { decisive, numberOf, otherReasons, reasonText } from "../views/fit/reason-text.ts";
import { markOf, settleText, standingOf, warningText } from "../views/fit/settle-text.ts";
import { paybackTable } from "../views/payback/table.ts";
import { type Assumptions, assumptionsOf } from "./assumptions.ts";
import { briefDocument } from "./documents/brief.ts";
import type { Document } from "./documents/document.ts";
import { kitDocument } from "./documents/kit.ts";
import { nextDocument } from "./documents/next.ts";
import { planDocument } from "./documents/plan.ts";
import type { ReportView } from "./view.ts";

export interface Content {
  readonly advice: Advice | null;
  /** Between the advice and its conditions: what to do next, or the plan. */
  readonly ahead: readonly Document[];
  /** At the end, each to be handed on by itself: the brief, the interview kit. */
  readonly apart: readonly Document[];
  readonly costs: Costs | null;
  /** From when on each option has paid for itself. */
  readonly payback: Table | null;
  /** The scenario that is kept beside the present one. */
  readonly scenarios: Table | null;
  readonly assumptions: Assumptions | null;
  /** Whose figures, and how many of them are changed. */
  readonly figures: string;
  readonly made: string;
  readonly link: string;
}

interface Advice {
  readonly title: string;
  readonly text: string;
  /** Points, terms, what to watch, what to keep in mind, and what else holds; none of them empty. */
  readonly lists: readonly AdviceList[];
  readonly conditions: readonly Condition[];
}

interface AdviceList {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOrdered: boolean;
}

export interface Condition {
  readonly name: string;
  readonly mark: "met" | "unmet" | "open";
  readonly standing: string;
  /** The answer that decided it. */
  readonly given: string;
}

interface Costs {
  readonly lead: string;
  readonly headline: string;
  readonly findings: readonly string[];
  readonly rows: readonly OptionRow[];
  readonly notes: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** What each is about comes first. */
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
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
  const { state, words, formats, fill, today, link } = view;
  const { assessment, comparison, country } = state;
  const assumptions = comparison && assumptionsOf(view);
  const day = formats.day(new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
  return {
    advice: assessment?.verdict ? adviceOf(assessment, view) : null,
    ...documentsOf(assessment, view),
    costs: comparison && costsOf(comparison, view),
    payback: paybackIn(view),
    scenarios: scenariosOf(view),
    assumptions,
    figures: assumptions
      ? `${fill(words.report.figuresOf, { country: formats.country(country) })} ${assumptions.changed}`
      : "",
    made: fill(words.report.made, { day, version }),
    link,
  };
}

function documentsOf(assessment: Assessment | null, view: ReportView): Pick<Content, "ahead" | "apart"> {
  const there = (document: Document | null): document is Document => document !== null;
  if (!assessment) return { ahead: [], apart: [] };
  const plan = planDocument(assessment, view);
  return {
    ahead: [nextDocument(assessment, view), plan].filter(there),
    apart: [briefDocument(view), kitDocument(assessment.interviewKit, view)].filter(there),
  };
}

function adviceOf(assessment: Assessment, view: ReportView): Advice | null {
  const { state, words, fill } = view;
  const { verdict } = assessment;
  if (!verdict) return null;
  const { shared, advice } = words;
  const { points, terms, watch, warnings } = assessment;
  const settled = (id: ConditionId): string =>
    fill(shared.labelled, { label: advice.names[id], text: settleText(advice, assessment, id) });
  const why = decisive(assessment);
  const judged = (text: string, { source }: Pick<Reason, "source">): string =>
    source === "judgement" ? `${text} (${advice.judgement})` : text;
  const other = ({ code, verdict: to }: Reason): string =>
    [
      reasonText(advice, code, assessment, fill),
      ...(to ? [fill(advice.leadsTo, { verdict: shared.verdicts[to].title })] : []),
    ].join(" ");
  const list = (title: string, lines: readonly string[], isOrdered = false) => ({ title, lines, isOrdered });
  return {
    title: shared.verdicts[verdict].title,
    text: why ? judged(reasonText(advice, why.code, assessment, fill), why) : "",
    lists: [
      list(fill(advice.points, { number: numberOf(points) }), points.map(settled), true),
      list(advice.terms, terms.map(settled)),
      list(advice.watch, watch ? [settled(watch)] : []),
      list(
        advice.keepInMind,
        warnings.map((warning) => judged(warningText(advice, warning, view), warning)),
      ),
      list(advice.also, otherReasons(assessment).map(other)),
    ].filter(({ lines }) => lines.length > 0),
    conditions: assessment.conditions.map((condition) => ({
      name: advice.conditionNames[condition.id],
      mark: markOf(condition, assessment),
      standing: advice.standing[standingOf(condition, assessment)],
      given: answersText({ words: shared, fill, state }, condition.answers),
    })),
  };
}

function paybackIn({ payback, state: { monthCost, scenario }, words, formats, fill }: ReportView): Table | null {
  if (!(payback && monthCost && scenario)) return null;
  const { options, payback: said } = words.cost;
  const months = scenario.horizonMonths;
  const { caption, head, rows, basis } = paybackTable(payback, monthCost, {
    words: said,
    options,
    formats,
    fill,
    months,
  });
  return { title: caption, head: ["", ...head], rows: rows.map(({ what, cells }) => [what, ...cells]), note: basis };
}

function scenariosOf({ both, words, fill }: ReportView): Table | null {
  if (!both) return null;
  const { scenarios } = words.cost;
  const { name, rows, changes, isSubtracted } = both;
  return {
    title: fill(scenarios.caption, { name }),
    head: ["", name, scenarios.now, scenarios.difference],
    rows: [
      ...rows.map(({ what, kept, now, difference }) => [what, kept, now, difference]),
      ...changes.map(({ what, kept, now }) => [what, kept, now, ""]),
    ],
    note: isSubtracted ? "" : scenarios.currencies,
  };
}

function costsOf(comparison: Comparison, view: ReportView): Costs {
  const { state, words, formats, fill } = view;
  const { cost, report } = words;
  const writing = { words: cost, formats, fill, state, evenly: view.evenly };
  const { discountPpm = 0 } = state.scenario ?? {};
  const days = (count: number): string => (count > 0 ? formats.number(Math.round(count)) : report.noDays);
  return {
    lead: fill(cost.lead, { months: comparison.fractional.monthlyCashMinor.length }),
    headline: headline(comparison, writing),
    findings: [
      ...[advised(writing)].filter(Boolean),
      [dayPrices(comparison, writing), dayPrice(comparison, writing), evenDayPrice(comparison, writing)]
        .filter(Boolean)
        .join(" "),
      ...facts(comparison, writing),
    ],
    rows: comparedOptions(comparison).map(({ id, cost: of }) => ({
      id,
      name: cost.options[id].name,
      total: formats.money(of.totalMinor),
      days: days(of.usefulDays),
      perDay: of.costPerUsefulDayMinor == null ? "–" : formats.wholeMoney(of.costPerUsefulDayMinor),
      today: formats.wholeMoney(of.npvMinor),
    })),
    notes: [cost.excluded, fill(report.worthToday, { rate: formats.withUnit(discountPpm ?? 0, "rate") })],
  };
}
