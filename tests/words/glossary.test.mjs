/** The words that the glossary rules out stand in no catalogue. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { languages, PARTS, readWords, texts } from "../../scripts/words.mjs";
import { ruleNames } from "./rule-names.mjs";

const glossary = await readFile(new URL("../../www/locales/glossary.md", import.meta.url), "utf8");
const [terms, forbidden] = glossary.split("## Words not to use");

/** The cells of each row of a table, its head left out. */
const rows = (table) =>
  table
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => !first.startsWith("---"))
    .slice(1);

/** Stands alone: `Hände` isn't found in `Behände`. An asterisk is any ending. */
const standingAlone = (words) =>
  new RegExp(`(?<![\\p{L}-])${words.replace(/\*$/, "")}${words.endsWith("*") ? "" : "(?![\\p{L}-])"}`, "iu");

test("each term has a word in every language", async () => {
  const known = languages();
  assert.ok(rows(terms).length > 20);
  for (const [thing, ...words] of rows(terms)) {
    assert.equal(words.length, known.length, thing);
    assert.equal(
      words.every((word) => word !== ""),
      true,
      thing,
    );
  }
});

/** All words of a language: those of its catalogue, and what rules are called. */
function said(language) {
  const parts = Object.keys(PARTS).flatMap((part) => texts(readWords(language, part), [part]));
  return [...parts, ...ruleNames(language)];
}

test("no catalogue uses a word that the glossary rules out", async () => {
  const found = [];
  for (const [language, not, say] of rows(forbidden))
    for (const { path, text } of said(language))
      if (standingAlone(not).test(text))
        found.push(`${language} ${path.join(".")}: “${not}” in “${text}”; say “${say}”`);
  assert.deepEqual(found, []);
});
