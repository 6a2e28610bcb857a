/** British English lies over American English: only what differs, and all of it. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { load } from "../../scripts/bundled.mjs";
import { PARTS, readWords, texts, valuesOf } from "../../scripts/words.mjs";
import { RULE_NAMES } from "./rule-names.mjs";

const json = async (name) => JSON.parse(await readFile(new URL(`../../www/locales/${name}`, import.meta.url), "utf8"));
/** The builder's are a file of their own, which no visitor loads. */
const own = { ...(await json("en-GB.json")), builder: await json("en-GB-builder.json") };
const { localeOf } = await load("www/locales/locale.ts");
const { loadAdvice, loadCosts, loadStart } = await load("www/locales/catalogue.ts");

/** Spelled or said otherwise in Britain. */
const AMERICAN =
  /judgment|installment|\w{3}iz(e|ing|ation)|\w+yz(e|ing)|\b(labor|color|center|favor|behavior|program|license|markup|vacation|retirement|sales tax|fulfill)\b/i;
const BRITISH =
  /judgement|instalment|organis|analys(e|ing)\b|\b(labour|colour|centre|favour|behaviour|programme|licence)\b/i;

/** As the files call the parts. */
const named = (part) => (part === "take-along" ? "takeAlong" : part);

test("each text stands for an American one, needs the same values, and differs", async () => {
  const american = Object.fromEntries(Object.keys(PARTS).map((part) => [named(part), readWords("en", part)]));
  assert.ok(texts(own).length > 15);
  for (const { path, text } of texts(own)) {
    const instead = path.reduce((words, key) => words?.[key], american);
    assert.equal(typeof instead, "string", path.join("."));
    assert.notEqual(text, instead, path.join("."));
    assert.deepEqual([...valuesOf(text)].sort(), [...valuesOf(instead)].sort(), path.join("."));
  }
  assert.equal(own.start, undefined, "the first words are the same, so that they are there at once");
});

test("American words are spelled as in America, and each has its British one", async () => {
  for (const part of Object.keys(PARTS))
    for (const { path, text } of texts(readWords("en", part))) {
      assert.doesNotMatch(text, BRITISH, path.join("."));
      if (!AMERICAN.test(text)) continue;
      const instead = path.reduce((words, key) => words?.[key], own[named(part)]);
      assert.doesNotMatch(instead ?? text, AMERICAN, `${part} ${path.join(".")}`);
    }
});

test("the same of what countries' rules are called", () => {
  const names = [...RULE_NAMES.values()].flatMap(Object.values);
  assert.ok(names.some((said) => "en-GB" in said));
  for (const said of names) {
    assert.doesNotMatch(said.en, BRITISH);
    assert.doesNotMatch(said["en-GB"] ?? said.en, AMERICAN);
    assert.notEqual(said["en-GB"], said.en);
  }
});

test("who reads British English is told by the region", () => {
  for (const [tag, language] of Object.entries({
    "en-GB": "en-GB",
    "en-IE": "en-GB",
    "en-AU": "en-GB",
    "en-NZ": "en-GB",
    "en-ZA": "en-GB",
    "en-IN": "en-GB",
    "en-SG": "en-GB",
    "en-US": "en",
    "en-CA": "en",
    en: "en",
    "de-GB": "de",
  }))
    assert.deepEqual(localeOf(null, tag), { language, tag }, tag);
});

test("what differs is laid over what doesn't, also on a page that has polluted prototypes", async () => {
  Object.defineProperty(Object.prototype, "title", { value: "evil", configurable: true });
  try {
    const [start, advice, costs] = await Promise.all([loadStart("en-GB"), loadAdvice("en-GB"), loadCosts("en-GB")]);
    assert.equal(advice.areas.enablement, "Team and organisation");
    assert.equal(advice.areas.governance, "Governance and risk");
    assert.equal(costs.source.title, "Where is this number from?");
    assert.equal(start.questions.phase.title, "What is the main work ahead?");
    assert.equal((await loadAdvice("en")).areas.enablement, "Team and organization");
  } finally {
    Reflect.deleteProperty(Object.prototype, "title");
  }
});
