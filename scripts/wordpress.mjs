/** The plugin for WordPress as a zip to upload: its own files, and the release's folder unchanged. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mo, po } from "gettext-parser";
import { countryCodes } from "./countries.mjs";
import { askedBy, readPo, scriptWords, templateOf } from "./wordpress-words.mjs";
import { listed, zipped } from "./zip.mjs";

const SOURCE = fileURLToPath(new URL("../hosting/wordpress", import.meta.url));
const NAME = "fractional-fit";

/** Into the file `zip`; `files` are those of the release, by name. */
export async function makePlugin(zip, { version, files }) {
  const plugin = {};
  for (const name of await listed(SOURCE)) {
    const text = await readFile(join(SOURCE, name), "utf8");
    const path = name === "htaccess.txt" ? `app/${name}` : name;
    plugin[`${NAME}/${path}`] = Buffer.from(text.replaceAll("%VERSION%", version));
  }
  addWords(plugin);
  plugin[`${NAME}/app/release.json`] = Buffer.from(`${JSON.stringify(await about(version, files))}\n`);
  for (const [name, content] of files) plugin[`${NAME}/app/${version}/${name}`] = content;
  await writeFile(zip, zipped(plugin));
}

/** Beside each `.po`, what WordPress reads. */
function addWords(plugin) {
  const folder = `${NAME}/languages/`;
  for (const [name, content] of Object.entries(plugin)) {
    const [, locale] = /\/fractional-fit-(\w+)\.po$/.exec(name) ?? [];
    if (!locale) continue;
    const [json, said] = scriptWords(locale, "block/editor.js", readPo(content));
    plugin[`${folder}fractional-fit-${locale}.mo`] = mo.compile(po.parse(content));
    plugin[folder + json] = said;
  }
  plugin[`${folder}fractional-fit.pot`] = Buffer.from(templateOf(askedBy(plugin)));
}

/** What the plugin has to know: it has no list of its own. */
async function about(version, files) {
  const { modules } = JSON.parse(files.get("custom-elements.json"));
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === NAME);
  const locales = [...files.keys()].flatMap((name) => /^first-question\/(.*)\.html$/.exec(name)?.[1] ?? []);
  return { version, settings: element.attributes.map(({ name }) => name), locales, countries: await countryCodes() };
}
