/** Rules of this project that no ready-made tool knows: linters see a name, and not what `["innerHTML"]` or a Rust file says. */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importProblems } from "./imports.mjs";
import { contractProblems } from "./manifest.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = (program, ...args) => execFileSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
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
  const { "": _, ...packages } = JSON.parse(readFileSync(root + lock, "utf8")).packages;
  for (const [name, { resolved, integrity, link }] of Object.entries(packages)) {
    if (resolved && !link) problems.push(`${lock}: ${name} names an address`);
    if (!integrity?.startsWith("sha512-") && !link) problems.push(`${lock}: ${name} has no digest`);
  }
}
const LOCKED = /^source = "registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index"\nchecksum = "[0-9a-f]{64}"$/gm;
for (const lock of locks("Cargo.lock")) {
  const others = readFileSync(root + lock, "utf8").replaceAll(LOCKED, "");
  for (const [, line] of others.matchAll(/^((?:source|checksum) = .*)$/gm))
    problems.push(`${lock}: ${line} is another registry, or has no digest`);
}

/** A link leads to where a machine has something, and elsewhere to nothing. */
for (const [, link] of output("git", "ls-files", "--stage").matchAll(/^120000 .*\t(.*)$/gm)) {
  problems.push(`${link}: a symbolic link`);
}

const crate = /^version = "(.*)"$/m.exec(readFileSync(`${root}Cargo.toml`, "utf8"))?.[1];
const { version } = JSON.parse(readFileSync(`${root}pkg/package.json`, "utf8"));
if (crate !== version) problems.push(`the crate is ${crate}, the package ${version}`);

/** One folder knows JavaScript, and nothing writes markup or code from text. */
const files = output("git", "ls-files", "--cached", "--others", "--exclude-standard", "src", "www")
  .trim()
  .split("\n")
  .filter((name) => existsSync(root + name));
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
  const text = readFileSync(root + file, "utf8");
  for (const [where, what, why] of FORBIDDEN) if (where.test(file) && what.test(text)) problems.push(`${file}: ${why}`);
}

problems.push(...importProblems(files), ...(await contractProblems()));

for (const problem of problems) console.error(`check: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
