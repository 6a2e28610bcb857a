/** The notices that licences ask to be passed on: of all that others wrote and a
 * visitor's browser gets. By hand, as the bill is: of one list, so that nothing is in one and not in the other. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { billOfMaterials } from "./bill-of-materials.mjs";
import { registries } from "./engine.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `modules` is what each file was made of. Equal texts stand once. */
export function noticesOf(modules) {
  const sources = registries();
  const texts = new Map();
  for (const part of billOfMaterials(modules).components.filter(({ scope }) => scope === "required")) {
    const text = textOf(part, sources);
    const name = `${part.name} ${part.version} (${part.licenses[0].expression})`;
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  const parts = [...texts].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return `Fractional Fit is made with the following, under their licences.\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}

/** Of the licence that we take: MIT where there is a choice. Some ship none: then whose it is. */
function textOf({ name, version, purl, licenses: [{ expression }] }, sources) {
  const places = purl.startsWith("pkg:npm/")
    ? [join(root, "node_modules", name)]
    : sources.map((source) => join(source, `${name}-${version}`));
  for (const folder of places) {
    const files = listed(folder)
      .filter((file) => /^(licen[cs]e|copying)/i.test(file))
      .sort((one, other) => Number(/mit/i.test(other)) - Number(/mit/i.test(one)) || (one < other ? -1 : 1));
    if (files[0]) return readFileSync(join(folder, files[0]), "utf8").replaceAll("\r\n", "\n").trim();
    if (listed(folder).includes("Cargo.toml")) {
      const [, authors] = /^authors = \[([^\]]*)\]/m.exec(readFileSync(join(folder, "Cargo.toml"), "utf8")) ?? [];
      return `Copyright ${(authors ?? "its authors").replaceAll('"', "").trim()}. Licensed under ${expression}.`;
    }
  }
  if (name === "rust-std") return `Copyright The Rust Project contributors. Licensed under ${expression}.`;
  throw new Error(`no licence of ${purl} is found`);
}

function listed(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
