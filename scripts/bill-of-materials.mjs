/** What a release is made of, as CycloneDX 1.6: the crates that are compiled into
 * the `.wasm` files and the packages whose modules are in the scripts. The same
 * sources give the same bytes, so it has no serial number and no time. By hand: a bundler's
 * plugin knows no crates, cargo's tool no packages, and each writes a document of its own. */

import { dirname } from "node:path";
import { output, reached, read, readJson, root } from "./project.mjs";

/** `modules`: what the bundler says each file was made of (`dist/modules.json`). */
export function billOfMaterials(modules) {
  const { name, version, description, license } = readJson("pkg/package.json");
  const { scope, ...product } = component("npm", { name, version, license });
  const { direct, parts } = partsOf(modules);
  const dependencies = parts.flatMap(({ component, needs }) =>
    needs ? [{ ref: component.purl, dependsOn: needs }] : [],
  );
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { ...product, type: "application", description } },
    components: parts.map(({ component }) => component),
    dependencies: [{ ref: product.purl, dependsOn: direct }, ...dependencies],
  };
}

/** With the folder that its licence lies in, or whose it is; crates with what they need.
 * @typedef {{ component: any, folder: string | undefined, authors: string[], needs?: string[] }} Part
 * @returns {{ direct: string[], parts: Part[] }} */
export function partsOf(modules) {
  const crates = cratesOf("details");
  // Compiled in too, and in no lock file.
  const [, version] = /^rustc (\S+)/.exec(output("rustc", "--version"));
  const rust = component("generic", { name: "rust-std", version, license: "MIT OR Apache-2.0" });
  const others = [
    ...packagesIn(modules),
    { component: rust, folder: undefined, authors: ["The Rust Project contributors"] },
  ];
  return {
    direct: [...crates.direct, ...others.map(({ component }) => component.purl)].sort(),
    parts: [...crates.parts, ...others].sort((a, b) => (a.component.purl < b.component.purl ? -1 : 1)),
  };
}

const referenceOf = (registry, { name, version }) => `pkg:${registry}/${name.replace("@", "%40")}@${version}`;

function component(registry, { name, version, license, hash = undefined, scope = "required" }) {
  const reference = referenceOf(registry, { name, version });
  return {
    type: "library",
    "bom-ref": reference,
    name,
    version,
    scope,
    ...(hash && { hashes: [hash] }),
    licenses: [{ expression: license }],
    purl: reference,
  };
}

/** What cargo compiles for the browser. Macros, and what they need, run while it compiles and are not shipped: `excluded`. */
function cratesOf(features) {
  const how = `--locked --format-version 1 --filter-platform wasm32-unknown-unknown --features ${features}`;
  const { packages, resolve } = JSON.parse(output("cargo", "metadata", ...how.split(" ")));
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const isNeeded = ({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null);
  const needed = new Map(resolve.nodes.map(({ id, deps }) => [id, deps.filter(isNeeded).map(({ pkg }) => pkg)]));
  const isMacro = (id) => crates.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const shipped = reached([resolve.root], (id) => needed.get(id).filter((next) => !isMacro(next)));
  const references = (id) =>
    needed
      .get(id)
      .map((next) => referenceOf("cargo", crates.get(next)))
      .sort();
  const entries = read("Cargo.lock").matchAll(/^name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"$/gm);
  const checksums = new Map([...entries].map(([, name, version, checksum]) => [`${name} ${version}`, checksum]));
  const [, ...others] = reached([resolve.root], (id) => needed.get(id));
  const parts = others.map((id) => {
    const { name, version, authors, manifest_path } = crates.get(id);
    const hash = { alg: "SHA-256", content: checksums.get(`${name} ${version}`) };
    const license = crates.get(id).license.replaceAll("/", " OR ");
    const scope = shipped.has(id) ? "required" : "excluded";
    const one = component("cargo", { name, version, license, hash, scope });
    return { component: one, folder: dirname(manifest_path), authors, needs: references(id) };
  });
  return { direct: references(resolve.root), parts };
}

/** Packages of which at least one module is in a script. */
function packagesIn(modules) {
  const { packages } = readJson("package-lock.json");
  const folders = Object.values(modules)
    .flatMap((parts) => Object.keys(parts))
    .flatMap((id) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
  return [...new Set(folders)].map((folder) => {
    const { version, integrity, license } = packages[folder];
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    const content = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
    const hash = { alg: "SHA-512", content };
    return { component: component("npm", { name, version, license, hash }), folder: root + folder, authors: [] };
  });
}
