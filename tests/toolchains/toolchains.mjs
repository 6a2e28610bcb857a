/** The package with the tools of others: in their dev servers, built as it comes, and built as `www/docs/frameworks.md`
 * says; their type checkers, and what tests of pages are written with. What came out is the table there; `make frameworks` renews it. Apart from `make test`, as it takes minutes. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, openPage, serve } from "../element/browser.mjs";
import { clickToVerdict } from "../element/person.mjs";
import { DOCUMENTED, runDocumented, TOOL_NAMES } from "./documented.mjs";
import { here, module, NEWER, PROJECTS, quietly, serving } from "./projects.mjs";
import { faultsOf, PLAIN, pageOf, TEMPLATES } from "./templates.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const made = `${root}dist/toolchains/`;
const installed = `${here}node_modules/fractional-fit`;
const TYPES = `${here}types`;
const DOCUMENT = `${root}www/docs/frameworks.md`;
const PLACE = /(?<=<!-- toolchains -->\n\n)[\s\S]*?(?=\n\n<!-- \/toolchains -->)/;
const COLUMNS = ["project", "dev server", "built", "built as below", "types", "console"];
/** @type {Record<string, string>[]} */
const rows = [];
let browser;

before(async () => {
  for (const folder of [made, installed, TYPES, DOCUMENTED]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  const archive = execFileSync("npm", ["pack", `${root}pkg`, "--silent"], { cwd: made, encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", join(made, archive), "-C", installed, "--strip-components=1"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  for (const folder of [made, installed, TYPES, DOCUMENTED]) await rm(folder, { recursive: true, force: true });
});

const HINT = /To fix this, /;

/** A visitor gets to the costs. Gives which engine has computed them, and what the console had. */
async function visited(address) {
  const hear = () => addEventListener("fractional-fit:ready", () => document.documentElement.classList.add("is-ready"));
  const { page, faults, close } = await openPage(browser, address, { prepare: (page) => page.addInitScript(hear) });
  await page.locator("html.is-ready").waitFor();
  await clickToVerdict(page);
  await page.locator("output", { hasText: "hire-practitioners" }).waitFor({ state: "attached" });
  await page.getByTestId("step-cost").click();
  assert.equal(await page.getByTestId("total-fractional").innerText(), "$352,667");
  await close();
  const hints = faults.filter((fault) => HINT.test(fault));
  // Bun's dev server gives the addresses of its disk.
  const local = faults.filter((fault) => /file:\/\//.test(fault));
  const others = faults.filter((fault) => !hints.includes(fault) && !local.includes(fault) && !/ 404 /.test(fault));
  assert.deepEqual(others, []);
  assert.ok(hints.length <= 1, "it is told once");
  if (hints.length > 0) return { engine: "JavaScript", console: "one hint" };
  return local.length > 0
    ? { engine: "JavaScript", console: "the browser's own error" }
    : { engine: "WebAssembly", console: "empty" };
}

async function visitedFolder(folder) {
  const server = await serve(folder);
  try {
    return await visited(`${server.url}app/`);
  } finally {
    await server.close();
  }
}

for (const [name, { serve: hasServer, build, cure, needs = "" }] of Object.entries(PROJECTS)) {
  test(`${name}: it works without configuration, and with WebAssembly as the documents say`, {
    skip: needs === null && "needs Node 24",
  }, async () => {
    let developing;
    if (hasServer) {
      const server = await serving(hasServer);
      try {
        developing = await visited(server.address);
      } finally {
        await server.close();
      }
    }
    const folder = `${made}${name.replaceAll(/\W+/g, "-")}`;
    const out = `${folder}/app`;
    const settle = async () => {
      // Angular puts what is for browsers into a folder of its own.
      if (name.startsWith("Angular")) await cp(`${out}/browser`, out, { recursive: true });
    };
    await build(out);
    await settle();
    const built = await visitedFolder(folder);
    await cure?.(out);
    await settle();
    const cured = cure && (await visitedFolder(folder));
    assert.equal((cured ?? built).engine, "WebAssembly");
    const types = name.startsWith("Angular") ? "its own build" : await typedPlainly();
    note(name, { developing, built, cured, types });
  });
}

/** @param {{ developing?: any, built?: any, cured?: any, types: string }} found */
function note(project, { developing, built, cured, types }) {
  const said = [...new Set([developing?.console, built?.console])].filter(Boolean);
  const each = `dev: ${developing?.console}; built: ${built?.console}`;
  const engines = { "dev server": developing?.engine, built: built?.engine, "built as below": cured?.engine };
  rows.push({ project, ...engines, types, console: said.length > 1 ? each : (said[0] ?? "") });
}

/** The checker's name, where it has found what is wrong and nothing else. */
async function typed(template) {
  const { found, real, said } = await faultsOf(template);
  assert.ok(real.length > 0);
  assert.deepEqual(found, real, said);
  return template.checker;
}
let plainly;
const typedPlainly = () => {
  plainly ??= typed(PLAIN);
  return plainly;
};

test("Next 16: the engine computes in a component and in a route of the server", async () => {
  const folder = `${here}next`;
  const next = module("next/dist/bin/next");
  const leftOvers = () =>
    Promise.all(["/.next", "/next-env.d.ts"].map((made) => rm(folder + made, { recursive: true, force: true })));
  const asked = async (mode, env) => {
    if (mode === "start") await quietly([next, "build"], folder, env);
    const start = (port) => [NEWER ?? process.execPath, [next, mode, "-H", "127.0.0.1", "-p", port], folder];
    const server = await serving(start, env);
    try {
      const { origin } = new URL(server.address);
      assert.match(await (await fetch(`${origin}/`)).text(), /<output>hire-practitioners<\/output>/);
      assert.equal(await (await fetch(`${origin}/costs`)).json(), 35_266_667);
      const hints = server.said.filter((line) => HINT.test(line));
      return hints.length > 0
        ? { engine: "JavaScript", console: "one hint" }
        : { engine: "WebAssembly", console: "empty" };
    } finally {
      await server.close();
    }
  };
  try {
    const env = { NEXT_TELEMETRY_DISABLED: "1" };
    const developing = await asked("dev", env);
    const built = await asked("start", env);
    const cured = await asked("start", { ...env, CURED: "1" });
    assert.equal(cured.engine, "WebAssembly");
    note("Next 16, engine on its server", { developing, built, cured, types: "its own build" });
  } finally {
    await leftOvers();
  }
});

for (const tool of TOOL_NAMES) {
  test(`${tool}: the test that the documents show passes`, async () => {
    const server = await serve(`${root}dist/site`);
    try {
      const said = await runDocumented(tool, server.url);
      if (!tool.includes("in a browser")) return;
      const developing = HINT.test(said)
        ? { engine: "JavaScript", console: "one hint" }
        : { engine: "WebAssembly", console: "empty" };
      note(tool.replace("Vitest", "Vitest 4"), { developing, types: await typedPlainly() });
    } finally {
      await server.close();
    }
  });
}

for (const [name, template] of Object.entries(TEMPLATES)) {
  test(`${name}: templates know the tag, its settings and its events`, async () => {
    note(name, { types: await typed(template) });
  });
}

for (const [name, template] of Object.entries(TEMPLATES).filter(([, { plugins }]) => plugins)) {
  test(`${name}: a template sets attributes and properties, changes one, and hears an event`, async () => {
    const folder = `${made}tag-${template.folder}`;
    await pageOf(template, folder);
    const server = await serve(folder);
    try {
      const { page, faults, close } = await openPage(browser, server.url);
      const element = page.locator("fractional-fit");
      await element.getByTestId("symptoms-none").waitFor();
      await page.getByRole("button", { name: "DE", exact: true }).click();
      await page.getByRole("button", { name: "GB", exact: true }).waitFor();
      await clickToVerdict(element);
      await page.locator("output", { hasText: "GB heard" }).waitFor();
      await element.getByTestId("step-cost").click();
      assert.equal(await element.getByTestId("figure-fullTime.baseMinor").inputValue(), "165.000");
      assert.equal(await element.getByTestId("figure-fractional.dayRateMinor").inputValue(), "1.400");
      const set = await element.evaluate(({ country, ctaLabel, debug }) => ({ country, ctaLabel, debug }));
      assert.deepEqual(set, { country: "GB", ctaLabel: "Talk to us", debug: true });
      assert.deepEqual(faults, []);
      await close();
    } finally {
      await server.close();
    }
  });
}

test("TypeScript 5.0 reads its types", async () => {
  const page = `import { loadEngine } from "fractional-fit/engine";
    import { FractionalFitElement } from "fractional-fit";
    document.addEventListener("fractional-fit-result", ({ detail }) => detail.verdict === "not-yet");
    new FractionalFitElement().figures = { baseSalary: 1 };
    export const { scenario } = (await loadEngine()).defaults("US");`;
  await writeFile(`${TYPES}/page.ts`, page);
  for (const [kind, moduleResolution] of [
    ["esnext", "bundler"],
    ["nodenext", "nodenext"],
  ]) {
    const options = { strict: true, noEmit: true, target: "es2022", lib: ["es2022", "dom"], types: [] };
    const compilerOptions = { ...options, module: kind, moduleResolution };
    await writeFile(`${TYPES}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ["page.ts"] }));
    await quietly([module("typescript5/bin/tsc"), "-p", "."], TYPES);
  }
});

for (const environment of ["jsdom", "happy-dom"]) {
  test(`Vitest with ${environment}: a page's test answers, and hears of the verdict`, async () => {
    const args = ["run", "--config", "vitest.config.js", "--root", ".", "--environment", environment];
    await quietly([module("vitest/vitest.mjs"), ...args], `${here}unit`);
  });
}

test("Jest with jsdom: a page's test tells what happened, and ends at once", async () => {
  const jest = module("jest/bin/jest.js");
  await quietly(
    ["--experimental-vm-modules", "--no-warnings", jest, "--env", "jsdom", "--rootDir", "."],
    `${here}jest`,
  );
});

test("the documents say what this run found", async () => {
  const text = await readFile(DOCUMENT, "utf8");
  const [, , ...lines] = PLACE.exec(text)[0].split("\n");
  const cells = lines.map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
  const all = new Map(cells.map((row) => [row[0], row]));
  // A run of some leaves the others as they were.
  for (const row of rows)
    all.set(
      row.project,
      COLUMNS.map((column) => row[column] ?? ""),
    );
  const whole = [COLUMNS, ...[...all.values()].map((row) => COLUMNS.map((_, column) => row[column] ?? ""))];
  const widths = COLUMNS.map((_, column) => Math.max(...whole.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const [head, ...others] = whole.map(line);
  const table = [head, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...others].join("\n");
  if (process.env.RENEW)
    await writeFile(
      DOCUMENT,
      text.replace(PLACE, () => table),
    );
  else assert.equal(PLACE.exec(text)?.[0], table);
});
