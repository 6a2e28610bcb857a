/** The package's types: every snippet of the documents compiles with them, wrong names don't, and the engine's need no
 * library of the browser's. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const project = `${root}dist/typed/`;
const STRICT = {
  strict: true,
  noEmit: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  types: [],
  jsx: "react-jsx",
  allowJs: true,
  checkJs: true,
};

/** What snippets take for granted: what an earlier one has made, and what is the page's own. */
const AROUND = `
import type { Engine, Estimate, PartialScenario, Receipt } from "fractional-fit/engine";
import type { FractionalFitElement } from "fractional-fit";
declare global {
  const engine: Engine;
  const scenario: PartialScenario;
  const receipt: Receipt;
  const element: FractionalFitElement;
  const visitorHasAgreed: boolean;
  function show(estimate: Estimate): void;
  /** MediaWiki's own. */
  const mw: { loader: { load(address: string): void } };
  // Who writes a selector knows what it finds.
  interface ParentNode {
    querySelector(selectors: string): any;
  }
  interface Window {
    results: string[];
  }
}
`;
/** Modules of others, whose types are no affair of ours. */
const OTHERS = `
declare module "@vitejs/plugin-vue" {
  interface Options {
    template: { compilerOptions: { isCustomElement: (tag: string) => boolean } };
  }
  export default function vue(options: Options): object;
}
declare module "@angular/core";
declare module "fractional-fit/engine.wasm" {
  const compiled: WebAssembly.Module;
  export default compiled;
}
`;

before(async () => {
  await rm(project, { recursive: true, force: true });
  await mkdir(`${project}node_modules`, { recursive: true });
  await symlink(`${root}pkg`, `${project}node_modules/fractional-fit`);
});
after(() => rm(project, { recursive: true, force: true }));

/** What the compiler has to say of these files. */
async function problemsOf(files, options = {}) {
  for (const [name, text] of Object.entries(files)) await writeFile(project + name, text);
  const config = { compilerOptions: { ...STRICT, ...options }, files: Object.keys(files) };
  await writeFile(`${project}tsconfig.json`, JSON.stringify(config));
  const { stdout } = spawnSync(`${root}node_modules/.bin/tsc`, ["-p", project, "--pretty", "false"], {
    encoding: "utf8",
  });
  return stdout.split("\n").filter((line) => /error TS/.test(line));
}

test("every snippet of the documents compiles", async () => {
  const documents = [
    "README.md",
    "pkg/README.md",
    ...(await readdir(`${root}www/docs`)).map((name) => `www/docs/${name}`),
  ];
  const files = { "around.d.ts": AROUND, "others.d.ts": OTHERS };
  for (const document of documents.filter((name) => name.endsWith(".md"))) {
    const text = await readFile(root + document, "utf8");
    for (const [index, [, kind, code]] of [...text.matchAll(/^```(js|jsx|ts|tsx)\n([\s\S]*?)^```$/gm)].entries()) {
      // Tests are run as they stand, elsewhere.
      if (/\btest\(|\bcy\./.test(code)) continue;
      files[`${document.replaceAll(/\W/g, "-")}-${index}.${kind}`] = `${code}\nexport {};\n`;
    }
  }
  assert.ok(Object.keys(files).length > 18, `${Object.keys(files).length} files`);
  const options = { lib: ["es2024", "dom", "dom.iterable"], experimentalDecorators: true, skipLibCheck: true };
  assert.deepEqual(await problemsOf(files, options), []);
});

test("names that there are not are found while one writes", async () => {
  const wrong = `import { loadEngine, type Receipt } from "fractional-fit/engine";
import { FractionalFitElement } from "fractional-fit";
const engine = await loadEngine();
const element = new FractionalFitElement();
element.figures = { baseSalary: 1 };
element.figures = { baseSalry: 1 };
engine.defaults("DE");
engine.defaults("Germany");
const whatIf = new engine.WhatIf(engine.defaults("US").scenario);
whatIf.set("fullTime.baseMinor", 1);
whatIf.set("fullTime.base", 1);
document.addEventListener("fractional-fit:error", ({ detail }) => detail.code === "too-large");
document.addEventListener("fractional-fit-error", ({ detail }) => detail.code === "too-big");
export type { Receipt };
`;
  const problems = await problemsOf({ "wrong.ts": wrong }, { lib: ["es2022", "dom"] });
  const found = problems.map((problem) => /wrong\.ts\((\d+)/.exec(problem)?.[1]);
  assert.deepEqual(found, ["6", "8", "11", "13"], problems.join("\n"));
});

test("the engine's types need no library of the browser's", async () => {
  const alone = `import { loadEngine, recompute } from "fractional-fit/engine";
import { loadEngine as loadCompiled } from "fractional-fit/engine/edge";
const engine = await loadEngine(new Uint8Array());
export const { verdict } = engine.assess({ primaryNeed: "implementation" });
export { loadCompiled, recompute };
`;
  assert.deepEqual(await problemsOf({ "alone.ts": alone }, { lib: ["es2022"], skipLibCheck: false }), []);
});

test("React's component takes what every element takes", async () => {
  const page = `import { useRef } from "react";
import type { FractionalFitElement } from "fractional-fit";
import { FractionalFit } from "fractional-fit/react";
export function Page() {
  const element = useRef<FractionalFitElement>(null);
  return <FractionalFit ref={element} lang="de" data-place="main" aria-label="CTO" country="DE" figures={{ baseSalary: 1 }}
    onResult={({ detail }) => detail.verdict === "not-yet"} onClick={() => element.current?.assessment} />;
}
`;
  assert.deepEqual(
    await problemsOf({ "page.tsx": page }, { lib: ["es2022", "dom", "dom.iterable"], skipLibCheck: true }),
    [],
  );
});
