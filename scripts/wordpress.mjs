/** The plugin for WordPress: its own files, and the release's folder unchanged. By hand: `wp-scripts
 * plugin-zip` packs the folder of an npm package, and this lies in several. */

import { mo, po } from "gettext-parser";
import { countryCodes } from "./countries.mjs";
import { listed, read } from "./project.mjs";
import { askedBy, readPo, scriptWords, templateOf } from "./wordpress-words.mjs";

const SOURCE = "hosting/wordpress";
const NAME = "fractional-fit";

/** The contents by path; `files` are those of the release, by name. */
export function pluginFiles({ version, files }) {
  const plugin = {};
  for (const name of listed(SOURCE)) {
    const path = name === "htaccess.txt" ? `app/${name}` : name;
    plugin[`${NAME}/${path}`] = Buffer.from(read(`${SOURCE}/${name}`).replaceAll("%VERSION%", version));
  }
  addWords(plugin);
  plugin[`${NAME}/app/release.json`] = Buffer.from(`${JSON.stringify(about(version, files))}\n`);
  for (const [name, content] of files) plugin[`${NAME}/app/${version}/${name}`] = content;
  return plugin;
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
function about(version, files) {
  const { modules } = JSON.parse(files.get("custom-elements.json"));
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === NAME);
  const locales = [...files.keys()].flatMap((name) => /^first-question\/(.*)\.html$/.exec(name)?.[1] ?? []);
  return { version, settings: element.attributes.map(({ name }) => name), locales, countries: countryCodes() };
}
