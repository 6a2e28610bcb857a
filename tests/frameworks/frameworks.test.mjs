/** The package in projects of others: each framework and bundler as it comes from npm. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { build as esbuild } from "esbuild";
import { publint } from "publint";
import { build as vite } from "vite";
import webpack from "webpack";
import { launch, openPage, serve } from "../element/browser.mjs";
import { clickToVerdict } from "../element/person.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const made = `${root}dist/frameworks/`;
const installed = `${here}node_modules/fractional-fit`;
const servers = [];
let browser;
let archive;

before(async () => {
  await rm(made, { recursive: true, force: true });
  await rm(installed, { recursive: true, force: true });
  await Promise.all([mkdir(made, { recursive: true }), mkdir(installed, { recursive: true })]);
  const options = { cwd: made, encoding: "utf8" };
  archive = join(made, execFileSync("npm", ["pack", `${root}pkg`, "--silent"], options).trim());
  execFileSync("tar", ["-xzf", archive, "-C", installed, "--strip-components=1"]);
  // What frameworks say of a page that a server wrote otherwise, they say only while one develops.
  process.env.NODE_ENV = "development";
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all(
    [made, installed, `${here}next/.next`, `${here}next/out`].map((at) => rm(at, { recursive: true, force: true })),
  );
});

const pageOf = (html, script) => `<!doctype html><html lang="en"><title>Guest</title><link rel="icon" href="data:,">
  <div id="root">${html}</div><script type="module" src="./${script}"></script></html>`;

async function visit(folder) {
  const server = await serve(folder);
  servers.push(server);
  return openPage(browser, server.url);
}

/** A page that was written on a server is taken over, hears its listener of last, and changes a setting. */
async function isTakenOver(folder) {
  const { page, faults } = await visit(folder);
  const element = page.locator("fractional-fit").first();
  await element.getByTestId("question-symptoms").waitFor();
  assert.equal(await element.evaluate(({ answers }) => answers.regulated), "yes");
  assert.equal(await element.evaluate(({ isConnected, children }) => isConnected && children.length), 1);
  await page.getByRole("button", { name: "DE", exact: true }).click();
  await page.locator('fractional-fit[country="GB"]').first().waitFor();
  await clickToVerdict(element);
  await page.locator("output", { hasText: "GB hire-practitioners" }).waitFor();
  assert.deepEqual(faults, []);
  return page;
}

const isWritten = (html) =>
  assert.match(html, /<fractional-fit[^>]* country="DE"[^>]*>(<!--.*?-->)*\s*<p>Until it is ready<\/p>/);

const VITE = {
  vue: () => vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "fractional-fit" } } }),
  svelte: () => svelte({ configFile: false }),
};

for (const [name, plugin] of Object.entries(VITE)) {
  test(`${name}: a server writes the tag, and the browser takes it over`, async () => {
    const folder = `${made}${name}`;
    const common = { configFile: false, logLevel: "error", root: `${here}${name}`, mode: "development" };
    await vite({
      ...common,
      plugins: [plugin()],
      build: { ssr: "server.js", outDir: `${here}${name}/.server`, emptyOutDir: true },
    });
    const { html } = await import(`${here}${name}/.server/server.js`);
    await rm(`${here}${name}/.server`, { recursive: true });
    isWritten(html);
    await vite({
      ...common,
      base: "./",
      plugins: [plugin()],
      build: {
        outDir: folder,
        rolldownOptions: { input: `${here}${name}/client.js`, output: { entryFileNames: "client.js" } },
      },
    });
    await writeFile(`${folder}/index.html`, pageOf(html, "client.js"));
    await isTakenOver(folder);
  });
}

test("Next.js: a page of the server and a component of the browser", async () => {
  execFileSync("node", [`${here}node_modules/next/dist/bin/next`, "build"], {
    cwd: `${here}next`,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  isWritten(await readFile(`${here}next/out/index.html`, "utf8"));
  const page = await isTakenOver(`${here}next/out`);
  const plain = page.locator("#plain");
  await plain.getByTestId("costs").waitFor();
  assert.equal(await plain.getByTestId("figure-fullTime.baseMinor").inputValue(), "130,000");
});

/** Bundled without a framework: the verdict, and the costs behind it. */
async function works(folder, script) {
  const html = "<fractional-fit></fractional-fit><output></output>";
  await writeFile(`${folder}/index.html`, pageOf(html, script));
  const { page, faults } = await visit(folder);
  await clickToVerdict(page);
  await page.locator("output", { hasText: "hire-practitioners" }).waitFor();
  await page.getByTestId("step-cost").click();
  assert.equal(await page.getByTestId("total-fractional").innerText(), "$352,667");
  assert.deepEqual(faults, []);
}

test("webpack bundles it with its wasm", async () => {
  const folder = `${made}webpack`;
  const stats = await new Promise((resolve, reject) => {
    const options = { mode: "production", context: `${here}webpack`, entry: "./main.js" };
    webpack({ ...options, output: { path: folder, filename: "main.js" } }).run((error, stats) =>
      error ? reject(error) : resolve(stats),
    );
  });
  assert.ok(!stats.hasErrors(), stats.toString("errors-only"));
  await works(folder, "main.js");
});

test("esbuild bundles it, with the wasm beside", async () => {
  const folder = `${made}esbuild`;
  await esbuild({
    entryPoints: [`${here}webpack/main.js`],
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: folder,
    chunkNames: "[name]-[hash]",
    logLevel: "error",
  });
  for (const wasm of ["fit.wasm", "costs.wasm", "engine.wasm"]) await cp(`${installed}/${wasm}`, `${folder}/${wasm}`);
  await works(folder, "main.js");
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: `${root}pkg`, strict: true });
  assert.deepEqual(messages, []);
});

test("its types are found by every way of resolving modules that can load it", async () => {
  const { types, problems } = await checkPackage(createPackageFromTarballData(await readFile(archive)));
  assert.equal(types.kind, "included");
  // Modules only: `require` and resolvers from before `exports` can't, and a .wasm has no types.
  const others = ["node10", "node16-cjs"];
  const matter = problems.filter(
    ({ resolutionKind, resolutionOption, entrypoint }) =>
      !others.includes(resolutionKind ?? resolutionOption) && !entrypoint?.endsWith(".wasm"),
  );
  assert.deepEqual(matter, []);
});
