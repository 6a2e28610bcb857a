/** What the files of countries call their contribution rules: words that stand with the data. */

import { readFile } from "node:fs/promises";
import { countryCodes } from "../../scripts/countries.mjs";

const DATA = new URL("../../src/defaults/data/", import.meta.url);
const files = await Promise.all(
  countryCodes().map((code) => readFile(new URL(`${code.toLowerCase()}.json`, DATA), "utf8")),
);

/** By country: names by key and language. */
export const RULE_NAMES = new Map(
  files.map((text) => JSON.parse(text)).map((file) => [file.country, file.contributions.names]),
);

/** Those in one language, beside the English ones. */
export const ruleNames = (language) =>
  [...RULE_NAMES].flatMap(([country, names]) =>
    Object.entries(names)
      .filter(([, said]) => Object.hasOwn(said, language))
      .map(([key, said]) => ({ path: [country, key], text: said[language], english: said.en })),
  );
