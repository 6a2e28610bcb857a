/** The cost model once more, in plain JavaScript with the platform's floats: what
 * one would write without an engine. A subset: cash month by month, totals, net
 * present value, days and cost per day of the four options; day rates, employees
 * and cumulative contributions only, no surcharge, turnover, equity, break-even. */

const PPM = 1_000_000;
const { round } = Math;
const spread = (annual, position) => round((annual * position) / 12) - round((annual * (position - 1)) / 12);

export function compare(scenario) {
  const { fractional, fullTime, bridge, practitioners, horizonMonths: horizon } = scenario;
  const start = fullTime.searchMonths + fullTime.noticeMonths + 1;
  const first = fractional.startLagMonths + 1;
  const outside = ramped(fractional, scenario, first, horizon, fractional.daysPerWeekCenti);
  const hire = { ...employment(fullTime, scenario, start), searchFee: searchFee(fullTime, horizon) };
  const seat = inPost(fullTime, horizon, start);
  const solo = ramped(fractional, scenario, first, start - 1, fractional.daysPerWeekCenti);
  const last = start + bridge.overlapMonths - 1;
  const overlap = ramped(fractional, scenario, start, last, bridge.overlapDaysPerWeekCenti, solo.served);
  const engineers = employment(practitioners, scenario, practitioners.hireLagMonths + 1, practitioners.count);
  const recruiting = row(horizon);
  recruiting[practitioners.hireLagMonths] =
    practitioners.count * round((practitioners.baseMinor * practitioners.feePpm) / PPM);
  return {
    fractional: option(scenario, { fees: outside.fees }, outside.days),
    fullTime: option(scenario, hire, seat),
    bridge: option(
      scenario,
      { ...hire, fractionalFees: sum([solo.fees, overlap.fees]) },
      sum([solo.days, overlap.days, seat]),
    ),
    practitioners: option(scenario, { ...engineers, recruiting }, row(horizon)),
  };
}

const row = (months) => new Array(months).fill(0);

function sum(rows) {
  const total = row(rows[0].length);
  for (const each of rows) for (let month = 0; month < total.length; month++) total[month] += each[month];
  return total;
}

function option({ horizonMonths, discountPpm }, monthlyComponentsMinor, monthlyDaysDelivered) {
  const monthlyCashMinor = sum(Object.values(monthlyComponentsMinor));
  const cumulativeMinor = row(horizonMonths);
  let totalMinor = 0;
  let value = 0;
  let deliveredDays = 0;
  for (let month = 0; month < horizonMonths; month++) {
    totalMinor += monthlyCashMinor[month];
    cumulativeMinor[month] = totalMinor;
    value += monthlyCashMinor[month] * (1 + discountPpm / PPM) ** (-(month + 1) / 12);
    deliveredDays += monthlyDaysDelivered[month];
  }
  return {
    monthlyComponentsMinor,
    monthlyCashMinor,
    cumulativeMinor,
    totalMinor,
    npvMinor: round(value),
    monthlyDaysDelivered,
    deliveredDays,
    costPerUsefulDayMinor: deliveredDays > 0 ? round(totalMinor / deliveredDays) : null,
  };
}

const productivity = ({ rampMonths, rampStartPpm }, month) =>
  month > rampMonths ? 1 : rampStartPpm / PPM + ((1 - rampStartPpm / PPM) * (2 * month - 1)) / (2 * rampMonths);

function ramped(terms, { weeksPerYear, horizonMonths }, from, to, daysPerWeekCenti, before = 0) {
  const daysAMonth = (daysPerWeekCenti * weeksPerYear) / 1200;
  const fees = row(horizonMonths);
  const days = row(horizonMonths);
  let served = 0;
  for (let month = from; month <= Math.min(to, horizonMonths); month++) {
    served += 1;
    fees[month - 1] =
      round(terms.dayRateMinor * daysAMonth * served) - round(terms.dayRateMinor * daysAMonth * (served - 1));
    days[month - 1] = daysAMonth * productivity(terms, before + served);
  }
  return { fees, days, served };
}

function inPost(terms, horizon, start) {
  const days = row(horizon);
  const daysAMonth = ((terms.workingDaysPerYear / 12) * terms.leadershipSharePpm) / PPM;
  for (let month = start; month <= horizon; month++) {
    days[month - 1] = daysAMonth * productivity(terms, month - start + 1);
  }
  return days;
}

function employment(terms, { horizonMonths, startCalendarMonth, contributionRules }, start, count = 1) {
  const rows = { base: row(horizonMonths), bonus: row(horizonMonths), contributions: row(horizonMonths) };
  rows.benefits = row(horizonMonths);
  rows.overhead = row(horizonMonths);
  rows.oneoff = row(horizonMonths);
  let annual = terms.baseMinor;
  let paid = 0;
  for (let month = start; month <= horizonMonths; month++) {
    const position = ((month - start) % 12) + 1;
    if (position === 1 && month > start) annual = round((annual * (PPM + terms.raisePpm)) / PPM);
    if ((startCalendarMonth + month - 2) % 12 === 0) paid = 0;
    const base = spread(annual, position);
    const annualBonus = round((annual * terms.bonusPpm * (terms.bonusPayoutPpm ?? PPM)) / PPM / PPM);
    const bonus = spread(annualBonus, position);
    const cell = month - 1;
    rows.base[cell] = count * base;
    rows.bonus[cell] = count * bonus;
    rows.contributions[cell] = count * contributions(contributionRules, paid, paid + base + bonus);
    rows.benefits[cell] =
      count * (spread(terms.benefitsFixedAnnualMinor, position) + round((base * terms.benefitsPpmOfBase) / PPM));
    rows.overhead[cell] = count * spread(terms.overheadAnnualMinor, position);
    if (month === start) rows.oneoff[cell] = count * (terms.equipmentOneoffMinor + (terms.onboardingOneoffMinor ?? 0));
    paid += base + bonus;
  }
  return rows;
}

function contributions(rules, before, after) {
  let due = 0;
  for (const { ratePpm, thresholdMinor, capMinor } of rules) {
    const counted = (pay) => Math.max(0, Math.min(pay, capMinor ?? Infinity) - thresholdMinor);
    due += round((ratePpm * counted(after)) / PPM) - round((ratePpm * counted(before)) / PPM);
  }
  return due;
}

/** In thirds: at once, half way through the search, and at its end. */
function searchFee({ baseMinor, bonusPpm, feePpm, searchMonths, internalHiringCostMinor }, horizon) {
  const fees = row(horizon);
  const fee = round(((baseMinor + round((baseMinor * bonusPpm) / PPM)) * feePpm) / PPM);
  const third = round(fee / 3);
  const second = round((2 * fee) / 3) - third;
  fees[0] += internalHiringCostMinor;
  const parts = [
    [1, third],
    [Math.max(1, Math.ceil(searchMonths / 2)), second],
    [Math.max(1, searchMonths), fee - third - second],
  ];
  for (const [month, part] of parts) if (month <= horizon) fees[month - 1] += part;
  return fees;
}
