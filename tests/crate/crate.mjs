/** The crate as others use it: a WASI program that Node runs, and a page in Rust that Chromium opens. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { WASI } from "node:wasi";
import { loadEngine } from "#engine-node";
import { launch, openPage, serve } from "../element/browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = `${root}target/crate`;
const folder = `${target}/site`;
let program;

const cargo = (...args) => execFileSync("cargo", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });

function built(name, platform) {
  const manifest = `tests/crate/${name}/Cargo.toml`;
  cargo("build", "--quiet", "--locked", "--manifest-path", manifest, "--target", platform, "--target-dir", target);
  return `${target}/${platform}/debug/fractional-fit-${name}.wasm`;
}

/** What a program writes, and what it leaves with. */
async function run(...args) {
  const [out, errors] = ["out", "errors"].map((name) => `${target}/${name}`);
  const [stdout, stderr] = await Promise.all([open(out, "w"), open(errors, "w")]);
  const wasi = new WASI({ version: "preview1", args: ["program", ...args], stdout: stdout.fd, stderr: stderr.fd });
  const instance = await WebAssembly.instantiate(program, /** @type {any} */ (wasi.getImportObject()));
  const status = wasi.start(instance);
  await Promise.all([stdout.close(), stderr.close()]);
  return { status, out: await readFile(out, "utf8"), errors: await readFile(errors, "utf8") };
}

before(async () => {
  program = await WebAssembly.compile(await readFile(built("wasi", "wasm32-wasip1")));
});

test("a WASI program computes what the engine for browsers does", async () => {
  const engine = await loadEngine();
  const { scenario } = engine.defaults("US");
  const changed = { ...scenario, fullTime: { ...scenario.fullTime, baseMinor: 25_000_000 } };
  const { fractional, fullTime } = engine.compare(/** @type {any} */ (changed));
  const out = `${fractional.totalMinor} ${fullTime.totalMinor}\n`;
  assert.deepEqual(await run("US", "25000000"), { status: 0, out, errors: "" });
});

test("and tells an error by its kind", async () => {
  const { status, errors } = await run("US", "1000000000001");
  assert.equal(status, 3);
  assert.match(errors, /^too large/);
  assert.equal((await run("XX", "1")).status, 2);
});

test("it imports nothing but WASI: no JavaScript", () => {
  const modules = new Set(WebAssembly.Module.imports(program).map(({ module }) => module));
  assert.deepEqual([...modules], ["wasi_snapshot_preview1"]);
});

test("a page in Rust with an allocator of its own shows the verdict", async () => {
  const compiled = built("page", "wasm32-unknown-unknown");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  cargo("run", "--quiet", "--locked", "--package", "bindgen", "--", "web", compiled, folder);
  const module = await WebAssembly.compile(await readFile(`${folder}/fractional_fit_bg.wasm`));
  const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.ok(!exported.includes("assess"), "the crate exports nothing to JavaScript by itself");
  await writeFile(
    `${folder}/index.html`,
    '<!doctype html><html lang="en"><title>Rust</title><link rel="icon" href="data:,"><body><script type="module" src="page.js"></script></body></html>',
  );
  await writeFile(
    `${folder}/page.js`,
    'import start from "./fractional_fit.js";\nawait start({ module_or_path: "fractional_fit_bg.wasm" });\n',
  );
  const server = await serve(folder);
  const browser = await launch();
  after(() => Promise.all([server.close(), browser.close()]));
  const { page, faults } = await openPage(browser, server.url);
  await page.locator("output", { hasText: "open" }).waitFor();
  await page.locator("#implementation").click();
  await page.locator("output", { hasText: "hire-practitioners" }).waitFor();
  assert.deepEqual(faults, []);
});
