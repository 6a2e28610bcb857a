/** Rules of this project that no ready-made tool knows: linters see a name, and not what `["innerHTML"]` or a Rust file says. */

import { existsSync } from "node:fs";
import { importProblems } from "./imports.mjs";
import { contractProblems } from "./manifest.mjs";
import { at, output, read, readJson } from "./project.mjs";

const problems = [];

/** What only the command line or the tests need must not reach the browser. */
const inWasm = output(
  "cargo",
  ..."tree --locked --features costs --edges normal --prefix none --target wasm32-unknown-unknown".split(" "),
);
for (const [crate] of inWasm.matchAll(/^(clap|serde_json)(?= v)/gm)) problems.push(`${crate} is in the wasm build`);

/** Lock files that name where a package was fetched from break elsewhere; what is fetched has to be what was locked. */
const locks = (name) => output("git", "ls-files", name, `*/${name}`).trim().split("\n");
for (const lock of locks("package-lock.json")) {
  const { "": _, ...packages } = readJson(lock).packages;
  for (const [name, { resolved, integrity, link }] of Object.entries(packages)) {
    if (resolved && !link) problems.push(`${lock}: ${name} names an address`);
    if (!integrity?.startsWith("sha512-") && !link) problems.push(`${lock}: ${name} has no digest`);
  }
}
const LOCKED = /^source = "registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index"\nchecksum = "[0-9a-f]{64}"$/gm;
for (const lock of locks("Cargo.lock")) {
  const others = read(lock).replaceAll(LOCKED, "");
  for (const [, line] of others.matchAll(/^((?:source|checksum) = .*)$/gm))
    problems.push(`${lock}: ${line} is another registry, or has no digest`);
}

/** A link leads to where a machine has something, and elsewhere to nothing. */
for (const [, link] of output("git", "ls-files", "--stage").matchAll(/^120000 .*\t(.*)$/gm)) {
  problems.push(`${link}: a symbolic link`);
}

const crate = /^version = "(.*)"$/m.exec(read("Cargo.toml"))?.[1];
const { version } = readJson("pkg/package.json");
if (crate !== version) problems.push(`the crate is ${crate}, the package ${version}`);

/** One folder knows JavaScript, and nothing writes markup or code from text. */
const files = output("git", "ls-files", "--cached", "--others", "--exclude-standard", "src", "www")
  .trim()
  .split("\n")
  .filter((name) => existsSync(at(name)));
/** @type {[RegExp, RegExp, string][]} */
const FORBIDDEN = [
  [/^src\/(?!wasm\/).*\.rs$/, /wasm_bindgen|js_sys|web_sys/, "only src/wasm/ may know JavaScript"],
  [
    /\.tsx?$/,
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
    "markup or code made from text",
  ],
  [/\.tsx?$/, /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon/, "storage or tracking"],
];
for (const file of files) {
  const text = read(file);
  for (const [where, what, why] of FORBIDDEN) if (where.test(file) && what.test(text)) problems.push(`${file}: ${why}`);
}

problems.push(...importProblems(files), ...contractProblems());

for (const problem of problems) console.error(`check: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
