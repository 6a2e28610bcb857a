/** The report's own modules in Node, with the engine's results, as the page has them. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { loadEngine } from "#engine-node";
import { countryCodes } from "../../scripts/countries.mjs";

const www = fileURLToPath(new URL("../../www/", import.meta.url));

const ENTRY = `
  export { contentOf } from "./report/content.ts";
  import { createElement } from "preact";
  import { renderToString } from "preact-render-to-string";
  import { DocumentView } from "./report/documents/document-view.tsx";
  export { briefDocument } from "./report/documents/brief.ts";
  export { kitDocument } from "./report/documents/kit.ts";
  export { documentMarkdown } from "./report/documents/markdown.ts";
  export { nextDocument } from "./report/documents/next.ts";
  export { planDocument } from "./report/documents/plan.ts";
  export { documentText } from "./report/documents/text.ts";
  export const documentHtml = (document) => renderToString(createElement(DocumentView, { document, level: 2 }));
  export { csvOf, monthRows } from "./report/csv.ts";
  export { exactMajor } from "./report/exact.ts";
  export { jsonOf } from "./report/json.ts";
  export { textOf } from "./report/text.ts";
  export { reportView } from "./report/view.ts";
  export { workbookOf } from "./report/workbook/workbook.ts";
  export { loadForReport, loadStart } from "./locales/catalogue.ts";
  export { filler, lister } from "./locales/message.ts";
  export { sourcesOf } from "./session/provenance.ts";
`;

export const modules = await bundled();
const byCountry = new Map();
for (const country of countryCodes()) byCountry.set(country, await modules.sourcesOf(country));
/** Of every country: a page has loaded those of the one that it shows. */
export const sources = {
  provenanceOf: (country, path) => byCountry.get(country)?.provenanceOf(country, path) ?? null,
  contributionsOf: (country) => byCountry.get(country)?.contributionsOf(country) ?? null,
};
export const engine = await loadEngine();
const spoken = await wordsOf("en");
const read = async (name) => JSON.parse(await readFile(new URL(`../cases/${name}.json`, import.meta.url), "utf8"));
const cases = [...(await read("cost")), ...(await read("cost-engagement"))];

// The link of a report begins with the address of its page.
globalThis.location ??= /** @type {any} */ (new URL("https://example.com/"));

export const caseOf = (id) => cases.find((one) => one.id === id).scenario;

/** The words of a language, as the page loads them. */
export async function wordsOf(language) {
  const [words, forReport] = await Promise.all([modules.loadStart(language), modules.loadForReport(language)]);
  const locale = language === "en" ? "en-US" : language;
  return { language, locale, words, forReport, fill: modules.filler(locale), list: modules.lister(locale) };
}

/** Null of what is refused, as the session has it. */
function compared(scenario) {
  try {
    return engine.compare(scenario);
  } catch {
    return null;
  }
}

/** A scenario that is kept beside another. */
export const keptOf = (name, entered, answers = {}) => ({
  name,
  answers,
  country: entered.country,
  sourced: engine.defaults(entered.country).scenario,
  entered,
});

/** What a report is made of, for a scenario and answers. */
export function viewOf(
  scenario,
  answers = {},
  { forReport, ...speech } = spoken,
  kept = null,
  monthCost = null,
  payback = null,
) {
  const country = scenario.country ?? "US";
  const state = {
    step: "report",
    answers,
    assessment: engine.assess(answers),
    country,
    sourced: engine.defaults(country).scenario,
    entered: scenario,
    scenario,
    comparison: compared(scenario),
    problems: {},
    monthCost,
    kept,
  };
  const verdictOf = (others) => engine.assess(others).verdict ?? null;
  const session = { comparisonOf: compared, verdictOf, engine };
  const shown = { session, state, look: { page: null }, ...speech, today: new Date(2026, 10, 23) };
  return modules.reportView(shown, forReport, sources, payback);
}

async function bundled() {
  const folder = await mkdtemp(join(tmpdir(), "fractional-fit-"));
  const file = join(folder, "report.mjs");
  /** @type {import("esbuild").StdinOptions} */
  const stdin = { contents: ENTRY, resolveDir: www, loader: "ts" };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    format: "esm",
    platform: "node",
    jsx: "automatic",
    jsxImportSource: "preact",
    write: false,
  });
  await writeFile(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
