/** The totals of the four options as rules of publicodes. It knows no months, so
 * each sum is in closed form, by years of employment and of the calendar: less
 * work than the engine does, and the same totals but for the rounding of cells.
 * Horizon of 24 months from January; retained fee that falls due within it. */

import Engine from "publicodes";

/** Rules, and a function that gives the totals after inputs have changed. */
export function model({ scenario }) {
  const { fractional, fullTime, bridge, practitioners, weeksPerYear, contributionRules } = scenario;
  const rules = {
    horizon: scenario.horizonMonths,
    weeks: weeksPerYear,
    ...inputs("fractional", fractional, ["dayRateMinor", "daysPerWeekCenti", "startLagMonths"]),
    ...inputs("bridge", bridge, ["overlapMonths", "overlapDaysPerWeekCenti"]),
    ...stream("hire", fullTime),
    "hire . months before": "hire . searchMonths + hire . noticeMonths",
    "hire . fee": "(hire . baseMinor + hire . baseMinor * hire . bonusPpm / 1000000) * hire . feePpm / 1000000",
    ...inputs("hire", fullTime, ["searchMonths", "noticeMonths"]),
    ...stream("engineer", practitioners),
    "engineer . months before": practitioners.hireLagMonths,
    "engineer . count": practitioners.count,
    "engineer . fee": "engineer . baseMinor * engineer . feePpm / 1000000",
    ...contributions("hire", contributionRules),
    ...contributions("engineer", contributionRules),
    "a day a week": "fractional . dayRateMinor * weeks / 1200",
    "fractional . total": "a day a week * fractional . daysPerWeekCenti * (horizon - fractional . startLagMonths)",
    "hire . total": "hire . cost",
    "bridge . solo": "fractional . daysPerWeekCenti * (hire . months before - fractional . startLagMonths)",
    "bridge . overlap": "bridge . overlapDaysPerWeekCenti * bridge . overlapMonths",
    "bridge . total": "hire . total + a day a week * (bridge . solo + bridge . overlap)",
    "engineer . total": "engineer . count * engineer . cost",
  };
  for (const name of ["fractional", "hire", "bridge", "engineer"]) rules[name] = null;
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error: console.error } });
  const total = (name) => engine.evaluate(`${name} . total`).nodeValue;
  return (situation = {}) => {
    engine.setSituation(situation);
    return {
      fractional: total("fractional"),
      fullTime: total("hire"),
      bridge: total("bridge"),
      practitioners: total("engineer"),
    };
  };
}

function inputs(of, values, names) {
  return Object.fromEntries(names.map((name) => [`${of} . ${name}`, values[name] ?? 0]));
}

const FIGURES = [
  "baseMinor",
  "bonusPpm",
  "raisePpm",
  "benefitsFixedAnnualMinor",
  "benefitsPpmOfBase",
  "overheadAnnualMinor",
  "equipmentOneoffMinor",
  "feePpm",
];

/** What one person in employment costs from after `months before` to the horizon. */
function stream(of, terms) {
  return {
    ...inputs(of, terms, FIGURES),
    [`${of} . months`]: `horizon - ${of} . months before`,
    [`${of} . first year`]: { "le minimum de": [`${of} . months`, 12] },
    [`${of} . later`]: `${of} . months - ${of} . first year`,
    [`${of} . raised`]: `${of} . baseMinor * (1 + ${of} . raisePpm / 1000000)`,
    [`${of} . base`]: `(${of} . baseMinor * ${of} . first year + ${of} . raised * ${of} . later) / 12`,
    [`${of} . bonus`]: `${of} . base * ${of} . bonusPpm / 1000000`,
    [`${of} . fixed`]: `${of} . benefitsFixedAnnualMinor + ${of} . overheadAnnualMinor`,
    [`${of} . benefits`]: `${of} . fixed * ${of} . months / 12 + ${of} . base * ${of} . benefitsPpmOfBase / 1000000`,
    [`${of} . with bonus`]: `1 + ${of} . bonusPpm / 1000000`,
    [`${of} . pay this year`]: `${of} . baseMinor * (12 - ${of} . months before) / 12 * ${of} . with bonus`,
    [`${of} . pay next year`]: `(${of} . base * ${of} . with bonus) - ${of} . pay this year`,
    [`${of} . cost`]: {
      somme: ["base", "bonus", "contributions", "benefits", "equipmentOneoffMinor", "fee"].map((it) => `${of} . ${it}`),
    },
  };
}

function contributions(of, rules) {
  const due = ({ ratePpm, thresholdMinor, capMinor }, pay) => ({
    valeur: `${ratePpm} / 1000000 * counted`,
    avec: {
      counted: { valeur: `capped - ${thresholdMinor}`, plancher: 0 },
      capped: capMinor === null ? `${of} . ${pay}` : { valeur: `${of} . ${pay}`, plafond: capMinor },
    },
  });
  const named = rules.flatMap((rule) =>
    ["pay this year", "pay next year"].map((pay) => [`${of} . ${rule.key} of ${pay}`, due(rule, pay)]),
  );
  return { ...Object.fromEntries(named), [`${of} . contributions`]: { somme: named.map(([name]) => name) } };
}
