/** What is saved and copied: CSV by the letter of RFC 4180, plain text, JSON. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import { ALL_MET } from "../element/person.mjs";
import { caseOf, engine, keptOf, modules, viewOf, wordsOf } from "./reports.mjs";

const { contentOf, csvOf, exactMajor, jsonOf, monthRows, textOf } = modules;

/** Refuses what the RFC doesn't allow: bare line feeds, loose quotes, rows of other lengths. */
const strict = (text) =>
  parse(text, { bom: true, record_delimiter: "\r\n", relax_quotes: false, relax_column_count: false });

const cents = (text) => {
  const [, sign, whole, fraction] = /^(-?)(\d+)\.(\d\d)$/.exec(text);
  return Number(`${sign}${whole}${fraction}`);
};

describe("the months as CSV", () => {
  for (const id of ["us-base", "gb-base", "de-base", "gb-contractors", "us-one-month"]) {
    test(`${id}: every column adds up to the engine's amount`, () => {
      const view = viewOf(caseOf(id));
      const [head, ...rows] = strict(csvOf(monthRows(view)));
      const { options, components } = view.words.cost;
      const sum = (title) => {
        const place = head.indexOf(`${title} (${caseOf(id).currency})`);
        assert.notEqual(place, -1, title);
        return rows.reduce((all, row) => all + cents(row[place]), 0);
      };
      assert.equal(rows.length, caseOf(id).horizonMonths);
      for (const option of Object.keys(options)) {
        const of = engine.compare(caseOf(id))[option];
        if (!of) continue;
        assert.equal(sum(`${options[option].name}: total`), of.totalMinor, option);
        for (const component of Object.keys(of.monthlyComponentsMinor)) {
          assert.equal(sum(`${options[option].name}: ${components[component]}`), of.components[component], component);
        }
        const soFar = head.indexOf(`${options[option].name}: so far (${caseOf(id).currency})`);
        assert.equal(cents(rows.at(-1)[soFar]), of.totalMinor);
      }
    });
  }

  test("begins with a byte order mark, and ends every line with CRLF", () => {
    const text = csvOf(monthRows(viewOf(caseOf("us-base"))));
    assert.ok(text.startsWith("\ufeffMonth,"));
    assert.ok(text.endsWith("\r\n"));
    assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
  });

  test("text that a spreadsheet would run stays text", () => {
    const hostile = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      " =1",
      "\uff1d1",
      '=HYPERLINK("http://x","y")',
      "-2+3",
    ];
    for (const text of hostile) {
      const [[cell]] = strict(csvOf([[{ text }]]));
      assert.equal(cell, `'${text}`);
    }
    for (const number of ["=1", "1e5", "--1", "NaN", "-1;x", ""]) {
      const [[cell]] = strict(csvOf([[{ number }, { text: "x" }]]));
      assert.doesNotMatch(cell, /^[=+@-]/);
    }
  });

  test("negative amounts stay numbers, and quotes, commas and lines survive", () => {
    const row = [{ number: "-12.50" }, { text: 'a "b", c' }, { text: "two\r\nlines" }, { text: "é ü ل" }];
    assert.equal(csvOf([row]), '\ufeff-12.50,"a ""b"", c","two\r\nlines",é ü ل\r\n');
    assert.deepEqual(strict(csvOf([row])), [["-12.50", 'a "b", c', "two\r\nlines", "é ü ل"]]);
  });

  test("a decimal comma comes with semicolons, as the visitor's office opens it", () => {
    const row = [{ number: "-12.50" }, { number: "7" }, { text: "a, b" }, { text: "c; d" }];
    assert.equal(csvOf([row], "en-US"), '\ufeff-12.50,7,"a, b","c; d"\r\n');
    for (const locale of ["de", "fr", "es", "pl"])
      assert.equal(csvOf([row], locale), '\ufeff-12,50;7;"a, b";"c; d"\r\n', locale);
    for (const locale of ["ar", "ar-EG", "de-CH", "en-GB"])
      assert.match(csvOf([row], locale), /^\ufeff-12\.50,7,/, locale);
  });

  test("amounts are exact decimals, whatever the currency divides into", () => {
    const exact = [
      [35_266_667, 100],
      [-5, 100],
      [0, 100],
      [7, 1],
      [1, 1_000],
      [13, 5],
      [9_007_199_254_740_991, 100],
    ];
    assert.deepEqual(
      exact.map(([minor, perMajor]) => exactMajor(minor, perMajor)),
      ["352666.67", "-0.05", "0.00", "7", "0.001", "2.6", "90071992547409.91"],
    );
  });
});

