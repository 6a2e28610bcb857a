/** The workbook's formulas, computed by LibreOffice, give what the engine gives. */

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { computed, emptied } from "./office.mjs";
import { caseOf, engine, keptOf, modules, viewOf, wordsOf } from "./reports.mjs";

const OPTIONS = ["fractional", "fullTime", "bridge", "practitioners"];

/** Inputs that a person changes in the yellow cells, and the same in the scenario. */
const CHANGES = /** @type {[string, unknown, (scenario: any) => unknown][]} */ ([
  ["fractional_daysPerWeekCenti", 2.75, ({ fractional }) => (fractional.daysPerWeekCenti = 275)],
  ["fractional_engagementMonths", 5, ({ fractional }) => (fractional.engagementMonths = 5)],
  ["fractional_minCommitMonths", 8, ({ fractional }) => (fractional.minCommitMonths = 8)],
  ["fractional_surchargePpm", 0.0725, ({ fractional }) => (fractional.surchargePpm = 72_500)],
  ["fullTime_baseMinor", 231_333.33, ({ fullTime }) => (fullTime.baseMinor = 23_133_333)],
  ["fullTime_feeMode", "on-start", ({ fullTime }) => (fullTime.feeMode = "on-start")],
  ["fullTime_searchMonths", 3, ({ fullTime }) => (fullTime.searchMonths = 3)],
  ["horizonMonths", 41, (scenario) => (scenario.horizonMonths = 41)],
  ["startCalendarMonth", 9, (scenario) => (scenario.startCalendarMonth = 9)],
  ["needCentiDaysPerWeek", 1.5, (scenario) => (scenario.needCentiDaysPerWeek = 150)],
  ["unledMonthCostMinor", 12_345.67, (scenario) => (scenario.unledMonthCostMinor = 1_234_567)],
  ["bridge_overlapMonths", 4, ({ bridge }) => (bridge.overlapMonths = 4)],
  ["practitioners_mode", "contractor", ({ practitioners }) => (practitioners.mode = "contractor")],
  ["practitioners_dayRateMinor", 912.5, ({ practitioners }) => (practitioners.dayRateMinor = 91_250)],
]);
const CASES = [
  "us-base",
  "gb-base",
  "de-base",
  "us-zero-days",
  "us-hire-never-arrives",
  "us-sept-start",
  "us-instant-hire",
  "us-need-one-day",
  "us-retainer",
  "gb-contractors",
  "us-no-frills",
  "us-six-months",
  "us-engagement-at-the-end",
  "us-ramp-days",
  "gb-ramp-days-slow",
];

const scenarios = Object.fromEntries(CASES.map((id) => [id, caseOf(id)]));
const changed = structuredClone(caseOf("us-base"));
for (const [, , change] of CHANGES) change(changed);

/** Beside the case, what a visitor has kept before. */
const kept = keptOf("Sooner", caseOf("us-instant-hire"));

/** What a month without leadership may cost, with what the engine makes of it. */
const PAID_BACK = ["us-base", "us-need-one-day", "us-six-months", "us-zero-days", "gb-base"];
const monthCost = [1_234_567, 6_000_000];
const paybackOf = (scenario) =>
  engine.payback({ uncertain: { scenario, draws: 64 }, leastMinor: monthCost[0], mostMinor: monthCost[1] });
const paidBackView = (scenario) => viewOf(scenario, {}, undefined, null, monthCost, paybackOf(scenario));

let sheets;
before(async () => {
  const workbooks = Object.fromEntries(
    Object.entries(scenarios).map(([id, scenario]) => [id, emptied(modules.workbookOf(viewOf(scenario)))]),
  );
  const inputs = Object.fromEntries(CHANGES.map(([name, value]) => [name, value]));
  workbooks.changed = emptied(modules.workbookOf(viewOf(caseOf("us-base"))), inputs);
  const withKept = modules.workbookOf(viewOf(caseOf("us-base"), {}, undefined, kept));
  workbooks.kept = emptied(withKept, inputs);
  for (const id of PAID_BACK) workbooks[`${id}-paid`] = emptied(modules.workbookOf(paidBackView(scenarios[id])));
  workbooks["changed-paid"] = emptied(modules.workbookOf(paidBackView(caseOf("us-base"))), inputs);
  sheets = await computed(workbooks);
  scenarios.changed = changed;
});

