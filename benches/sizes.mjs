/** What bytes go where: each delivered file, and what it is made of, by module of
 * the JavaScript and by crate and module of the WebAssembly. */

import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bind, compile } from "../scripts/engine.mjs";
import { compressed } from "../scripts/sizes.mjs";
import { report, table } from "./report.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const NAMED = join(root, "target/bench/named");
/** Smaller parts are summed up. */
const LEAST_SHARE = 0.01;

/** By file, what it was made of. */
const modules = JSON.parse(await readFile(join(root, "dist/modules.json"), "utf8"));
const delivered = await Promise.all((await deliveredFiles()).map(weigh));
const number = (value) => value.toLocaleString("en");

report(
  "sizes",
  table(
    ["file", "mostly of", "bytes", "brotli"],
    [...delivered, total(delivered)].map(({ file, of, bytes, brotli }) => [file, of, number(bytes), number(brotli)]),
  ),
  "The JavaScript, in characters before it is minified:",
  shares("module", javaScriptModules()),
  "The WebAssembly, as it is delivered but with its functions named:",
  shares("crate and module", await wasmModules()),
);

/** The script with what it loads, and the engine: what somebody who reads English can come to load. */
async function deliveredFiles() {
  const all = await readdir(join(root, "pkg"));
  const scripts = Object.keys(modules).filter((file) => !Object.keys(modules[file]).every(isForeign));
  return [...scripts, ...all.filter((file) => file.endsWith(".wasm"))].sort();
}

function isForeign(module) {
  return /^www\/locales\/(?!en\/)\w+\//.test(module);
}

async function weigh(file) {
  const content = await readFile(join(root, "pkg", file));
  const [most] = Object.entries(modules[file] ?? {}).sort(([, a], [, b]) => b - a);
  const of = most ? `\`${moduleName(most[0])}\`` : "";
  return { file: file.replace(/-[\w-]{8}\.js$/, ".js"), of, bytes: content.length, brotli: compressed(content).length };
}

function total(files) {
  const sum = (what) => files.reduce((all, file) => all + file[what], 0);
  return { file: "everything", of: "", bytes: sum("bytes"), brotli: sum("brotli") };
}

function javaScriptModules() {
  const all = Object.values(modules).flatMap((made) => Object.entries(made));
  return all.filter(([file]) => !isForeign(file)).map(([file, length]) => [moduleName(file), length]);
}

/** Packages whole, our own rooms by folder. */
function moduleName(file) {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  if (name) return name;
  return file.split("/").slice(0, 2).join("/");
}

async function wasmModules() {
  bind(await compile(["--lib"]), NAMED, { names: true });
  const twiggy = process.env.TWIGGY ?? "twiggy";
  const top = execFileSync(twiggy, ["top", "-n", "100000", "-f", "json", join(NAMED, "fractional_fit_bg.wasm")], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return (
    JSON.parse(top)
      // The names themselves, which the delivered file doesn't have.
      .filter(({ name }) => !/^custom section|names" subsection$/.test(name))
      .map(({ name, shallow_size: bytes }) => [crateAndModule(name), bytes])
  );
}

/** `<a::b::C as d::E>::f` is a's; a plain name is an export's, or one that the compiler calls; the rest is what the format needs. */
function crateAndModule(name) {
  if (name.startsWith("data")) return "constant data";
  const bare = name.replaceAll(/\[[0-9a-f]{16}\]/g, "").replace(/^<?(?:impl )?[&*(]*(?:mut |const |dyn )?/, "");
  const path = bare.match(/^[A-Za-z_]\w*(::[A-Za-z_]\w*)*/)?.[0];
  if (/^\w+( .*shim)?$/.test(bare)) return "exports, with what is inlined";
  if (!path?.includes("::")) return "imports, types and tables";
  const [crate, module] = path.split("::");
  return crate === "fractional_fit" && /^[a-z]/.test(module) ? `${crate}::${module}` : crate;
}

function shares(head, parts) {
  const sums = new Map();
  for (const [part, size] of parts) sums.set(part, (sums.get(part) ?? 0) + size);
  const all = [...sums.values()].reduce((sum, size) => sum + size, 0);
  const large = [...sums].filter(([, size]) => size >= LEAST_SHARE * all).sort(([, a], [, b]) => b - a);
  const rest = all - large.reduce((sum, [, size]) => sum + size, 0);
  const rows = rest > 0 ? [...large, ["smaller ones", rest]] : large;
  return table(
    [head, "size", "share"],
    rows.map(([part, size]) => [`\`${part}\``, number(size), `${((100 * size) / all).toFixed(1)} %`]),
  );
}
