/** Breaks session, settings and formats of the front end in every small way, one at a time: a test beside the code has
 * to notice, unless `left.json` says why none can. With files, it tries only those:
 *   node tests/mutants/page.mjs www/session/entry.ts
 * What is found stays in `target/mutants/page`. */

import { mkdir } from "node:fs/promises";
import { relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import buildDevEngine from "../../scripts/dev/engine.mjs";
import { read, readJson } from "../../scripts/project.mjs";

const OUT = process.env.OUT ?? "target/mutants/page";

/** Above its functions, each is a table, which the tests of the package hold to the engine. */
const TABLES = { "www/session/figures.ts": "type GroupId", "www/session/outside/figure-names.ts": "const FIGURES" };
/** They need a page around them: `tests/element` and the tests in browsers try them. */
const OF_THE_PAGE = ["debug", "define", "events", "history-entry", "index", "keeping", "page-around", "take-over"];

const PARTS = [
  "www/{session,element}/**/*.ts",
  "!**/*.d.ts",
  ...[...Object.keys(TABLES), "www/element/template.ts", "www/element/host-for-tests.ts"].map((file) => `!${file}`),
  ...OF_THE_PAGE.map((name) => `!www/element/${name}.ts`),
  ...Object.entries(TABLES).map(([file, end]) => {
    const lines = read(file).split("\n");
    return `${file}:${lines.findIndex((line) => line.startsWith(end)) + 1}-${lines.length}`;
  }),
];

const kept = (path) => `!/${path}`;
const run = (mutate) =>
  new Stryker({
    mutate: [...mutate, "!**/*.test.ts"],
    testRunner: "vitest",
    vitest: { configFile: "tests/mutants/vitest.config.mjs" },
    // What the tests read; all else stays out of the copy.
    ignorePatterns: [
      "**",
      ...["package.json", "www/**", "scripts/**", "src/defaults/data/**", "dist/dev/**", "dist/countries.js"].map(kept),
      ...["tests/mutants/*.mjs", "tests/*.mjs", "tests/cases/**", "pkg/package.json"].map(kept),
    ],
    tempDirName: `${OUT}/copy`,
    jsonReporter: { fileName: `${OUT}/mutants.json` },
    concurrency: Number(process.env.CONCURRENCY ?? 2),
    disableTypeChecks: false,
    warnings: { slow: false },
    reporters: ["json"],
    logLevel: "warn",
  }).runMutationTest();

const fileOf = ({ fileName }) => relative(process.cwd(), fileName);
const keyOf = (mutant) => JSON.stringify([fileOf(mutant), mutant.location, mutant.replacement]);
const gotAway = ({ status }) => status === "Survived" || status === "NoCoverage";
/** Alone, as the tool takes it: lines from 1, columns from 0. */
const placeOf = (mutant) => {
  const { start, end } = mutant.location;
  return `${fileOf(mutant)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
};
/** The line with the change in it, as `left.json` has it. It has no line number, so that lines above may change. */
const changeOf = (mutant) => {
  const { start, end } = mutant.location;
  const lines = read(fileOf(mutant)).split("\n");
  const [before, after] = [lines[start.line - 1].slice(0, start.column - 1), lines[end.line - 1].slice(end.column - 1)];
  return `${fileOf(mutant)}: ${(before + mutant.replacement + after).replace(/\s+/g, " ").trim()}`;
};

/** How often each is there. */
function counted(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
/** Several may look the same: each stands in `left.json` for itself. */
const known = counted(Object.values(readJson("tests/mutants/left.json")).flat());
function unknown(mutants) {
  const missed = mutants.filter(gotAway);
  const found = counted(missed.map(changeOf));
  return missed.filter((mutant) => found.get(changeOf(mutant)) > (known.get(changeOf(mutant)) ?? 0));
}

await mkdir(OUT, { recursive: true });
await buildDevEngine();
const begun = performance.now();
const wanted = process.argv.slice(2);
const all = await run(wanted.length > 0 ? wanted : PARTS);
if (all.length === 0) throw new Error(`there is nothing to break in ${wanted.join(" ")}`);
const left = unknown(all);
// Where the code remembers a result, only the first test that asks for it reaches the mutant: now with all tests.
process.env.ALL_TESTS = "1";
const again = left.length > 0 ? await run(left.map(placeOf)) : [];
const late = new Map(again.map((mutant) => [keyOf(mutant), mutant.status]));
const results = all.map((mutant) => ({ ...mutant, status: late.get(keyOf(mutant)) ?? mutant.status }));

const missed = results.filter(gotAway);
const news = unknown(results);
for (const mutant of news) {
  const { line, column } = mutant.location.start;
  console.log(`${mutant.status} at ${line}:${column} of ${changeOf(mutant)}`);
}
const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
const minutes = Math.round((performance.now() - begun) / 60_000);
console.log(
  `${results.length} mutants in ${minutes} minutes: ${count("Killed")} noticed, ${count("Timeout")} that never end, ` +
    `${count("RuntimeError", "CompileError")} that can't be loaded, ${missed.length - news.length} left for a reason, ` +
    `${news.length} missed`,
);
process.exitCode = news.length > 0 ? 1 : 0;
