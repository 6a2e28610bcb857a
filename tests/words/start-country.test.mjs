/** Whose figures a page starts with, by its language tag. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../scripts/bundled.mjs";
import { countryCodes } from "../../scripts/countries.mjs";

const { startCountry } = await load("www/session/start-country.ts");
const offered = countryCodes();
const start = (tag, known = offered) => startCountry(tag, (country) => known.includes(country));

test("the region comes first, also with a script or an extension beside it", () => {
  for (const [tag, country] of Object.entries({
    "de-CH": "CH",
    "fr-CH": "CH",
    "en-GB": "GB",
    "en-IE": "IE",
    "zh-Hans-SG": "SG",
    "ar-AE-u-nu-latn": "AE",
    "pt-US": "US",
  })) {
    assert.equal(start(tag), country, tag);
  }
});

test("a language alone stands for its main country", () => {
  const expected = { de: "DE", fr: "FR", es: "ES", pl: "PL", ar: "AE", en: "US", nl: "NL", sv: "SE" };
  for (const [tag, country] of Object.entries(expected)) assert.equal(start(tag), country, tag);
});

test("a country that is added is its language's main country from then on", () => {
  assert.equal(start("da"), "US");
  assert.equal(start("da", [...offered, "DK"]), "DK");
  assert.equal(start("pt", [...offered, "PT"]), "US", "most of them read it in Brazil");
});

test("a region that isn't known falls back to the language, and a language that isn't, to the United States", () => {
  for (const [tag, country] of Object.entries({
    "es-MX": "ES",
    "de-LI": "DE",
    "ar-EG": "AE",
    "en-NZ": "US",
    "es-419": "ES",
    ja: "US",
    "ja-JP": "US",
    und: "US",
  })) {
    assert.equal(start(tag), country, tag);
  }
  assert.equal(start("de-AT", ["DE", "US"]), "DE");
  assert.equal(start("de-AT", ["AT", "DE", "US"]), "AT");
  assert.equal(start("pl", ["US"]), "US");
});
