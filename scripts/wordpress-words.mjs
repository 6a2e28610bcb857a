/** The plugin's words in other languages, as WordPress reads them: `.mo` for PHP, JSON for the editor's script, and a
 * template with all of them for whoever translates. Written as `.po` in `hosting/wordpress/languages/`. By hand:
 * WordPress's own tool is PHP, and wp-pot finds 10 of the 42 texts, as it reads neither scripts nor `block.json`. */

import { createHash } from "node:crypto";
import { po } from "gettext-parser";

const CONTEXT_END = "\u0004";
/** What PHP and JavaScript ask for by their text; quotation marks within are typographic. */
const ASKED = /\b(?:esc_html__|esc_attr__|__)\(\s*(["'])((?:(?!\1).)*)\1,\s*["']fractional-fit["']/gs;

/** By text; a context goes before it. */
export function readPo(text) {
  const entries = Object.values(po.parse(text).translations).flatMap((words) => Object.values(words));
  return new Map(
    entries.map(({ msgctxt, msgid, msgstr: [said] }) => [(msgctxt ? msgctxt + CONTEXT_END : "") + msgid, said]),
  );
}

/** What the plugin asks for; `files` are its own, by name. */
export function askedBy(files) {
  const asked = new Set();
  for (const [name, content] of Object.entries(files)) {
    const text = String(content);
    if (/\.(php|js)$/.test(name)) for (const [, , id] of text.matchAll(ASKED)) asked.add(id);
    if (name.endsWith("block.json")) asked.add(`block description${CONTEXT_END}${JSON.parse(text).description}`);
    const [, description] = /^ \* Description: +(.*)$/m.exec(text) ?? [];
    if (description) asked.add(description);
  }
  return asked;
}

/** For one script of the plugin, whose path is in the name of the file. */
export function scriptWords(locale, script, entries) {
  const { "": _, ...words } = Object.fromEntries([...entries].map(([id, said]) => [id, [said]]));
  const data = { domain: "messages", locale_data: { messages: { "": { lang: locale }, ...words } } };
  const digest = createHash("md5").update(script).digest("hex");
  return [`fractional-fit-${locale}-${digest}.json`, Buffer.from(`${JSON.stringify(data)}\n`)];
}

export function templateOf(asked) {
  const entries = [...asked].sort().map((entry) => {
    const [id, context] = entry.split(CONTEXT_END).reverse();
    return `${context ? `msgctxt ${JSON.stringify(context)}\n` : ""}msgid ${JSON.stringify(id)}\nmsgstr ""\n`;
  });
  return ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n', ...entries].join("\n");
}