for (const id of [...CASES, "changed"]) {
  test(`${id}: every total, part and price agrees with the engine`, () => {
    const expected = engine.compare(scenarios[id]);
    const summary = sheets[id].Summary;
    const row = (title) => summary.find(([first]) => first === title).slice(1);
    const cents = (text) => Math.round(Number(text) * 100);
    const ways = OPTIONS.filter((option) => expected[option]);
    const { cost, report } = viewOf(caseOf("us-base")).words;
    const said = report.sheet;

    for (const [place, option] of ways.entries()) {
      const of = expected[option];
      assert.equal(cents(row(said.total)[place]), of.totalMinor, `${option}: total`);
      assert.equal(cents(row(said.npv)[place]), of.npvMinor, `${option}: present value`);
      assert.ok(Math.abs(Number(row(said.days)[place]) - of.usefulDays) < 2e-6, `${option}: useful days`);
      const perDay = row(said.perDay)[place];
      assert.equal(perDay === "" ? null : cents(perDay), of.costPerUsefulDayMinor ?? null, `${option}: per day`);
      assert.equal(cents(row(cost.payslip.unled)[place]), of.unledCostMinor, `${option}: missing days`);
      for (const [component, minor] of Object.entries(of.components)) {
        assert.equal(cents(row(cost.components[component])[place]), minor, `${option}: ${component}`);
      }
      const months = sheets[id][report.sheets[option]];
      const cash = months[2].indexOf(said.columns.cash);
      assert.deepEqual(
        months.slice(4, 4 + of.monthlyCashMinor.length).map((cells) => cents(cells[cash])),
        of.monthlyCashMinor,
        `${option}: months`,
      );
    }
    const { comparison, fullTime, fractional } = expected;
    assert.equal(cents(row(said.saving)[0]), comparison.savingFractionalVsFullTimeMinor);
    assert.equal(cents(row(said.savingNpv)[0]), comparison.savingFractionalVsFullTimeNpvMinor);
    assert.equal(cents(row(said.recurring)[0]), comparison.fullTimeFullYearRecurringMinor);
    const days = (text) => (text === "" ? null : Number(text));
    assert.equal(days(row(said.breakEven)[0]), comparison.breakevenDaysPerWeekHorizon ?? null);
    assert.equal(days(row(said.breakEvenRunRate)[0]), comparison.breakevenDaysPerWeekRunRate ?? null);
    assert.equal(cents(row(said.vestedWorth)[0]), fractional.equity.illustrativeValueVestedMinor);
    assert.equal(cents(row(said.vestedWorth)[1]), fullTime.equity.illustrativeValueVestedMinor);
    assert.equal(cents(row(cost.payslip.severance)[1]), fullTime.risk.severanceMinor);
    assert.equal(cents(row(cost.payslip.repeatSearch)[1]), fullTime.risk.repeatSearchMinor);
    assert.equal(cents(row(cost.payslip.avoidedPay)[1]), fullTime.risk.avoidedPayMinor);
    assert.ok(Math.abs(Number(row(cost.payslip.lostDays)[1]) - fullTime.risk.expectedLostDays) < 2e-6);
  });
}

test("the scenario that is kept stays, and what stands beside it follows the inputs", () => {
  const [before, now] = [engine.compare(kept.entered), engine.compare(changed)];
  for (const [place, option] of OPTIONS.entries()) {
    const [, ...cells] = sheets.kept.Scenarios[4 + place];
    const [first, second] = [before[option].totalMinor, now[option].totalMinor];
    const cents = cells.map((text) => Math.round(Number(text) * 100));
    assert.deepEqual(cents, [first, second, second - first], option);
  }
});

for (const id of [...PAID_BACK, "changed"]) {
  test(`${id}: each option has paid for itself from the month that the engine says`, () => {
    const { words } = viewOf(caseOf("us-base"));
    const expected = paybackOf(scenarios[id]);
    const rows = sheets[`${id}-paid`][words.report.sheets.payback];
    const ways = ["fractional", "fullTime", "bridge"].filter((option) => expected[option]);
    assert.ok(ways.length >= 2);
    for (const option of ways) {
      const { sinceAtLeast, since, sinceAtMost } = expected[option];
      const [, ...cells] = rows.find(([first]) => first === words.cost.options[option].name);
      const told = cells.slice(0, 3).map((text) => (text === "" ? null : Number(text)));
      const wanted = [sinceAtLeast, since, sinceAtMost].map((month) => month ?? null);
      assert.deepEqual(told, wanted, option);
    }
  });
}

