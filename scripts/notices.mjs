/** The notices that licences ask to be passed on: of all that others wrote and a
 * visitor's browser gets. By hand, as the bill is: of one list, so that nothing is in one and not in the other. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { partsOf } from "./bill-of-materials.mjs";

/** `modules` is what each file was made of. Equal texts stand once. */
export function noticesOf(modules) {
  const texts = new Map();
  for (const part of partsOf(modules).parts.filter(({ component }) => component.scope === "required")) {
    const text = textOf(part);
    const { name, version, licenses } = part.component;
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version} (${licenses[0].expression})`]);
  }
  const parts = [...texts].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return `Fractional Fit is made with the following, under their licences.\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}

/** Of the licence that we take: MIT where there is a choice. Some ship none: then whose it is. */
function textOf({ component, folder, authors }) {
  const [file] = (folder ? readdirSync(folder) : [])
    .filter((name) => /^(licen[cs]e|copying)/i.test(name))
    .sort((one, other) => Number(/mit/i.test(other)) - Number(/mit/i.test(one)) || (one < other ? -1 : 1));
  if (file) return readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  if (authors.length === 0) throw new Error(`no licence of ${component.purl} is found, nor whose it is`);
  return `Copyright ${authors.join(", ")}. Licensed under ${component.licenses[0].expression}.`;
}
