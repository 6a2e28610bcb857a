/** Every catalogue against the English one, and the English one against the code. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { argumentsOf, languages, PARTS, readWords, texts, valuesOf } from "../../scripts/words.mjs";
import { RULE_NAMES, ruleNames } from "./rule-names.mjs";

const root = new URL("../../", import.meta.url);
const same = JSON.parse(await readFile(new URL("same-as-english.json", import.meta.url), "utf8"));
const known = languages();
const catalogues = {};

before(async () => {
  for (const language of known)
    for (const part of Object.keys(PARTS)) {
      catalogues[language] ??= {};
      catalogues[language][part] = texts(readWords(language, part));
    }
});

/** Calls back with each text and its English one; those of rules stand in the files of countries. */
function eachPair(look) {
  for (const language of known) {
    for (const { path, text, english } of ruleNames(language))
      look(`${language} ${path.join(".")}`, text, english, { language, path });
    for (const part of Object.keys(PARTS))
      for (const [index, english] of catalogues.en[part].entries()) {
        const own = catalogues[language][part][index];
        look(`${language}/${part} ${own.path.join(".")}`, own.text, english.text, { language, path: own.path });
      }
  }
}

const paths = (list) => list.map(({ path }) => path.join("."));

test("every language has the keys of English, in the same order", () => {
  assert.deepEqual(known, ["ar", "de", "en", "es", "fr", "pl"]);
  for (const language of known)
    for (const part of Object.keys(PARTS))
      assert.deepEqual(paths(catalogues[language][part]), paths(catalogues.en[part]), `${language}/${part}`);
});

test("every text is there, and needs the same values of the same kind", () => {
  eachPair((where, own, english) => {
    assert.equal(own.trim() === "", english.trim() === "", where);
    assert.deepEqual([...valuesOf(own)].sort(), [...valuesOf(english)].sort(), where);
  });
});

/** Every `plural` and `select` of a text, also those within others. */
const choices = (text) => argumentsOf(text).filter(({ type }) => type !== "argument");

test("plurals have all categories that Intl has for the language, selections those of English", () => {
  eachPair((where, own, english, { language }) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const selections = choices(english).filter(({ type }) => type === "select");
    for (const { arg, type, cases } of choices(own)) {
      const labels = cases.map(({ key }) => key);
      const exact = labels.filter((label) => /^=\d+$/.test(label));
      const wanted =
        type === "plural" ? categories : selections.find((one) => one.arg === arg).cases.map(({ key }) => key);
      assert.deepEqual(labels.filter((label) => !exact.includes(label)).sort(), [...wanted].sort(), where);
      assert.equal(labels.includes("other"), true, where);
      assert.equal(new Set(labels).size, labels.length, where);
    }
  });
});

test("no text was left in English by accident", () => {
  const used = new Set();
  eachPair((where, own, english, { language, path }) => {
    const words = own.replace(/\{\w+\}/g, "");
    if (language === "en" || own !== english || !/\p{L}/u.test(words)) return;
    used.add(`${language} ${path.join(".")}`);
    assert.equal(same[language]?.includes(path.join(".")), true, `${where}: ${own}`);
  });
  for (const [language, list] of Object.entries(same))
    for (const path of list)
      assert.equal(used.has(`${language} ${path}`), true, `needlessly allowed: ${language} ${path}`);
});

test("signs are those of the language", () => {
  eachPair((where, own, _english, { language }) => {
    assert.doesNotMatch(own, /['"]/, `${where}: typographic quotes, and no quoting as of ICU`);
    assert.doesNotMatch(own.replace("… ", ""), /\s\s|^\s(?!; )|\.\.\./, `${where}: spaces or dots`);
    if (language === "fr")
      assert.doesNotMatch(own, /[^\u202f\u00a0\d][!?»]| [:;]|«[^\u202f]/, `${where}: no-break spaces`);
    if (language === "ar")
      assert.doesNotMatch(
        own.replace(/\{[^{}]*,|,? ?(plural|select), |DEV Community, Elogic/g, ""),
        /[,;?]/,
        `${where}: Arabic signs`,
      );
  });
});

const read = (path) => readFile(new URL(path, root), "utf8");
const readAll = async (folder, pattern) => {
  const names = (await readdir(new URL(folder, root), { recursive: true })).filter((name) => pattern.test(name));
  return (await Promise.all(names.map((name) => read(folder + name)))).join("\n");
};

test("no key is unused: it stands in a view with its parent, or is a code of the engine or of the data", async () => {
  const views = `${await readAll("www/views/", /\.tsx?$/)}${await readAll("www/charts/", /\.tsx?$/)}${await readAll("www/report/", /\.tsx?$/)}${await readAll("www/session/", /\.ts$/)}${await readAll("www/builder/", /\.tsx?$/)}`;
  const codes = `${await read("dist/engine/fractional_fit.d.ts")}${await readAll("www/session/", /\.ts$/)}${await readAll("www/views/", /\.tsx?$/)}${await readAll("www/builder/", /\.(tsx?|html)$/)}${await readAll("src/defaults/data/", /\.json$/)}`;
  // A view may put a code together: `${total}-lower-rate`.
  const isCode = (key) =>
    codes.includes(`"${key}"`) ||
    codes.includes(`}-${key.replace(/^\w+-/, "")}\``) ||
    new RegExp(`\\b${key.replaceAll(".", "\\.")}\\b[?]?:`).test(codes);
  const figures = await read("www/session/figures.ts");
  for (const part of Object.keys(PARTS))
    for (const { path } of catalogues.en[part]) {
      const key = path.at(-1);
      const parents = path.length > 1 ? [path.at(-2)] : ["words", "advice", "shared", "report"];
      const named = parents.some((parent) => new RegExp(`\\b${parent}\\.${key}\\b`).test(views));
      const equity = /^(fractional|fullTime)\.equity\.(\w+)$/.exec(key);
      const isFigure = equity && figures.includes(`.equity.${equity[2]}`);
      const coded = path.slice(0, -1).some(isCode) && new RegExp(`\\.${key}\\b`).test(views);
      assert.ok(named || isCode(key) || isFigure || coded, `${part} ${path.join(".")} is unused`);
    }
});

test("everything that data names has a word: figures, choices, degrees of certainty", async () => {
  const costs = readWords("en", "costs");
  const details = readWords("en", "details");
  const figures = await read("www/session/figures.ts");
  for (const [, path] of figures.matchAll(/path: "([\w.]+)"/g)) assert.ok(costs.figures[path], path);
  for (const [, choices] of figures.matchAll(/choices: \[("[^\]]*)\]/g))
    for (const [, choice] of choices.matchAll(/"([\w-]+)"/g)) assert.ok(costs.choices[choice], choice);
  for (const [, degree] of (await readAll("src/defaults/data/", /\.json$/)).matchAll(/"confidence": ?"(\w)"/g))
    assert.ok(details.sourced.confidence[degree], degree);
});

test("who names one rule of a country in a language names them all, and most countries have every language", () => {
  const whole = [...RULE_NAMES].filter(([country, names]) => {
    const named = Object.values(names);
    for (const language of new Set(named.flatMap(Object.keys))) {
      if (language === "en-GB") continue;
      assert.ok(known.includes(language), `${country}: no words are in ${language}`);
      assert.ok(
        named.every((said) => language in said),
        `${country}: some rules have no name in ${language}`,
      );
    }
    return known.every((language) => named.every((said) => language in said));
  });
  assert.ok(whole.length >= 18, `${whole.length} countries`);
});
