/** The catalogues as data: reads them, says what a message needs, and declares the
 * types by which a view can use no missing key and leave out no value. By
 * hand: the tools that make types of messages make functions of them too, which a visitor would have to load. */

import { readdirSync } from "node:fs";
import { parse } from "@messageformat/parser";
import { at, readJson, write } from "./project.mjs";

const FOLDER = "www/locales";

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

/** Each has a folder. */
export const languages = () =>
  readdirSync(at(FOLDER))
    .filter((name) => !name.includes("."))
    .sort();

export const readWords = (language, part) => readJson(`${FOLDER}/${language}/${part}.json`);

/** Every text with its path of keys, in the order of the file. */
export function texts(words, path = []) {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [{ path: [...path, key], text: value }] : texts(value, [...path, key]),
  );
}

/** Every argument of a text, also those within the cases of others. */
export const argumentsOf = (text) => argumentsIn(parse(text));
const argumentsIn = (tokens) =>
  tokens.flatMap((token) => [
    ...(token.arg ? [token] : []),
    ...(token.cases ?? []).flatMap(({ tokens }) => argumentsIn(tokens)),
  ]);

/** Every value that a text needs: name and kind. */
export function valuesOf(text) {
  const found = new Map();
  for (const { arg, type } of argumentsOf(text)) if (!found.has(arg) || type !== "argument") found.set(arg, type);
  return found;
}

const TYPES = { plural: "number", select: "string", argument: "string | number" };

/** The types of the English catalogue, as a module. */
export function declareWords(messages) {
  const parts = Object.entries(PARTS).map(
    ([part, type]) => `export type ${type} = ${typeOf(readWords("en", part))};\n`,
  );
  return `import type { Message } from "${messages}";\n\n${parts.join("\n")}`;
}

/** Where our own sources look for them. */
export const writeWordTypes = () => write("dist/words.d.ts", declareWords("../www/locales/message.ts"));

function typeOf(words) {
  if (typeof words === "string") {
    const values = [...valuesOf(words)].map(([name, kind]) => `readonly ${name}: ${TYPES[kind]}`);
    return values.length > 0 ? `Message<{ ${values.join("; ")} }>` : "string";
  }
  const entries = Object.entries(words).map(([key, value]) => `readonly ${JSON.stringify(key)}: ${typeOf(value)}`);
  return `{ ${entries.join("; ")} }`;
}