describe("the report as text", () => {
  const answers = { ...ALL_MET, internalOwner: "none", durationMonths: 30 };
  const text = (scenario, /** @type {object} */ given = answers) => {
    const view = viewOf(scenario, given);
    return textOf(contentOf(view, "1.2.3"), view);
  };

  test("tells verdict, conditions, fixes, costs, figures, sources and link", () => {
    const said = text(caseOf("us-base"));
    for (const part of [
      "- Internal owner: Name someone inside the company who owns the work and has time for it.",
      "[ ] Someone inside the company owns the work: not met (Nobody yet)",
      "- Beyond 24 months you ",
      "The plan, month by month\n====",
      "Success: Two decisions in a row were made without the fractional CTO.",
      "Engagement brief: fractional CTO\n====",
      "- Length: 30 months",
      "Interview kit\n====",
      "Over 24 months, a fractional CTO costs about $270,000 less than a full-time CTO.",
      "- Full-time CTO: $623,067.24",
      "- Day rate, fractional CTO: $2,000 (vendor claim) [",
      "] Employer Costs for Employee Compensation, table 4, US Bureau of Labor Statistics, March 2026: https://",
      "Fractional Fit 1.2.3",
      "https://example.com/#ff",
    ]) {
      assert.ok(said.includes(part), `${part} in ${said}`);
    }
    assert.doesNotMatch(said, /undefined|null|NaN|\[object|[\u00a0\u202f]/);
  });

  test("after a not yet tells what to do next, in order, and what would bring the visitor back", () => {
    const said = text(caseOf("us-base"), { ...ALL_MET, readiness: "not-ready", openness: "selective" });
    for (const part of [
      "1. Authority to act: Give one named leader the authority to act",
      "What to do next\n====",
      "1. Settle the points above, in this order.",
      "When to come back",
      "- A vendor misses a second deadline in a row",
    ])
      assert.ok(said.includes(part), `${part} in ${said}`);
    assert.doesNotMatch(said, /Engagement brief|Interview kit|month by month/);
  });

  test("marks the figures that are changed, with what the sourced ones were", () => {
    const changed = engine.defaults("US").scenario;
    changed.fractional.dayRateMinor = 250_000;
    const said = text(changed);
    assert.match(said, /Day rate, fractional CTO: \$2,500 \(changed; our default: \$2,000\)/);
    assert.match(said, /You changed 1 of \d+ figures\./);
  });

  test("each reference is a source, and each source is referred to", () => {
    const said = text(caseOf("us-base"));
    const [before, list] = said.split("\nSources:\n");
    const referred = new Set([...before.matchAll(/\[(\d+)\]/g)].map(([, place]) => place));
    const listed = [...list.matchAll(/^\[(\d+)\]/gm)].map(([, place]) => place);
    assert.deepEqual([...referred].sort(), listed.sort());
  });

  for (const language of ["de", "fr", "es", "pl", "ar"]) {
    test(`in ${language} every sentence has its values`, async () => {
      const view = viewOf(caseOf("de-base"), answers, await wordsOf(language));
      const said = textOf(contentOf(view, "1.2.3"), view) + csvOf(monthRows(view), view.locale);
      assert.doesNotMatch(said, /undefined|null|NaN|\[object|\{/);
      assert.ok(said.includes("1.2.3"));
    });
  }

  test("without a verdict it says so, and still tells the costs", () => {
    const said = text(caseOf("us-base"), {});
    assert.match(said, /this report covers costs only/);
    assert.match(said, /- Fractional CTO: \$352,666\.67/);
  });
});

test("a scenario that is kept stands beside the present one: as text, in the JSON, in the link", () => {
  const before = { ...caseOf("us-base"), horizonMonths: 12 };
  const kept = keptOf("Half as long", before, { primaryNeed: "implementation" });
  const view = viewOf(caseOf("us-base"), ALL_MET, undefined, kept);
  const said = textOf(contentOf(view, "1.2.3"), view);
  const short = engine.compare(before).fullTime.totalMinor;
  const long = engine.compare(caseOf("us-base")).fullTime.totalMinor;
  const whole = (minor) => view.formats.wholeMoney(minor);
  assert.match(said, /“Half as long” compared with now/);
  const line = `- Full-time CTO: Half as long: ${whole(short)}; Now: ${whole(long)}; Difference: +${whole(long - short)}`;
  assert.ok(said.includes(line), said);
  assert.match(said, /- Advice: Half as long: Hire engineers, not a CTO\.; Now: A fractional CTO fits\./);
  const read = JSON.parse(jsonOf(view.state, "1.2.3", view.link)).kept;
  assert.deepEqual(read, { name: "Half as long", answers: kept.answers, scenario: before });
  const link = new URLSearchParams(view.link.replace(/.*#ff\?/, ""));
  assert.equal(link.get("kept.name"), "Half as long");
  assert.equal(link.get("kept.horizonMonths"), "12");
  assert.equal(link.get("kept.primaryNeed"), "implementation");
});

test("what a month without leadership costs is in the text, in the JSON and in the link", () => {
  const scenario = caseOf("us-base");
  const range = { leastMinor: 1_000_000, mostMinor: 6_000_050 };
  const found = engine.payback({ uncertain: { scenario, draws: 64 }, ...range });
  const view = viewOf(scenario, ALL_MET, undefined, null, [range.leastMinor, range.mostMinor], found);
  const said = textOf(contentOf(view, "1.2.3"), view);
  const from = (month) => (month == null ? "Not within 24 months" : `From month ${month}`);
  const { sinceAtLeast, since, sinceAtMost, share } = found.fullTime;
  const heads = [1_000_000, 3_500_025, 6_000_050].map((amount) => `At ${view.formats.compactMoney(amount)}`);
  const told = [sinceAtLeast, since, sinceAtMost].map((month, place) => `${heads[place]}: ${from(month)}`).join("; ");
  assert.ok(said.includes(`- Full-time CTO: ${told}; Out of 100 scenarios: ${chance(share)}\n`), said);
  assert.match(said, /- Fractional CTO: At \$10K: /);
  assert.match(said, /64 scenarios with your range/);
  const read = JSON.parse(jsonOf(view.state, "1.2.3", view.link, view.payback)).payback;
  assert.deepEqual(read, { ...range, result: JSON.parse(JSON.stringify(found)) });
  assert.equal(new URLSearchParams(view.link.replace(/.*#ff\?/, "")).get("monthCost"), "10000,60000.5");

  const without = viewOf(scenario, ALL_MET);
  assert.doesNotMatch(textOf(contentOf(without, "1.2.3"), without), /without leadership costs/);
  assert.ok(!("payback" in JSON.parse(jsonOf(without.state, "1.2.3", without.link))));
  assert.doesNotMatch(without.link, /monthCost/);
});

const chance = (share) => {
  if (share < 0.01) return "under 1";
  return share > 0.99 ? "over 99" : `${Math.round(share * 100)}`;
};

test("of two currencies no difference is told", () => {
  const view = viewOf(caseOf("us-base"), {}, undefined, keptOf("", caseOf("gb-base")));
  const said = textOf(contentOf(view, "1.2.3"), view);
  const british = engine.compare(caseOf("gb-base")).fullTime.totalMinor / 100;
  assert.match(said, /different currencies/);
  assert.ok(said.includes(`Full-time CTO: First scenario: £${Math.round(british).toLocaleString("en")}; Now: $`), said);
});

test("the JSON holds what computes the same result again", () => {
  const { state } = viewOf(caseOf("gb-base"), ALL_MET);
  const read = JSON.parse(jsonOf(state, "1.2.3", "https://example.com/"));
  assert.equal(read.engine, "1.2.3");
  assert.deepEqual(engine.compare(read.scenario), read.comparison);
  assert.deepEqual(engine.assess(read.answers), read.assessment);
});
