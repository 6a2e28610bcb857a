/** The package as its users get it: packed, installed from the archive into a
 * fresh project, built by that project's tools, run. */

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch, openPage, serve } from "../element/browser.mjs";
import { ALL_MET, answerWhatIsAsked } from "../element/person.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
let project;
let browser;

function run(program, ...args) {
  try {
    return execFileSync(program, args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ").slice(0, 80)}: ${error.stdout}${error.stderr}`);
  }
}

before(async () => {
  project = await mkdtemp(join(tmpdir(), "fractional-fit-"));
  const archive = run("npm", "pack", join(root, "pkg"), "--silent").trim();
  const dependencies = {
    "fractional-fit": `file:${archive}`,
    vite: devDependencies.vite,
    typescript: devDependencies.typescript,
  };
  const files = {
    "package.json": JSON.stringify({ name: "guest", private: true, type: "module", dependencies }),
    "index.html": `<!doctype html><html lang="en"><title>Guest</title><link rel="icon" href="data:,">
      <script type="module" src="/main.ts"></script><fractional-fit></fractional-fit></html>`,
    "main.ts": `import { type Answers, loadEngine } from "fractional-fit";
      const answers: Answers = { primaryNeed: "implementation" };
      const engine = await loadEngine();
      document.title = engine.assess(answers).verdict ?? "open";
      document.addEventListener("fractional-fit:result", (event) => { document.body.dataset.verdict = event.detail.verdict; });`,
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: "ESNext",
        moduleResolution: "bundler",
        target: "ES2022",
        lib: ["ES2022", "DOM"],
        types: [],
      },
      files: ["main.ts"],
    }),
    "engine.mjs": `import { loadEngine } from "fractional-fit/engine";
      const engine = await loadEngine();
      const input = JSON.parse(process.argv[2]);
      console.log(JSON.stringify(engine.compare(input)));`,
    "server.mjs": `await import("fractional-fit"); console.log("imported");`,
    "both.mjs": `import * as entry from "fractional-fit";
      import * as element from "fractional-fit/element";
      const { loadEngine, ...others } = entry;
      const shared = Object.keys(others).filter((name) => others[name] === element[name]);
      console.log(typeof loadEngine, shared.join(" "), Object.keys(element).length === shared.length);`,
    "edge.mjs": `import { readFile } from "node:fs/promises";
      import { loadEngine } from "fractional-fit/engine/edge";
      const bytes = await readFile(new URL(import.meta.resolve("fractional-fit/engine.wasm")));
      const engine = await loadEngine(await WebAssembly.compile(bytes));
      console.log(engine.assess({ primaryNeed: "implementation" }).verdict);`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text);
  run("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await rm(project, { recursive: true, force: true });
});

async function worksAt(url) {
  const { page, faults, close } = await openPage(browser, url);
  await page.waitForFunction(() => document.title === "hire-practitioners");
  await answerWhatIsAsked(page, ALL_MET);
  assert.equal(await page.evaluate(() => document.body.dataset.verdict), "fractional-fit");
  await page.getByTestId("step-cost").click();
  assert.equal(await page.getByTestId("total-fractional").innerText(), "$92,000");
  assert.deepEqual(faults, []);
  await close();
}

test("the archive holds the entry, the engine, types and a README, and no install script", async () => {
  const installed = join(project, "node_modules/fractional-fit");
  const files = await readdir(installed, { recursive: true });
  for (const wanted of [
    "fractional-fit.js",
    "engine.js",
    "engine.node.js",
    "costs.wasm",
    "engine.wasm",
    "fit.wasm",
    "types/index.d.ts",
    "README.md",
    "package.json",
  ]) {
    assert.ok(files.includes(wanted), wanted);
  }
  const { scripts, dependencies } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  assert.deepEqual({ scripts, dependencies }, { scripts: undefined, dependencies: undefined });
});

test("its types hold in a strict project", () => {
  run("npx", "tsc");
});

test("a fresh Vite project builds it, and it works", async (t) => {
  run("npx", "vite", "build", "--logLevel", "error");
  const server = await serve(join(project, "dist"));
  t.after(() => server.close());
  await worksAt(server.url);
});

test("a fresh Vite project serves it while developing, and it works", async () => {
  const vite = spawn(
    "node",
    ["node_modules/vite/bin/vite.js", "--host", "127.0.0.1", "--port", "0", "--clearScreen", "false"],
    {
      cwd: project,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    const url = await new Promise((resolve, reject) => {
      let said = "";
      vite.on("exit", () => reject(new Error(`vite ended: ${said}`)));
      vite.stdout.on("data", (chunk) => {
        said += chunk;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
        if (found) resolve(found[0]);
      });
    });
    await worksAt(url);
  } finally {
    vite.kill();
  }
});

test("Node computes with the same engine", async () => {
  const cases = JSON.parse(await readFile(join(root, "tests/cases/cost.json"), "utf8"));
  for (const { id, scenario, expected } of cases) {
    const { fractional, fullTime } = JSON.parse(run("node", "engine.mjs", JSON.stringify(scenario)));
    assert.deepEqual(
      [fractional.totalMinor, fullTime.totalMinor],
      [expected.fractional.totalMinor, expected.fullTime.totalMinor],
      id,
    );
  }
});

test("it exports what is meant, and shares that with its entry without registration", () => {
  const events =
    "AnswerEvent CallToActionEvent CostsEvent FailureEvent FractionalFitElement ReadyEvent ResultEvent TakenEvent";
  assert.equal(run("node", "both.mjs").trim(), `function ${events} true`);
});

test("at the edge it computes with the module that the platform compiles, and brings no engine as JavaScript", async () => {
  assert.equal(run("node", "edge.mjs").trim(), "hire-practitioners");
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "fractional-fit/engine/edge"', resolveDir: project },
    bundle: true,
    format: "esm",
    write: false,
  });
  const bytes = outputFiles[0].contents.length;
  assert.ok(bytes < 50_000, `${bytes} bytes`);
});

test("importing it on a server does nothing, and doesn't throw", () => {
  assert.equal(run("node", "server.mjs").trim(), "imported");
});
