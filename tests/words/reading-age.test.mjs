/** How old one has to be to read the English words, by Flesch and Kincaid:
 * 0.39 words a sentence + 11.8 syllables a word − 15.59 is a school year, and at
 * school year 1 one is 6. `node tests/words/reading-age.test.mjs` tells the figures. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../scripts/bundled.mjs";
import { PARTS, readWords, texts } from "../../scripts/words.mjs";

const CEILING_YEARS = 12;
/** Of each question, its answers, each verdict and point by itself: a long word weighs more there than among a hundred sentences. */
const CEILING_GRADE = 8;
const { filler } = await load("www/locales/message.ts");
const fill = filler("en");

/** A value for every placeholder, as a visitor may see it. */
const anything = new Proxy({}, { get: (_, name) => (/amount|pay|annual|rate|total/i.test(String(name)) ? "$10" : 4) });

/** Full sentences; labels have no grammar to measure. */
async function sentencesOf(part) {
  const all = texts(readWords("en", part)).map(({ text }) => fill(text, anything));
  return all.flatMap(inSentences).filter((text) => /[.?!:]$/.test(text) && wordsOf(text).length > 3);
}

const inSentences = (text) => text.split(/(?<=[.?!:])\s+/);
const wordsOf = (text) => text.match(/[\p{L}\p{N}’$%-]+/gu) ?? [];

/** Groups of vowels, less a silent e; the names of letters are spoken. */
function syllables(word) {
  if (/^[A-Z]{2,}s?$/.test(word)) return word.replace("s", "").length;
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?<=[a-z]{2}[^aeiouyl])e(d|s)?$/, "$1");
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1);
}

function grade(sentences) {
  const words = sentences.flatMap(wordsOf);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

const readingAge = (sentences) => grade(sentences) + 5;

/** Too few sentences say nothing by themselves: they count with those of the costs. */
const PARTS_READ = {
  start: ["start"],
  advice: ["advice", "reasons"],
  costs: ["costs", "details", "embed"],
  forecast: ["forecast"],
  report: ["report"],
  "take-along": ["take-along"],
  builder: ["builder"],
};

test("every part is read", () => {
  assert.deepEqual(Object.values(PARTS_READ).flat().toSorted(), Object.keys(PARTS).toSorted());
});

for (const [part, read] of Object.entries(PARTS_READ)) {
  test(`the words of the ${part} can be read at ${CEILING_YEARS}`, async (context) => {
    const sentences = (await Promise.all(read.map(sentencesOf))).flat();
    const age = readingAge(sentences);
    context.diagnostic(`${part}: ${sentences.length} sentences, reading age ${age.toFixed(1)}`);
    assert.ok(sentences.length > 20, "sentences were found");
    assert.ok(age <= CEILING_YEARS, `${part}: ${age.toFixed(1)} years`);
  });
}

/** What is asked, answered, advised and to be settled: each with its name, in all its forms. */
async function passages() {
  const [{ questions, verdicts }, { lines, settle, warnings }] = await Promise.all(
    ["start", "advice"].map((part) => readWords("en", part)),
  );
  const forms = (text) =>
    [1, 2].map((number) => fill(text, { number, watch: number === 1 ? "none" : "one", missing: "the budget" }));
  return [
    ...Object.entries(questions).map(([id, { title, help }]) => [`question ${id}`, `${title} ${help}`]),
    ...Object.entries(questions).flatMap(([id, { values }]) =>
      values ? [[`answers ${id}`, `${Object.values(values).join(". ")}.`]] : [],
    ),
    [
      "all verdicts",
      Object.values(verdicts)
        .map(({ title }) => title)
        .join(" "),
    ],
    ...Object.entries({ ...lines, ...settle, ...warnings }).flatMap(([code, text]) =>
      [...new Set(forms(text))].map((form) => [code, form]),
    ),
  ];
}

test(`each question, answer, verdict and point is of grade ${CEILING_GRADE} or below`, async (context) => {
  const found = (await passages()).map(([name, text]) => ({ name, text, grade: grade(inSentences(text)) }));
  assert.ok(found.length > 35, "passages were found");
  for (const { name, grade: own } of found) context.diagnostic(`${name}: grade ${own.toFixed(1)}`);
  assert.deepEqual(
    found.filter(({ grade: own }) => own > CEILING_GRADE),
    [],
  );
});

test("hard text is told from plain text", () => {
  const plain = readingAge(["The cat sat on the mat."]);
  const hard = readingAge([
    "Organisational accountability necessitates comprehensive documentation of technological infrastructure.",
  ]);
  assert.ok(plain < 7 && hard > 20, `${plain} and ${hard}`);
});