test("some of these options pay for themselves within the period, and some don’t", () => {
  const months = PAID_BACK.flatMap((id) => {
    const { fractional, fullTime } = paybackOf(scenarios[id]);
    return [fractional.sinceAtLeast, fractional.sinceAtMost, fullTime.sinceAtMost].map((month) => month ?? null);
  });
  assert.ok(months.includes(null) && new Set(months).size > 3, String(months));
});

test("the amounts of a month and how often it pays stand as they were, and every value is stored", () => {
  const view = paidBackView(caseOf("us-base"));
  const { words } = view;
  const rows = sheets["us-base-paid"][words.report.sheets.payback];
  const [, ...amounts] = rows.find(([first]) => first === words.cost.payslip.amount);
  assert.deepEqual(amounts.slice(0, 3).map(Number), [12_345.67, 36_172.84, 60_000]);
  const [, , , , chance] = rows.find(([first]) => first === words.cost.options.fractional.name);
  const { share } = paybackOf(caseOf("us-base")).fractional;
  assert.ok(Math.abs(Number.parseFloat(chance) - 100 * share) < 0.01, `${chance} and ${share}`);
  const cells = cellsOf(modules.workbookOf(view))[words.report.sheets.payback];
  assert.ok(cells.length > 1_000 && cells.every(({ value }) => value !== undefined));
  for (const { row, column, value } of cells.filter(({ row }) => row < 12)) {
    assert.equal(value, rows[row][column], `${row}, ${column}`);
  }
});

test("no cell is an error", () => {
  for (const [id, all] of Object.entries(sheets)) {
    for (const [name, rows] of Object.entries(all)) {
      const wrong = rows.flat().filter((text) => /^(#[A-Z/0!?]+|Err:\d+)$/.test(text));
      assert.deepEqual(wrong, [], `${id}, ${name}`);
    }
  }
});

for (const id of CASES) {
  test(`${id}: every formula has its value stored, and it is what LibreOffice computes`, () => {
    const stored = cellsOf(modules.workbookOf(viewOf(scenarios[id])));
    assert.deepEqual(Object.keys(stored).sort(), Object.keys(sheets[id]).sort());
    for (const [name, cells] of Object.entries(stored)) {
      assert.ok(cells.length > 0, name);
      for (const { place, row, column, value } of cells) {
        const written = sheets[id][name][row][column];
        const expected = written.endsWith("%") ? String(Number.parseFloat(written) / 100) : written;
        const said = `${name}!${place}: ${value}, computed ${expected}`;
        assert.ok(value !== undefined, said);
        const isNumber = expected !== "" && !Number.isNaN(Number(expected));
        // The engine tells days to a millionth.
        if (isNumber && value !== "") assert.ok(Math.abs(Number(value) - Number(expected)) <= 1e-6, said);
        else assert.equal(value, expected, said);
      }
    }
  });
}

for (const language of ["de", "fr", "es", "pl", "ar"]) {
  test(`${language}: every formula has its value stored, whatever the sheets are called`, async () => {
    const stored = cellsOf(modules.workbookOf(viewOf(caseOf("us-base"), {}, await wordsOf(language))));
    const of = (sheets) => Object.values(sheets).map((cells) => cells.map(({ value }) => value));
    assert.deepEqual(of(stored), of(cellsOf(modules.workbookOf(viewOf(caseOf("us-base"))))));
  });
}

/** The cells with a formula, by sheet, as whoever computes nothing reads them. */
function cellsOf(bytes) {
  const files = unzipSync(bytes);
  const names = [...strFromU8(files["xl/workbook.xml"]).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  return Object.fromEntries(
    names.map((name, index) => {
      const xml = strFromU8(files[`xl/worksheets/sheet${index + 1}.xml`]);
      const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>[^<]*<\/f>(?:<v>([^<]*)<\/v>)?<\/c>/g)];
      assert.equal(cells.length, xml.split("<f>").length - 1, `${name}: every formula is found`);
      return [
        name,
        cells.map(([, letters, row, value]) => {
          const column = [...letters].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          return { place: letters + row, row: Number(row) - 1, column, value };
        }),
      ];
    }),
  );
}
