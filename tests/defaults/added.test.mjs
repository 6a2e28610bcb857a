/** A country is one file: put beside the others, it is in the list, under its name and with its rules named. */

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadEntry } from "../../scripts/bundled.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const added = JSON.parse(await readFile(join(root, "tests/cases/added-country.json"), "utf8"));
const keys = Object.keys(added.contributions.names);
const ENTRY = `
  export { DATA } from "#countries";
  export { loadCosts, loadDetails } from "./www/locales/catalogue.ts";
  export { filler } from "./www/locales/message.ts";
  export { Formats } from "./www/session/costs/format.ts";
  export { sourcesOf } from "./www/session/provenance.ts";
  export { startCountry } from "./www/session/start-country.ts";
  export { ruleName } from "./www/views/costs/rule-name.ts";
  export { ruleText } from "./www/views/costs/rule-text.ts";
`;
let copy;
let page;

before(async () => {
  copy = await mkdtemp(join(tmpdir(), "added-"));
  for (const part of ["package.json", "scripts", "src/defaults/data", "www"])
    await cp(join(root, part), join(copy, part), { recursive: true });
  page = await pageWith(added);
});

after(() => rm(copy, { recursive: true, force: true }));

/** What the build makes of the file, in a copy of the project that has nothing else new. */
async function pageWith(country) {
  await writeFile(join(copy, "src/defaults/data/dk.json"), JSON.stringify(country));
  const { writeCountries } = await import(pathToFileURL(join(copy, "scripts/countries.mjs")).href);
  writeCountries();
  return loadEntry({ stdin: { contents: ENTRY, resolveDir: copy, sourcefile: "entry.ts", loader: "ts" } });
}

/** The line of each rule in a language, beside its name. */
async function told({ filler, Formats, loadCosts, loadDetails, ruleName, ruleText, sourcesOf }, language) {
  const [costs, details, sources] = await Promise.all([loadCosts(language), loadDetails(language), sourcesOf("DK")]);
  const fill = filler(language);
  const formats = new Formats(language, "DKK", 100, costs, fill);
  const known = sources.contributionsOf("DK");
  return known.rules.map((rule) => {
    const name = ruleName(known, rule.key, language);
    return { name, text: ruleText(rule, name, details, { fill, formats }) };
  });
}

test("it is offered under its name, and a page in its language starts there", async () => {
  const { DATA, filler, Formats, loadCosts, startCountry } = page;
  const codes = Object.keys(DATA);
  assert.ok(codes.includes("DK") && codes.includes("DE") && codes.length > 18, codes.join());
  assert.deepEqual((await DATA.DK()).default, added);
  const names = { en: "Denmark", de: "Dänemark", fr: "Danemark", es: "Dinamarca", pl: "Dania", ar: "الدانمرك" };
  for (const [language, name] of Object.entries(names)) {
    const formats = new Formats(language, "DKK", 100, await loadCosts(language), filler(language));
    assert.ok(
      formats.countries(codes).some((one) => one.code === "DK" && one.name === name),
      language,
    );
  }
  const isKnown = (country) => codes.includes(country);
  assert.equal(startCountry("da", isKnown), "DK");
  assert.equal(startCountry("en-DK", isKnown), "DK");
});

test("its rules have the names of the file in all six languages", async () => {
  for (const language of ["en", "de", "fr", "es", "pl", "ar"]) {
    const lines = await told(page, language);
    assert.equal(lines.length, keys.length);
    for (const [index, { name, text }] of lines.entries()) {
      assert.deepEqual(name, { text: added.contributions.names[keys[index]][language], isForeign: false });
      assert.ok(text.startsWith(name.text), text);
    }
  }
});

test("where nobody has brought a name in the language, the English one stands there, marked as such", async () => {
  const names = Object.fromEntries(keys.map((key) => [key, { en: added.contributions.names[key].en }]));
  const english = await pageWith({ ...added, contributions: { ...added.contributions, names } });
  for (const [language, isForeign] of Object.entries({ de: true, ar: true, en: false, "en-GB": false })) {
    for (const [index, { name, text }] of (await told(english, language)).entries()) {
      assert.deepEqual(name, { text: names[keys[index]].en, isForeign }, language);
      assert.ok(text.startsWith(name.text), text);
    }
  }
});
