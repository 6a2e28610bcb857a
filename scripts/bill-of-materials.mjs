/** What a release is made of, as CycloneDX 1.6: the crates that are compiled into
 * the `.wasm` files and the packages whose modules are in the scripts. The same
 * sources give the same bytes, so it has no serial number and no time. */

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
  const crates = cratesIn(["--no-default-features", "--features", "costs"]);
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

/** What cargo compiles for the browser. Macros run while it compiles and are not shipped: `excluded`. */
function cratesIn(features) {
  const metadata = JSON.parse(
    execFileSync(
      "cargo",
      ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown", ...features],
      { cwd: root, encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] },
    ),
  );
  const crates = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const checksums = cargoChecksums();
  const isMacro = (id) => crates.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const needs = (id) =>
    nodes
      .get(id)
      .deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null))
      .map(({ pkg }) => pkg);

  const shipped = reached(metadata.resolve.root, (id) => needs(id).filter((one) => !isMacro(one)));
  const all = reached(metadata.resolve.root, needs);
  all.delete(metadata.resolve.root);
  const reference = (id) => `pkg:cargo/${crates.get(id).name}@${crates.get(id).version}`;
  const component = (id) => ({
    type: "library",
    "bom-ref": reference(id),
    name: crates.get(id).name,
    version: crates.get(id).version,
    scope: shipped.has(id) ? "required" : "excluded",
    hashes: [{ alg: "SHA-256", content: checksums.get(`${crates.get(id).name} ${crates.get(id).version}`) }],
    licenses: [{ expression: crates.get(id).license.replaceAll("/", " OR ") }],
    purl: reference(id),
  });
  return {
    direct: needs(metadata.resolve.root).map(reference),
    components: [...all].map(component),
    dependencies: [...all]
      .map((id) => ({ ref: reference(id), dependsOn: needs(id).map(reference).sort() }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
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

/** All that one comes to from `start`, itself included. */
function reached(start, next, found = new Set()) {
  found.add(start);
  for (const one of next(start)) if (!found.has(one)) reached(one, next, found);
  return found;
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
