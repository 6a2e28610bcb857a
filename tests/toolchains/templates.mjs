/** Templates that hold the element: what each type checker says of them, which is nothing of what is right, and each fault
 * of what is wrong, which stands on a line of its own; and the right ones as pages. */

import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { build } from "vite";
import solid from "vite-plugin-solid";
import { here, module } from "./projects.mjs";

const FOLDER = `${here}templates/`;
const tsc = (folder) => [module("typescript/bin/tsc"), "--pretty", "false", "-p", FOLDER + folder];

/** By what they are of, in the table's words. */
export const TEMPLATES = {
  "React 19": { checker: "tsc", folder: "react", args: tsc("react"), plugins: [] },
  "React 18": { checker: "tsc", folder: "react18", args: tsc("react18") },
  "Preact 11": { checker: "tsc", folder: "preact", args: tsc("preact"), plugins: [] },
  "Solid 1": { checker: "tsc", folder: "solid", args: tsc("solid"), plugins: [solid({ hot: false })] },
  "Vue 3": {
    checker: "vue-tsc",
    folder: "vue",
    args: [module("vue-tsc/bin/vue-tsc.js"), "--pretty", "false", "-p", `${FOLDER}vue`],
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "fractional-fit" } } })],
  },
  "Svelte 5": {
    checker: "svelte-check",
    folder: "svelte",
    args: [
      module("svelte-check/bin/svelte-check"),
      "--workspace",
      `${FOLDER}svelte`,
      "--tsconfig",
      "tsconfig.json",
    ].concat("--output", "machine"),
    plugins: [svelte({ configFile: false })],
  },
};
export const PLAIN = { checker: "tsc", folder: "plain", args: tsc("plain") };

/** Where faults were found, and where they are: `wrong.tsx:3`. */
export async function faultsOf({ folder, args }) {
  const said = await new Promise((resolve) =>
    execFile(process.execPath, args, { cwd: here, encoding: "utf8" }, (_, out, problem) => resolve(out + problem)),
  );
  const places = said.matchAll(/(\w+\.\w+)(?:\((\d+),\d+\): error|" (\d+):\d+ ")/g);
  const found = [...places].map(([, file, line, other]) => `${file}:${line ?? other}`);
  const real = [];
  for (const file of (await readdir(FOLDER + folder)).filter((name) => /^wrong/i.test(name))) {
    const lines = (await readFile(`${FOLDER}${folder}/${file}`, "utf8")).split("\n");
    for (const [index, line] of lines.entries())
      if (/\b(fitt|Germany|nowhere|baseSalry|never)\b/.test(line)) real.push(`${file}:${index + 1}`);
  }
  return { found: [...new Set(found)].sort(), real: real.sort(), said };
}

/** Builds the page that holds what is right. */
export async function pageOf({ folder, plugins }, outDir) {
  const [main] = (await readdir(FOLDER + folder)).filter((name) => name.startsWith("main."));
  await build({
    configFile: false,
    logLevel: "error",
    root: FOLDER + folder,
    base: "./",
    plugins,
    build: { outDir, rolldownOptions: { input: `${FOLDER}${folder}/${main}`, output: { entryFileNames: "main.js" } } },
  });
  const head = '<!doctype html><html lang="en"><title>Guest</title><link rel="icon" href="data:,">';
  await writeFile(`${outDir}/index.html`, `${head}<body><script type="module" src="./main.js"></script></body></html>`);
}
