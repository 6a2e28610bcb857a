/** The example at the edge, in the runtime that such workers have. */

import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { loadEngine, receiptOf } from "#engine-node";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { Miniflare } = createRequire(join(root, "hosting/edge/package.json"))("miniflare");
const cases = JSON.parse(await readFile(join(root, "tests/cases/cost.json"), "utf8"));
const engine = await loadEngine();
let folder;
let edge;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fractional-fit-edge-"));
  await cp(join(root, "hosting/edge/worker.js"), join(folder, "worker.js"));
  await mkdir(join(folder, "node_modules"));
  await symlink(join(root, "pkg"), join(folder, "node_modules/fractional-fit"));
  // As the platforms' own tools do: one script, and compiled modules beside it.
  await build({
    entryPoints: [join(folder, "worker.js")],
    outdir: join(folder, "built"),
    bundle: true,
    splitting: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    logLevel: "error",
  });
  edge = new Miniflare({
    host: "127.0.0.1",
    modules: true,
    modulesRoot: join(folder, "built"),
    scriptPath: join(folder, "built/worker.js"),
    modulesRules: [
      { type: "ESModule", include: ["**/*.js"] },
      { type: "CompiledWasm", include: ["**/*.wasm"] },
    ],
    compatibilityDate: "2026-07-01",
    cf: false,
  });
  await edge.ready;
});
after(async () => {
  await edge?.dispose();
  await rm(folder, { recursive: true, force: true });
});

const send = (body) => edge.dispatchFetch("http://localhost/", { method: "POST", body });
/** @type {import("#engine").Answers} */
const ANSWERS = { primaryNeed: "implementation" };

test("a worker computes every reference case again, to the same integers", async () => {
  for (const { id, scenario, expected } of cases) {
    const receipt = receiptOf(engine, ANSWERS, scenario);
    const { same, result } = await (await send(JSON.stringify(receipt))).json();
    assert.equal(same, true, id);
    assert.equal(result.verdict, "hire-practitioners");
    assert.deepEqual(
      [result.totalsMinor.fractional, result.totalsMinor.fullTime],
      [expected.fractional.totalMinor, expected.fullTime.totalMinor],
      id,
    );
  }
});

test("a receipt that somebody changed by a cent is found out", async () => {
  const receipt = receiptOf(engine, ANSWERS, cases[0].scenario);
  receipt.result.totalsMinor.fractional += 1;
  const { same } = await (await send(JSON.stringify(receipt))).json();
  assert.equal(same, false);
});

test("a receipt of older rules is told so, and not computed by these", async () => {
  const { edition, ...first } = receiptOf(engine, ANSWERS, cases[0].scenario);
  assert.equal(edition, 2);
  for (const older of [first, { ...first, edition: 1 }]) {
    const response = await send(JSON.stringify(older));
    assert.equal(response.status, 409);
    assert.deepEqual(await response.json(), { code: "older-edition", field: "edition" });
  }
});

test("what is no receipt is refused, and the next one is computed", async () => {
  const receipt = receiptOf(engine, ANSWERS, cases[0].scenario);
  const refused = JSON.stringify({ ...receipt, scenario: { ...receipt.scenario, horizonMonths: 0 } });
  const answers = [];
  for (const body of ["", "null", "[]", "{}", "not JSON", refused, "9".repeat(100_001), "九".repeat(40_000)]) {
    const response = await send(body);
    const { code, field } = await response.json();
    answers.push([response.status, code, field]);
  }
  assert.deepEqual(answers, [
    [400, "not-a-receipt", ""],
    [400, "not-a-receipt", ""],
    [400, "not-a-receipt", ""],
    [400, "not-a-receipt", ""],
    [400, "not-a-receipt", ""],
    [400, "too-small", "scenario.horizonMonths"],
    [413, "too-large", ""],
    [413, "too-large", ""],
  ]);
  assert.equal((await (await send(JSON.stringify(receipt))).json()).same, true);
  assert.equal((await edge.dispatchFetch("http://localhost/")).status, 405);
});

/** The worker alone, with an engine that fails. */
async function withBrokenEngine() {
  const [engine, built] = ["broken-engine.mjs", "broken.mjs"].map((name) => join(folder, name));
  await writeFile(
    engine,
    `export default null; export const loadEngine = () => null; export const recompute = () => { throw new Error("broken"); };`,
  );
  await build({
    entryPoints: [join(folder, "worker.js")],
    outfile: built,
    bundle: true,
    format: "esm",
    alias: { "fractional-fit/engine/edge": engine, "fractional-fit/engine.wasm": engine },
    logLevel: "error",
  });
  const { default: worker } = await import(pathToFileURL(built).href);
  return (body) =>
    worker.fetch(new Request("http://localhost/", /** @type {any} */ ({ method: "POST", body, duplex: "half" })));
}

test("a fault of the engine isn't told as the sender's", async () => {
  const sendTo = await withBrokenEngine();
  await assert.rejects(sendTo(JSON.stringify(receiptOf(engine, ANSWERS, null))), /broken/);
});

test("of what is too large no more is read than it takes to know", async () => {
  const sendTo = await withBrokenEngine();
  let pieces = 0;
  const long = new ReadableStream({
    pull(stream) {
      if (++pieces < 100) stream.enqueue(new Uint8Array(40_000));
      else stream.close();
    },
  });
  assert.equal((await sendTo(long)).status, 413);
  assert.ok(pieces < 6, `${pieces} pieces were read`);
});
