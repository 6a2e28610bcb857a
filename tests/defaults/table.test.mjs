import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { defaultsDocument } from "../../scripts/defaults-table.mjs";

const DATA = new URL("../../src/defaults/data/", import.meta.url);
const read = async (file) => JSON.parse(await readFile(new URL(file, DATA), "utf8"));

test("the document shows every figure, hint, rule and source", async () => {
  const document = await defaultsDocument();
  for (const file of await readdir(DATA)) {
    if (file === "sources.json" || file === "contributions.json") continue;
    const { figures, hints = [] } = await read(file);
    for (const { id, note } of [...figures, ...hints]) {
      assert.ok(document.includes(`| \`${id}\` |`) && document.includes(note), `${file} ${id}`);
    }
  }
  for (const [country, { rules }] of Object.entries(await read("contributions.json"))) {
    const section = document.split(`\n## ${country}\n`)[1]?.split("\n## ")[0];
    for (const { key } of rules) assert.ok(section?.includes(`| \`${key}\` |`), `${country} ${key}`);
  }
  for (const { address } of Object.values(await read("sources.json"))) {
    assert.ok(document.includes(`](${address})`), address);
  }
});

test("the document shows people's units and says what is a seller's claim", async () => {
  const document = await defaultsDocument();
  assert.match(
    document,
    /\| `fullTime.baseMinor` \| 180,000 \| 250,000 \| 350,000 \| USD a year \| our judgement; weak/,
  );
  assert.match(
    document,
    /\| `fractional.dayRateMinor` \| 1,500 \| 2,000 \| 3,500 \| USD a day \| claim of a seller \|/,
  );
  assert.match(document, /\| `fractional.daysPerWeekCenti` \| 0.5 \| 2 \| 4 \| days per week \|/);
  assert.match(document, /\| `ei` \| 2.282 % \| 0 \| 68,900 \| by the calendar year \|/);
  assert.match(document, /\| `fullTime.baseMinor` \| 4,000,000 \| {2}\| 30,000,000 \| INR a year \|/);
  assert.doesNotMatch(document, /undefined|NaN|null/);
});
