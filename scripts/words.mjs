/** The catalogues as data: reads them, says what a message needs, and declares the
 * types by which a view can use no missing key and leave out no value. By
 * hand: the tools that make types of messages make functions of them too, which a visitor would have to load. */

import { readdir, readFile } from "node:fs/promises";

const FOLDER = new URL("../www/locales/", import.meta.url);

/** Each part is loaded with what it names. */
export const PARTS = {
  start: "StartWords",
  advice: "ShortAdviceWords",
  reasons: "ReasonWords",
  costs: "CostWords",
  details: "DetailWords",
  forecast: "ForecastWords",
  report: "ReportWords",
  "take-along": "TakeAlongWords",
  embed: "EmbedWords",
  builder: "BuilderWords",
};

export async function languages() {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export const readWords = async (language, part) =>
  JSON.parse(await readFile(new URL(`${language}/${part}.json`, FOLDER), "utf8"));

/** Every text with its path of keys, in the order of the file. */
export function texts(words, path = []) {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [{ path: [...path, key], text: value }] : texts(value, [...path, key]),
  );
}

/** What stands in the outermost braces of a text, taken apart: `{days, plural, one {# day} …}`. */
export function argumentsOf(text) {
  return outermost(text).map(({ inside }) => {
    const [, name, kind = "value", rest = ""] = /^(\w+)(?:, (plural|select), (.*))?$/s.exec(inside) ?? [];
    if (!name) throw new SyntaxError(`{${inside}} is no argument`);
    let from = 0;
    const cases = outermost(rest).map(({ inside: said, at, end }) => {
      const label = rest.slice(from, at).trim();
      from = end;
      return { label, said };
    });
    return { name, kind, cases };
  });
}

/** Every value that a text needs, also within its cases: name and kind. */
export function valuesOf(text) {
  const found = new Map();
  for (const { name, kind, cases } of argumentsOf(text)) {
    if (found.get(name) !== "plural" && found.get(name) !== "select") found.set(name, kind);
    for (const { said } of cases)
      for (const [inner, innerKind] of valuesOf(said)) if (!found.has(inner)) found.set(inner, innerKind);
  }
  return found;
}

function outermost(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth++ === 0) start = at;
    if (text[at] === "}" && --depth === 0) found.push({ at: start, end: at + 1, inside: text.slice(start + 1, at) });
    if (depth < 0) break;
  }
  if (depth !== 0) throw new SyntaxError(`braces don't match in: ${text}`);
  return found;
}

const TYPES = { plural: "number", select: "string", value: "string | number" };

/** The types of the English catalogue, as a module. */
export async function declareWords(messages) {
  const parts = await Promise.all(
    Object.entries(PARTS).map(
      async ([part, type]) => `export type ${type} = ${typeOf(await readWords("en", part))};\n`,
    ),
  );
  return `import type { Message } from "${messages}";\n\n${parts.join("\n")}`;
}

function typeOf(words) {
  if (typeof words === "string") {
    const values = [...valuesOf(words)].map(([name, kind]) => `readonly ${name}: ${TYPES[kind]}`);
    return values.length > 0 ? `Message<{ ${values.join("; ")} }>` : "string";
  }
  const entries = Object.entries(words).map(([key, value]) => `readonly ${JSON.stringify(key)}: ${typeOf(value)}`);
  return `{ ${entries.join("; ")} }`;
}
