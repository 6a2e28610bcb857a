/** What others wrote and a visitor's browser gets: the crates in the wasm and the
 * npm packages in the scripts, each with its version, licence and licence text. */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const byName = (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);

/** The text of the licence that we take: MIT where there is a choice. */
function licenceText(folder, licence, authors = []) {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|unlicense)/i.test(file))
    .sort((one, other) => Number(/mit/i.test(other)) - Number(/mit/i.test(one)) || (one < other ? -1 : 1));
  // Some ship none: then whose it is, and under which.
  if (files.length === 0) return `Copyright ${authors.join(", ")}. Licensed under ${licence}.`;
  return readFileSync(join(folder, files[0]), "utf8").replaceAll("\r\n", "\n").trim();
}

/** Those that are compiled in: no macros, nothing of the build or the tests. */
function crates() {
  const how = ["--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
  const features = ["--no-default-features", "--features", "costs"];
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] };
  const { packages, resolve } = JSON.parse(execFileSync("cargo", ["metadata", ...how, ...features], options));
  const packageOf = new Map(packages.map((one) => [one.id, one]));
  const nodeOf = new Map(resolve.nodes.map((one) => [one.id, one]));
  const found = new Map();
  const follow = (id) => {
    const crate = packageOf.get(id);
    if (found.has(id) || crate.targets.some(({ kind }) => kind.includes("proc-macro"))) return;
    found.set(id, crate);
    for (const { pkg, dep_kinds } of nodeOf.get(id).deps) if (dep_kinds.some(({ kind }) => kind === null)) follow(pkg);
  };
  follow(resolve.root);
  found.delete(resolve.root);
  return [...found.values()].map(({ name, version, license, authors, manifest_path }) => ({
    kind: "cargo",
    name,
    version,
    licence: license.replace("/", " OR "),
    text: licenceText(dirname(manifest_path), license, authors),
  }));
}

/** Those that the bundler took modules from; `files` is what each file was made of. */
function npmPackages(files) {
  const names = Object.values(files)
    .flatMap((modules) => Object.keys(modules))
    .flatMap((path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { kind: "npm", name, version, licence: license, text: licenceText(folder, license) };
  });
}

/** Sorted, so that the same build says the same. */
export const components = (files) => [...crates().sort(byName), ...npmPackages(files).sort(byName)];

/** The notices that licences ask to be passed on. Equal texts stand once. */
export function noticesOf(all) {
  const texts = new Map();
  for (const { kind, name, version, licence, text } of all) {
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version} (${kind}, ${licence})`]);
  }
  const parts = [...texts].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return `Fractional Fit is made with the following, under their licences.\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}

/** A bill of materials, CycloneDX 1.6, without a time or a random number in it. */
export function billOf(all, { name, version, license, description }) {
  const component = (one) => ({
    type: "library",
    "bom-ref": `pkg:${one.kind}/${one.name}@${one.version}`,
    name: one.name,
    version: one.version,
    licenses: [{ expression: one.licence }],
    purl: `pkg:${one.kind}/${one.name.replace("@", "%40")}@${one.version}`,
  });
  const own = `pkg:npm/${name}@${version}`;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "library",
        "bom-ref": own,
        name,
        version,
        description,
        licenses: [{ expression: license }],
        purl: own,
      },
    },
    components: all.map(component),
    dependencies: [{ ref: own, dependsOn: all.map((one) => component(one)["bom-ref"]) }],
  };
}
