/** The package with the tools of others: in their dev servers, built as it comes, and built as `www/docs/frameworks.md`
 * says. What came out is the table there; `make frameworks` renews it. Apart from `make test`, as it takes minutes. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, openPage, serve } from "../element/browser.mjs";
import { clickToVerdict } from "../element/person.mjs";
import { here, NEWER, PROJECTS, serving } from "./projects.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const made = `${root}dist/toolchains/`;
const installed = `${here}node_modules/fractional-fit`;
const TYPES = `${here}types`;
const DOCUMENT = `${root}www/docs/frameworks.md`;
const PLACE = /(?<=<!-- toolchains -->\n\n)[\s\S]*?(?=\n\n<!-- \/toolchains -->)/;
const rows = [];
let browser;

before(async () => {
  for (const folder of [made, installed, TYPES]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  const archive = execFileSync("npm", ["pack", `${root}pkg`, "--silent"], { cwd: made, encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", join(made, archive), "-C", installed, "--strip-components=1"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  for (const folder of [made, installed, TYPES]) await rm(folder, { recursive: true, force: true });
});

/** A visitor gets to the costs. Gives which engine has computed them, and how often the console said so. */
async function visited(address) {
  const hear = () => addEventListener("fractional-fit:ready", () => document.documentElement.classList.add("is-ready"));
  const { page, faults, close } = await openPage(browser, address, { prepare: (page) => page.addInitScript(hear) });
  await page.locator("html.is-ready").waitFor();
  await clickToVerdict(page);
  await page.locator("output", { hasText: "hire-practitioners" }).waitFor({ state: "attached" });
  await page.getByTestId("step-cost").click();
  assert.equal(await page.getByTestId("total-fractional").innerText(), "$352,667");
  await close();
  const hints = faults.filter((fault) => /To fix this, /.test(fault));
  // Bun's dev server gives the addresses of its disk.
  const local = faults.filter((fault) => /file:\/\//.test(fault));
  const others = faults.filter((fault) => !hints.includes(fault) && !local.includes(fault) && !/ 404 /.test(fault));
  assert.deepEqual(others, []);
  assert.ok(hints.length <= 1, "it is told once");
  if (hints.length > 0) return "JavaScript, one hint";
  return local.length > 0 ? "JavaScript" : "WebAssembly";
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
    let developing = "";
    if (hasServer) {
      const server = await serving(name);
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
    const cured = cure ? await visitedFolder(folder) : built;
    assert.equal(cured, "WebAssembly");
    rows.push([name, developing, built, cure ? cured : ""]);
  });
}

for (const environment of ["jsdom", "happy-dom"]) {
  test(`Vitest with ${environment}: a page's test answers, and hears of the verdict`, () => {
    const args = [
      "vitest/vitest.mjs",
      "run",
      "--config",
      "vitest.config.js",
      "--root",
      ".",
      "--environment",
      environment,
    ];
    quietly([`${here}node_modules/${args[0]}`, ...args.slice(1)], `${here}unit`);
  });
}

test("TypeScript 5.0 reads its types", async () => {
  const page = `import { loadEngine } from "fractional-fit/engine";
    import { FractionalFitElement } from "fractional-fit";
    document.addEventListener("fractional-fit-result", ({ detail }) => detail.verdict === "not-yet");
    new FractionalFitElement().figures = { baseSalary: 1 };
    export const { scenario } = (await loadEngine()).defaults("US");`;
  await writeFile(`${TYPES}/page.ts`, page);
  for (const [module, moduleResolution] of [
    ["esnext", "bundler"],
    ["nodenext", "nodenext"],
  ]) {
    const options = { strict: true, noEmit: true, target: "es2022", lib: ["es2022", "dom"], types: [] };
    const compilerOptions = { ...options, module, moduleResolution };
    await writeFile(`${TYPES}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ["page.ts"] }));
    quietly([`${here}node_modules/typescript5/bin/tsc`, "-p", "."], TYPES);
  }
});

test("Jest with jsdom: a page's test tells what happened, and ends at once", () => {
  const jest = `${here}node_modules/jest/bin/jest.js`;
  quietly(["--experimental-vm-modules", "--no-warnings", jest, "--env", "jsdom", "--rootDir", "."], `${here}jest`);
});

/** What it says is shown where it fails. */
function quietly(args, cwd) {
  const { NODE_TEST_CONTEXT: _, NODE_ENV: __, ...env } = process.env;
  try {
    execFileSync(NEWER ?? process.execPath, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    assert.fail(`${error.stdout}${error.stderr}`);
  }
}

test("the documents say what this run found", async () => {
  const cells = [["project", "dev server", "built", "built as below"], ...rows];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const table = [line(cells[0]), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
  const text = await readFile(DOCUMENT, "utf8");
  assert.match(text, PLACE);
  if (process.env.RENEW)
    await writeFile(
      DOCUMENT,
      text.replace(PLACE, () => table),
    );
  else assert.equal(PLACE.exec(text)?.[0], table);
});
