/** How long a call takes: natively and as WebAssembly, without the boundary and
 * with it, beside plain JavaScript and publicodes. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bind, compile } from "../scripts/engine.mjs";
import { launch, serve } from "../tests/element/browser.mjs";
import { changed, jobsOf, time } from "./jobs.mjs";
import { buildNative, startNative } from "./native.mjs";
import { compare } from "./peers/cost.mjs";
import { model } from "./peers/publicodes.mjs";
import { report, table } from "./report.mjs";
import { digits, timeSideBySide } from "./sampling.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const CORE = join(root, "target/bench/engine");
const ROUNDS = Number(process.env.RUNS ?? 25);
const read = async (file) => JSON.parse(await readFile(join(root, "tests/cases", file), "utf8"));
const [costCases, fitCases] = [await read("cost.json"), await read("fit.json")];
const { monteCarlo: uncertain } = await read("uncertainty.json");
const base = costCases.find(({ id }) => id === "us-base");

const native = startNative(buildNative(root));
await buildWasm();
const node = await loadInNode();
const chromium = await openChromium();
const publicodes = model(base);
peersAgree();
await buildsAgree();

const names = await native.names();
const entries = [
  ...names.map((job, place) => ({ job, way: "native", run: (times) => native.run(place, times) })),
  ...inBoth("core"),
  ...inBoth("engine"),
  ...inBoth("plain"),
  { job: "one changed input", way: "publicodes", run: (times) => time(reevaluate, times) },
];
const { warning } = await timeSideBySide(entries, ROUNDS);
await Promise.all([native.end(), chromium.close()]);
tell();

async function buildWasm() {
  bind(await compile(["--example", "bench-engine"]), CORE);
}

async function loadInNode() {
  const core = await import(join(CORE, "fractional_fit.js"));
  core.initSync({ module: await readFile(join(CORE, "fractional_fit_bg.wasm")) });
  const { loadEngine } = await import(join(root, "pkg/engine.node.js"));
  const engine = await loadEngine();
  return { shipped: engine, ...jobsOf(core, engine, costCases, fitCases, uncertain) };
}

async function openChromium() {
  const blank = (request, response) => request.url === "/" && response.end("<!doctype html>") && true;
  const [server, browser] = await Promise.all([serve(root, blank), launch()]);
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(
    async (cases) => {
      const [core, { loadEngine }, { jobsOf, time }] = await Promise.all(
        ["/target/bench/engine/fractional_fit.js", "/pkg/engine.js", "/benches/jobs.mjs"].map((file) => import(file)),
      );
      await core.default({ module_or_path: "/target/bench/engine/fractional_fit_bg.wasm" });
      const jobs = jobsOf(core, await loadEngine(), ...cases);
      globalThis.runJob = (kind, place, times) => time(jobs[kind][place][1], times);
    },
    [costCases, fitCases, uncertain],
  );
  return {
    run: (...job) => page.evaluate((job) => globalThis.runJob(...job), job),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

function inBoth(kind) {
  return node[kind].flatMap(([job, call], place) => [
    { job, way: `${kind} Node`, run: (times) => time(call, times) },
    { job, way: `${kind} Chromium`, run: (times) => chromium.run(kind, place, times) },
  ]);
}

function reevaluate(times) {
  for (let round = 0; round < times; round++) {
    publicodes({ "hire . baseMinor": base.scenario.fullTime.baseMinor + (round % 1000) });
  }
}

/** No ratio without equal results, also after the change that is timed: to the unit in
 * JavaScript, to the rounding of each month in publicodes. */
function peersAgree() {
  for (const more of [0, 999]) {
    /** @type {any} */
    const scenario = changed(base.scenario, more);
    const whatIf = new node.shipped.WhatIf(base.scenario);
    whatIf.set("fullTime.baseMinor", scenario.fullTime.baseMinor);
    const [engine, totals] = [node.shipped.compare(scenario), whatIf.totals()];
    const [plain, rules] = [compare(scenario), publicodes({ "hire . baseMinor": scenario.fullTime.baseMinor })];
    for (const [place, option] of ["fractional", "fullTime", "bridge", "practitioners"].entries()) {
      const expected = engine[option];
      if (totals[place] !== expected.totalMinor) throw new Error(`a changed scenario gives another ${option}`);
      const same =
        plain[option].totalMinor === expected.totalMinor &&
        plain[option].npvMinor === expected.npvMinor &&
        plain[option].monthlyCashMinor.every((cash, month) => cash === expected.monthlyCashMinor[month]);
      if (!same) throw new Error(`plain JavaScript gives another ${option}`);
      if (Math.abs(rules[option] - expected.totalMinor) > scenario.horizonMonths)
        throw new Error(`publicodes gives another ${option}: ${rules[option]}`);
    }
  }
}

async function buildsAgree() {
  for (const [place, [job, call]] of node.core.entries()) {
    const sums = [await native.run(place, 100), time(call, 100), await chromium.run("core", place, 100)];
    if (new Set(sums.map(({ checksum }) => checksum)).size !== 1) throw new Error(`${job}: the builds differ`);
  }
}

function tell() {
  const micros = (job, way) => entries.find((entry) => entry.job === job && entry.way === way).micros;
  const cell = (...of) => `${digits(micros(...of).median)} (${digits(micros(...of).least)})`;
  const ratio = (of, to) => `${digits(micros(...of).least / micros(...to).least)} ×`;
  const calls = table(
    ["microseconds a call", "native", "wasm, Node", "wasm, Chromium", "Chromium : native"],
    names.map((job) => [
      job,
      ...["native", "core Node", "core Chromium"].map((way) => cell(job, way)),
      ratio([job, "core Chromium"], [job, "native"]),
    ]),
  );
  const boundary = table(
    ["microseconds a call", "Node", "Chromium"],
    node.engine.map(([job]) => [job, cell(job, "engine Node"), cell(job, "engine Chromium")]),
  );
  const one = "one changed input";
  const rules = [one, "publicodes"];
  const others = [
    ["engine, four totals: `WhatIf`, with its boundary", [`${one}, four totals`, "engine Node"]],
    ["engine, everything: `compare`, boundary excluded", ["compare us-base", "core Node"]],
    ["engine, everything: `compare`, from object to object", [one, "engine Node"]],
    ["plain JavaScript: cash, value, days", [one, "plain Node"]],
  ];
  const peers = table(
    ["one changed input, in Node", "microseconds", "publicodes takes"],
    [
      ["publicodes: four totals", cell(...rules), ""],
      ...others.map(([name, of]) => [name, cell(...of), ratio(rules, of)]),
    ],
  );
  const spread = Math.max(...entries.map(({ micros: { spread } }) => spread));
  const method = [
    `The median of ${ROUNDS} rounds in which everything takes its turn, and in brackets the least, from which the ratios are.`,
    `The middle half of the samples is at most ${digits(spread * 100)} % of the median wide.`,
  ].join(" ");
  report("speed", "Without the boundary:", calls, "With it:", boundary, "Beside others:", peers, method, warning);
}
