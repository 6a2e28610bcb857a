/** Rules of this project that no ready-made tool knows. */

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
  "tree",
  "--locked",
  "--features",
  "costs",
  "--edges",
  "normal",
  "--prefix",
  "none",
  "--target",
  "wasm32-unknown-unknown",
);
for (const crate of ["clap", "serde_json"]) {
  if (new RegExp(`^${crate} v`, "m").test(inWasm)) problems.push(`${crate} is in the wasm build`);
}

/** Lock files that name where a package was fetched from break elsewhere; what is fetched has to be what was locked. */
const locks = (name) => output("git", "ls-files", name, `*/${name}`).trim().split("\n");
for (const lock of locks("package-lock.json")) {
  const { "": _, ...packages } = JSON.parse(readFileSync(root + lock, "utf8")).packages;
  for (const [name, { resolved, integrity, link }] of Object.entries(packages)) {
    if (resolved && !link) problems.push(`${lock}: ${name} names an address`);
    if (!integrity?.startsWith("sha512-") && !link) problems.push(`${lock}: ${name} has no digest`);
  }
}
for (const lock of locks("Cargo.lock")) {
  for (const entry of readFileSync(root + lock, "utf8").split("[[package]]")) {
    const [, name, source] = /^name = "(.*)"$[\s\S]*^source = "(.*)"$/m.exec(entry) ?? [];
    if (name === undefined) continue;
    if (source !== "registry+https://github.com/rust-lang/crates.io-index")
      problems.push(`${lock}: ${name} has an odd source, ${source}`);
    if (!/^checksum = "[0-9a-f]{64}"$/m.test(entry)) problems.push(`${lock}: ${name} has no digest`);
  }
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
for (const file of files) {
  const text = readFileSync(root + file, "utf8");
  if (file.endsWith(".rs") && !file.startsWith("src/wasm/") && /wasm_bindgen|js_sys|web_sys/.test(text))
    problems.push(`${file}: only src/wasm/ may know JavaScript`);
  if (/\.tsx?$/.test(file) && /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(text))
    problems.push(`${file}: markup or code made from text`);
  if (/\.tsx?$/.test(file) && /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon/.test(text))
    problems.push(`${file}: storage or tracking`);
}

problems.push(...importProblems(files), ...(await contractProblems()));

for (const problem of problems) console.error(`check: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
