/** The engagement brief: a draft that the company edits and sends to candidates. */

import type { Area, Assessment, Focus, Step } from "#engine";
import type { ReportView } from "../view.ts";
import { briefedScenario, budgetOf } from "./budget.ts";
import { type Block, type Document, type Fact, listed, type Section } from "./document.ts";
import { planWords, stagesOf, stageTitle } from "./plan.ts";
import { colonOf } from "./telling.ts";

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
  const said = words.why;
  const seen = answers.symptoms ?? [];
  const shown =
    seen.length > 0 ? seen.map((sign) => said.signs[sign]) : [said.decisions[answers.aiDecisions ?? "unsure"]];
  const cost = answers.realCost ? [{ text: said.cost[answers.realCost] }] : [];
  return { title: said.title, blocks: [listed(shown), ...cost] };
}

function outcome({ view }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const said = words.outcome;
  return { title: said.title, blocks: [{ text: [said.phases[answers.phase ?? "none"], said.done].join(" ") }] };
}

function scope({ view, focus }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const said = words.scope;
  const percent = new Intl.NumberFormat(view.locale, { style: "percent" });
  const byShare = [...AREAS].sort((one, other) => focus[other] - focus[one]);
  const facts = byShare.map((area) => ({
    name: view.tell(said.share, { area: view.words.advice.areas[area], share: percent.format(focus[area] / 100) }),
    value: said.inside[area],
  }));
  const governance: Block[] = answers.regulated === "yes" ? [{ text: said.regulated }] : [];
  return { title: said.title, blocks: [{ facts }, { text: said.leads }, ...governance] };
}

function terms(engagement: Engagement): Section {
  const { view, assessment } = engagement;
  const { answers, words } = partsOf(view);
  const said = words.terms;
  const { fractional } = briefedScenario(view.state) ?? {};
  const minimum = minimumOf(engagement);
  const length = months(engagement);
  const facts: Fact[] = [
    ...(fractional
      ? [{ name: said.days, value: view.formats.withUnit(fractional.daysPerWeekCenti, "days-per-week") }]
      : []),
    { name: said.length, value: isBridge(engagement) ? view.tell(said.until, { months: length }) : length },
  ];
  if (fractional) {
    const told = view.formats.withUnit(minimum, "months");
    const value = minimum > monthsOf(engagement) ? view.tell(said.minimumLonger, { minimum: told }) : told;
    facts.push({ name: said.minimum, value: minimum > 0 ? value : said.noMinimum });
  }
  if (answers.availability === "part-time-with-peaks") facts.push({ name: said.peaks, value: said.response });
  if (assessment.terms.includes("problem")) facts.push({ name: said.decision, value: said.decisionNeeds });
  return { title: said.title, blocks: [{ facts }] };
}

function people({ view }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const said = words.people;
  const facts: Fact[] = [];
  if (answers.internalOwner) facts.push({ name: said.owner, value: said.owners[answers.internalOwner] });
  if (answers.readiness) facts.push({ name: said.decides, value: said.deciders[answers.readiness] });
  if (answers.openness) facts.push({ name: said.no, value: said.noes[answers.openness] });
  return { title: said.title, blocks: [{ facts }] };
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
  const said = partsOf(view).words.ending;
  const handing = plan.find(({ stage }) => stage === "hand-over");
  const mayEndBefore = handing && minimumOf(engagement) < monthsOf(engagement);
  const how = handing ? view.tell(said.handOver, { from: handing.fromMonth }) : said.audit;
  return {
    title: said.title,
    blocks: [listed([isBridge(engagement) ? said.bridge : how, ...(mayEndBefore ? [said.notice] : []), said.ours])],
  };
}

function budget(engagement: Engagement): Section {
  const { view } = engagement;
  const { formats, state, tell } = view;
  const said = partsOf(view).words.budget;
  const country = formats.country(state.country);
  const found = budgetOf(view, monthsOf(engagement));
  if (!found) return { title: said.title, blocks: [{ text: tell(said.unknown, { country }) }] };
  const told = ([low, high]: readonly [number, number]): string =>
    low === high
      ? formats.roughMoney(low)
      : tell(said.range, { low: formats.roughMoney(low), high: formats.roughMoney(high) });
  const minimum = minimumOf(engagement);
  const isLonger = minimum > monthsOf(engagement);
  const facts = [
    // What is paid for months without work is no price of a month.
    ...(isLonger ? [] : [{ name: said.month, value: told(found.month) }]),
    { name: said.total, value: told(found.total) },
  ];
  const basis = [
    ...(isLonger ? [tell(said.paidMinimum, { minimum: formats.withUnit(minimum, "months") })] : []),
    ...(isBridge(engagement) && !isLonger ? [tell(said.bridge, { months: months(engagement) })] : []),
    state.costsSeen ? said.entered : tell(said.defaults, { country }),
  ];
  return { title: said.title, blocks: [{ facts }, ...basis.map((text) => ({ text }))] };
}

function bring({ view }: Engagement): Section {
  const { answers, words } = partsOf(view);
  const said = words.bring;
  const { items } = said;
  const rules = answers.regulated === "yes" ? [said.rules] : [];
  return {
    title: said.title,
    blocks: [listed([items.engagement, items.against, items.vendors, items.days, items.references, ...rules])],
  };
}

const partsOf = ({ state, words }: ReportView) => ({ answers: state.answers, words: words.along.brief });

/** The least that is paid for. */
const minimumOf = ({ view }: Engagement): number => briefedScenario(view.state)?.fractional.minCommitMonths ?? 0;

/** As long as the plan. */
const monthsOf = ({ plan }: Engagement): number => plan.at(-1)?.toMonth ?? 1;

const months = (engagement: Engagement): string => engagement.view.formats.withUnit(monthsOf(engagement), "months");
