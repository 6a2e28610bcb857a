/** Holds what a visitor downloads under its ceilings. They only go down, or are
 * argued in the commit that raises them. By hand: tools for it measure files, not what a visitor has loaded by then. */

import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { at, reached } from "./project.mjs";

/** Brotli bytes at quality 11, as a content network would store them, of all that
 * somebody in the United States who reads English has loaded until then. */
const CEILINGS = {
  "the first question in the page": 3_100,
  "first question": 22_000,
  "first question to verdict": 44_100,
  "with costs and charts": 127_200,
  "with what these depend on": 210_000,
  "everything, with sources and report": 279_500,
  "engine, up to the costs": 68_900,
  "engine, all of it": 150_000,
};

export const compressed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** `output` is what the bundler made of the entry. */
export function reportSizes(output) {
  const deliveries = deliveriesOf(output);
  for (const [part, ceiling] of Object.entries(CEILINGS)) {
    const each = deliveries[part].map((file) => compressed(readFileSync(at("pkg", file))).length);
    const bytes = each.reduce((sum, one) => sum + one, 0);
    console.log(`size: ${part} ${bytes.toLocaleString("en")} bytes brotli, of ${ceiling.toLocaleString("en")} allowed`);
    if (bytes > ceiling) {
      console.error(`size: ${part} is over its ceiling (scripts/sizes.mjs)`);
      process.exitCode = 1;
    }
  }
}

function deliveriesOf(output) {
  const isForeign = (id) => /\/locales\/(?:(?!en\/)\w+\/|en-GB)|\/defaults\/data\/(?!us|all|sources)\w+/.test(id);
  // Loaded for a page that is being made: where it says so, and where something is wrong with its settings.
  const isForMakers = (id) => /\/element\/(debug|meant)\.ts$/.test(id);
  const having = (module) => output.find(({ moduleIds }) => moduleIds?.some((id) => id.endsWith(module))).fileName;
  const imported = (file) => output.find(({ fileName }) => fileName === file)?.imports ?? [];
  const upTo = (before, modules, ...files) => [
    ...new Set([...before, ...reached(modules.map(having), imported), ...files]),
  ];
  const early = ["first-question/en.html", "first-question/style.css"];
  const question = [...reached(["fractional-fit.js"], imported)];
  const verdict = upTo(question, ["/fit/in-short.tsx", "/en/advice.json"], "fit.wasm");
  const modules = [
    "/fit/advice.tsx",
    "/en/reasons.json",
    "/engine/costs.ts",
    "/views/costs.ts",
    "/views/forecast/forecast.tsx",
    ...["costs", "forecast"].map((part) => `/en/${part}.json`),
  ];
  const costs = upTo(verdict, modules, "costs.wasm");
  const certainty = upTo(costs, ["/engine/load.ts"], "engine.wasm");
  const all = output
    .filter(({ moduleIds }) => !moduleIds?.every((id) => isForeign(id) || isForMakers(id)))
    .map(({ fileName }) => fileName);
  return {
    "the first question in the page": early,
    "first question": question,
    "first question to verdict": verdict,
    "with costs and charts": costs,
    "with what these depend on": certainty,
    "everything, with sources and report": upTo(certainty, [], ...all),
    "engine, up to the costs": ["fit.wasm", "costs.wasm"],
    "engine, all of it": ["fit.wasm", "costs.wasm", "engine.wasm"],
  };
}
