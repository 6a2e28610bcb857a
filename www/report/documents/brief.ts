/** The engagement brief: a draft that the company edits and sends to candidates. */

import type { Area, Assessment, Focus, Step } from "#engine";
import type { ReportView } from "../view.ts";
import { briefedScenario, budgetOf } from "./budget.ts";
import { type Block, type Document, type Fact, listed, type Section } from "./document.ts";
import { planWords, stagesOf, stageTitle } from "./plan.ts";
import { colonOf } from "./writing.ts";

const AREAS: readonly Area[] = ["strategy", "vendors", "enablement", "governance"];

/** What a brief is written from. */
interface Engagement {
  readonly view: ReportView;
  readonly assessment: Assessment;
  readonly plan: readonly Step[];
  readonly focus: Focus;
}

/** Null where no fractional is looked for. */
export function briefDocument(view: ReportView): Document | null {
  const { assessment } = view.state;
  if (!(assessment?.plan && assessment.focus)) return null;
  const engagement = { view, assessment, plan: assessment.plan, focus: assessment.focus };
  const { brief } = view.words.along;
  return {
    title: isBridge(engagement) ? brief.forBridge : brief.forFractional,
    blocks: [{ text: brief.lead }],
    colon: colonOf(view),
    sections: [
      why(engagement),
      outcome(engagement),
      scope(engagement),
      terms(engagement),
      people(engagement),
      success(engagement),
      ending(engagement),
      budget(engagement),
      bring(engagement),
    ],
  };
}

const isBridge = ({ assessment }: Engagement): boolean => assessment.verdict === "bridge-to-hire";

function why({ view }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const wording = words.why;
  const seen = answers.symptoms ?? [];
  const shown =
    seen.length > 0 ? seen.map((sign) => wording.signs[sign]) : [wording.decisions[answers.aiDecisions ?? "unsure"]];
  const cost = answers.realCost ? [{ text: wording.cost[answers.realCost] }] : [];
  return { title: wording.title, blocks: [listed(shown), ...cost] };
}

function outcome({ view }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const wording = words.outcome;
  return {
    title: wording.title,
    blocks: [{ text: [wording.phases[answers.phase ?? "none"], wording.done].join(" ") }],
  };
}

function scope({ view, focus }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const wording = words.scope;
  const percent = new Intl.NumberFormat(view.locale, { style: "percent" });
  const byShare = [...AREAS].sort((one, other) => focus[other] - focus[one]);
  const facts = byShare.map((area) => ({
    name: view.fill(wording.share, { area: view.words.advice.areas[area], share: percent.format(focus[area] / 100) }),
    value: wording.inside[area],
  }));
  const governance: Block[] = answers.regulated === "yes" ? [{ text: wording.regulated }] : [];
  return { title: wording.title, blocks: [{ facts }, { text: wording.leads }, ...governance] };
}

function terms(engagement: Engagement): Section {
  const { view, assessment } = engagement;
  const { answers, words } = partsOf(view);
  const wording = words.terms;
  const { fractional } = briefedScenario(view.state) ?? {};
  const minimum = minimumOf(engagement);
  const length = months(engagement);
  const facts: Fact[] = [
    ...(fractional
      ? [{ name: wording.days, value: view.formats.withUnit(fractional.daysPerWeekCenti, "days-per-week") }]
      : []),
    { name: wording.length, value: isBridge(engagement) ? view.fill(wording.until, { months: length }) : length },
  ];
  if (fractional) {
    const amount = view.formats.withUnit(minimum, "months");
    const value = minimum > monthsOf(engagement) ? view.fill(wording.minimumLonger, { minimum: amount }) : amount;
    facts.push({ name: wording.minimum, value: minimum > 0 ? value : wording.noMinimum });
  }
  if (answers.availability === "part-time-with-peaks") facts.push({ name: wording.peaks, value: wording.response });
  if (assessment.terms.includes("problem")) facts.push({ name: wording.decision, value: wording.decisionNeeds });
  return { title: wording.title, blocks: [{ facts }] };
}

function people({ view }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const wording = words.people;
  const facts: Fact[] = [];
  if (answers.internalOwner) facts.push({ name: wording.owner, value: wording.owners[answers.internalOwner] });
  if (answers.readiness) facts.push({ name: wording.decides, value: wording.deciders[answers.readiness] });
  if (answers.openness) facts.push({ name: wording.no, value: wording.noes[answers.openness] });
  return { title: wording.title, blocks: [{ facts }] };
}

/** By stage, what the plan's criteria say. */
function success({ view, assessment, plan }: Engagement): Section {
  const { criteria } = planWords(view.words.along, assessment);
  const facts = stagesOf(plan).map((steps) => ({
    name: stageTitle(steps, view),
    value: [...new Set(steps.map(({ criterion }) => criteria[criterion]))].join(" "),
  }));
  return { title: partsOf(view).words.success, blocks: [{ facts }] };
}

function ending(engagement: Engagement): Section {
  const { view, plan } = engagement;
  const wording = partsOf(view).words.ending;
  const handing = plan.find(({ stage }) => stage === "hand-over");
  const mayEndBefore = handing && minimumOf(engagement) < monthsOf(engagement);
  const how = handing ? view.fill(wording.handOver, { from: handing.fromMonth }) : wording.audit;
  return {
    title: wording.title,
    blocks: [
      listed([isBridge(engagement) ? wording.bridge : how, ...(mayEndBefore ? [wording.notice] : []), wording.ours]),
    ],
  };
}

function budget(engagement: Engagement): Section {
  const { view } = engagement;
  const { formats, state, fill } = view;
  const wording = partsOf(view).words.budget;
  const country = formats.country(state.country);
  const found = budgetOf(view, monthsOf(engagement));
  if (!found) return { title: wording.title, blocks: [{ text: fill(wording.unknown, { country }) }] };
  const amount = ([low, high]: readonly [number, number]): string =>
    low === high
      ? formats.roughMoney(low)
      : fill(wording.range, { low: formats.roughMoney(low), high: formats.roughMoney(high) });
  const minimum = minimumOf(engagement);
  const isLonger = minimum > monthsOf(engagement);
  const facts = [
    // What is paid for months without work is no price of a month.
    ...(isLonger ? [] : [{ name: wording.month, value: amount(found.month) }]),
    { name: wording.total, value: amount(found.total) },
  ];
  const basis = [
    ...(isLonger ? [fill(wording.paidMinimum, { minimum: formats.withUnit(minimum, "months") })] : []),
    ...(isBridge(engagement) && !isLonger ? [fill(wording.bridge, { months: months(engagement) })] : []),
    state.costsSeen ? wording.entered : fill(wording.defaults, { country }),
  ];
  return { title: wording.title, blocks: [{ facts }, ...basis.map((text) => ({ text }))] };
}

function bring({ view }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const wording = words.bring;
  const { items } = wording;
  const rules = answers.regulated === "yes" ? [wording.rules] : [];
  return {
    title: wording.title,
    blocks: [listed([items.engagement, items.against, items.vendors, items.days, items.references, ...rules])],
  };
}

const partsOf = ({ state, words }: ReportView) => ({ answers: state.answers, words: words.along.brief });

/** The least that is paid for. */
const minimumOf = ({ view }: Engagement): number => briefedScenario(view.state)?.fractional.minCommitMonths ?? 0;

/** As long as the plan. */
const monthsOf = ({ plan }: Engagement): number => plan.at(-1)?.toMonth ?? 1;

const months = (engagement: Engagement): string => engagement.view.formats.withUnit(monthsOf(engagement), "months");
