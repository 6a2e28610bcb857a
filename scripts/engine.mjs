/** From Rust to what a browser loads: cargo, wasm-bindgen, wasm-opt. By hand: wasm-pack and Trunk fetch tools of their own,
 * and keep the long names of imports. */

import { execFile } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { at, output, read, root, run, write } from "./project.mjs";

export const wasmOpt = (...args) => output(at("node_modules/.bin/wasm-opt"), ...args);

const WASM = "wasm32-unknown-unknown";

/** The files that browsers load, and what each is compiled with.
 * @type {Record<"fit" | "costs" | "engine", { profile: string, features?: string[], flags?: string[] }>} */
export const FILES = {
  fit: { profile: "wasm-small", features: ["fit"] },
  costs: { profile: "wasm-small", features: ["costs"] },
  // What level 2 inlines by itself takes 5 KB more of the download.
  engine: { profile: "wasm", features: ["fit", "details"], flags: ["-Cllvm-args=--inline-threshold=50"] },
};

/** Compiles a target of the crate, `--lib` or `--example name`, as browsers get it; gives where it is. */
export async function compile(target, { profile, features = [], flags = [] } = FILES.engine) {
  // Panic messages hold paths: not those of this machine, so that every machine builds the same bytes.
  const paths = [...registries(), root].map((folder) => `--remap-path-prefix=${folder}=`);
  const env = { ...process.env, CARGO_ENCODED_RUSTFLAGS: [...flags, ...paths].join("\x1f") };
  const [kind, example] = target;
  const how = ["--quiet", "--locked", "--profile", profile, "--target", WASM];
  const chosen = features.flatMap((feature) => ["--features", feature]);
  // As a library for Rust too, it would be 5 % larger: less of it can be known to have one caller.
  const only = kind === "--lib" ? ["--crate-type", "cdylib"] : [];
  const cargo = promisify(execFile)("cargo", ["rustc", ...target, ...how, ...chosen, ...only], { cwd: root, env });
  const { stderr } = await cargo.catch((error) => {
    throw new Error(error.stderr || error.message);
  });
  process.stderr.write(stderr);
  const path = kind === "--example" ? `examples/${example}.wasm` : "fractional_fit.wasm";
  return join(root, "target", WASM, profile, path);
}

/** Where the sources of the crates lie: a folder for each place that they come from. */
export function registries() {
  run("cargo", "fetch", "--quiet", "--locked");
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
  return readdirSync(sources).map((folder) => `${join(sources, folder)}/`);
}

/** What wasm-bindgen writes beside a compiled file: for pages, or as modules that a bundler reads. */
export function bindings(target, compiled, folder) {
  run("cargo", "run", "--quiet", "--locked", "--package", "bindgen", "--", target, compiled, folder);
  const glue = join(folder, target === "web" ? "fractional_fit.js" : "fractional_fit_bg.js");
  edit(glue, LATE_CODERS);
}

/** Fails where the tools write something else than they did. */
export function edit(file, changes) {
  let text = read(file);
  for (const [found, instead] of changes) {
    if (!found.test(text)) throw new Error(`${file} has no ${found}`);
    text = text.replace(found, instead);
  }
  write(file, text);
}

/** Importing must work where there is no `TextDecoder`, as in Jest's jsdom: only who computes needs one. Every browser
 * that can run the rest has `encodeInto`. */
const LATE_CODERS = [
  [
    /^let cachedTextDecoder = (.*);\ncachedTextDecoder\.decode\(\);$/m,
    "const newTextDecoder = () => $1;\nlet cachedTextDecoder;",
  ],
  [/return cachedTextDecoder\.decode/, "return (cachedTextDecoder ??= newTextDecoder()).decode"],
  [/^const cachedTextEncoder = .*;\n\nif \(!\('encodeInto'[\s\S]*?^\}\n/m, "let cachedTextEncoder;\n"],
  [/(?<== )cachedTextEncoder\.encode\(/, "(cachedTextEncoder ??= new TextEncoder()).encode("],
  [/(?<== )cachedTextEncoder\.encodeInto\(/, "(cachedTextEncoder ??= new TextEncoder()).encodeInto("],
];

/** Makes the bindings in `folder` and the wasm small; with `names`, it still says which function is which. */
export function bind(compiled, folder, { names = false } = {}) {
  rmSync(folder, { recursive: true, force: true });
  bindings("web", compiled, folder);
  const wasm = join(folder, "fractional_fit_bg.wasm");
  shortenNames(wasm, join(folder, "fractional_fit.js"));
  // True of what the linker makes: the stack lies lowest, and fresh memory is empty.
  const memory = ["--zero-filled-memory", "--low-memory-unused"];
  // Inlining what has one caller makes the file smaller, and its brotli 8 % larger: many small functions repeat more.
  const options = [
    "-O3",
    "--one-caller-inline-max-function-size=20",
    "--converge",
    "--reorder-functions-by-name",
    ...memory,
  ];
  const stripped = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  wasmOpt(...options, ...(names ? ["-g"] : stripped), wasm, "-o", wasm);
}

/** What wasm-bindgen imports bears digests, which no compression makes smaller: both sides get short names. */
function shortenNames(wasm, glue) {
  const { imports, exports } = JSON.parse(wasmOpt("-g", "--minify-imports-and-exports-and-modules", wasm, "-o", wasm));
  const short = new Map([...imports.map(([, name, short]) => [name, short]), ...exports]);
  const text = read(glue)
    .replaceAll(/(?<=^ {8})\w+(?=: function)|(?<=\bwasm\.)\w+/gm, (name) => short.get(name) ?? name)
    .replace('"./fractional_fit_bg.js"', '"a"');
  write(glue, text);
}
