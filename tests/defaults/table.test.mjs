import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { loadEngine } from "#engine-node";
import { load } from "../../scripts/bundled.mjs";
import { countryCodes } from "../../scripts/countries.mjs";
import { defaultsDocument } from "../../scripts/defaults-table.mjs";

const DATA = new URL("../../src/defaults/data/", import.meta.url);
const read = async (file) => JSON.parse(await readFile(new URL(file, DATA), "utf8"));

const files = await readdir(DATA);
const engine = await loadEngine();

test("the document shows every figure, hint, rule and source", async () => {
  const document = defaultsDocument();
  for (const file of files) {
    const { country, figures = [], hints = [], contributions, sources } = await read(file);
    for (const { id, note } of [...figures, ...hints]) {
      assert.ok(document.includes(`| \`${id}\` |`) && document.includes(note), `${file} ${id}`);
    }
    const section = document.split(`\n## ${country}\n`)[1]?.split("\n## ")[0];
    for (const { key } of contributions?.rules ?? []) assert.ok(section?.includes(`| \`${key}\` |`), `${file} ${key}`);
    for (const { address } of Object.values(sources ?? {})) assert.ok(document.includes(`](${address})`), address);
  }
  for (const { address } of Object.values(await read("sources.json"))) {
    assert.ok(document.includes(`](${address})`), address);
  }
});

test("the document lists what no source was found for, so that anyone can bring one", async () => {
  const [, list] = defaultsDocument().split("## Figures without a source");
  assert.match(list, /\| NL \| `fractional.dayRateMinor` \(a hint only\), `fullTime.baseMinor`, /);
  assert.match(list, /\| ES \| `fractional.dayRateMinor` \(a hint only\), `practitioners.dayRateMinor` \|/);
  assert.match(list, /\| IT \| .* \| `it_tfr` \|/);
});

test("the document tells reductions, and rules that hold for a while", async () => {
  const document = defaultsDocument();
  assert.match(document, /\| `reductionGenerale` \| −39.81 % down to −2 % \| 22,404.2 \| 67,212.6 \| by the month \|/);
  assert.match(document, /\| `prsi_A` \| 11.55 % from 2027-10 until 2028-09 \| 0 \| \| by the month \|/);
});

test("the page knows the sources of every country that has a file", async () => {
  const countries = countryCodes();
  assert.ok(countries.length > 15);
  const { sourcesOf } = await load("www/session/provenance.ts");
  for (const country of countries) {
    const { contributions } = await read(`${country.toLowerCase()}.json`);
    const { contributionsOf, rules } = await sourcesOf(country);
    assert.equal(contributionsOf(country)?.notModelled, contributions.notModelled, country);
    // The engine computes with the same rules, whoever hands them over.
    const { scenario } = engine.defaults(/** @type {any} */ (country));
    const whole = engine.compare({ ...filled(scenario) });
    assert.deepEqual(engine.compare({ ...filled(scenario), contributionRules: [...rules] }), whole, country);
  }
});

/** With a price wherever one is missing. */
function filled(scenario) {
  const { fractional, fullTime, practitioners } = scenario;
  return {
    ...scenario,
    fractional: { dayRateMinor: 100_000, ...fractional },
    fullTime: { baseMinor: 6_000_000, ...fullTime },
    practitioners: { baseMinor: 4_000_000, ...practitioners },
  };
}

test("what isn't counted is told in words, without the letters of the grades", async () => {
  for (const file of files.filter((name) => name !== "sources.json" && name !== "all.json")) {
    const { contributions } = await read(file);
    assert.doesNotMatch(contributions.notModelled, /\([A-Z]\)|\b[XMLVDJ]\b/, file);
  }
});

test("the document shows people's units and says what is a seller's claim", async () => {
  const document = defaultsDocument();
  assert.match(document, /\| `fullTime.baseMinor` \| 170,000 \| 210,000 \| 280,000 \| USD a year \| our judgment \|/);
  assert.match(document, /\| `fractional.dayRateMinor` \| 1,500 \| 2,000 \| 3,500 \| USD a day \| vendor claim \|/);
  assert.match(document, /\| `fullTime.bonusPpm` \| 0 % \| 15 % \| 30 % \| \| our judgment; weak/);
  assert.match(document, /\| `fractional.rampDays` \| 10 \| 20 \| 40 \| worked days \| vendor claim \|/);
  assert.match(document, /\| `fractional.daysPerWeekCenti` \| 0.5 \| 2 \| 4 \| days per week \|/);
  assert.match(document, /\| `ei` \| 2.282 % \| 0 \| 68,900 \| by the calendar year \|/);
  assert.match(document, /\| `fullTime.baseMinor` \| 4,000,000 \| \| 30,000,000 \| INR a year \|/);
  assert.doesNotMatch(document, /undefined|NaN|null/);
});
