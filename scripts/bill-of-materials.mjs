/** What a release is made of, as CycloneDX 1.6: the crates that are compiled into
 * the `.wasm` files and the packages whose modules are in the scripts. The same
 * sources give the same bytes, so it has no serial number and no time. By hand: a bundler's
 * plugin knows no crates, cargo's tool no packages, and each writes a document of its own. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file) => readFileSync(root + file, "utf8");
const readJson = (file) => JSON.parse(read(file));

/** `modules`: what the bundler says each file was made of (`dist/modules.json`). */
export function billOfMaterials(modules) {
  const { name, version, description, license } = readJson("pkg/package.json");
  const product = {
    type: "application",
    "bom-ref": `pkg:npm/${name}@${version}`,
    name,
    version,
    description,
    licenses: [{ expression: license }],
    purl: `pkg:npm/${name}@${version}`,
  };
  const crates = cratesIn(["--features", "details"]);
  const packages = packagesIn(modules);
  const others = [...packages, standardLibrary()];
  const direct = [...crates.direct, ...others.map((part) => part["bom-ref"])].sort();
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: product },
    components: byReference([...crates.components, ...others]),
    dependencies: [{ ref: product["bom-ref"], dependsOn: direct }, ...crates.dependencies],
  };
}

const byReference = (parts) => parts.sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));

/** What cargo compiles for the browser. Macros, and what they need, run while it compiles and are not shipped: `excluded`. */
function cratesIn(features) {
  const what = ["--locked", "--target", "wasm32-unknown-unknown", "--edges", "normal", ...features];
  const how = ["--no-dedupe", "--prefix", "depth", "--format", "|{p}|{l}"];
  const tree = execFileSync("cargo", ["tree", ...what, ...how], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  const checksums = cargoChecksums();
  const components = new Map();
  const needs = new Map();
  const path = [];
  for (const [, depth, name, version, macro, license] of tree.matchAll(
    /^(\d+)\|(\S+) v(\S+)( \(proc-macro\))?.*\|(.*)$/gm,
  )) {
    const reference = `pkg:cargo/${name}@${version}`;
    path.length = Number(depth);
    needs.get(path.at(-1)?.reference)?.add(reference);
    const isShipped = !macro && path.every((one) => one.isShipped);
    path.push({ reference, isShipped });
    if (!needs.has(reference)) needs.set(reference, new Set());
    if (path.length === 1 || components.get(reference)?.scope === "required") continue;
    components.set(reference, {
      type: "library",
      "bom-ref": reference,
      name,
      version,
      scope: isShipped ? "required" : "excluded",
      hashes: [{ alg: "SHA-256", content: checksums.get(`${name} ${version}`) }],
      licenses: [{ expression: license.replaceAll("/", " OR ") }],
      purl: reference,
    });
  }
  const [[, direct], ...others] = needs;
  const dependencies = others.map(([ref, all]) => ({ ref, dependsOn: [...all].sort() }));
  return {
    direct: [...direct],
    components: [...components.values()],
    dependencies: dependencies.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

/** Compiled in too, and in no lock file. */
function standardLibrary() {
  const version = /^rustc (\S+)/.exec(execFileSync("rustc", ["--version"], { cwd: root, encoding: "utf8" }))[1];
  const reference = `pkg:generic/rust-std@${version}`;
  return {
    type: "library",
    "bom-ref": reference,
    name: "rust-std",
    version,
    scope: "required",
    licenses: [{ expression: "MIT OR Apache-2.0" }],
    purl: reference,
  };
}

function cargoChecksums() {
  const entries = read("Cargo.lock").matchAll(/^name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"$/gm);
  return new Map([...entries].map(([, name, version, checksum]) => [`${name} ${version}`, checksum]));
}

/** Packages of which at least one module is in a script. */
function packagesIn(modules) {
  const { packages } = readJson("package-lock.json");
  const folders = Object.values(modules)
    .flatMap((parts) => Object.keys(parts))
    .map((id) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].map((folder) => {
    const { version, integrity, license } = packages[folder];
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    const reference = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const content = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
    return {
      type: "library",
      "bom-ref": reference,
      name,
      version,
      scope: "required",
      hashes: [{ alg: "SHA-512", content }],
      licenses: [{ expression: license }],
      purl: reference,
    };
  });
}
