/** What hosts read on the console. */

import { afterEach, expect, test, vi } from "vitest";
import type { Fault } from "./layers.ts";
import { mindAttributes, sentenceOf, warnOf } from "./warnings.ts";

const fault = (code: string, field = "theme", value = "", source: Fault["source"] = "attribute"): Fault => ({
  code,
  field,
  value,
  source,
});
const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
afterEach(() => warned.mockClear());
const said = () => warned.mock.calls.map(([sentence]) => sentence);

test("a fault is told by its place, what is wrong with it, and that it was ignored", () => {
  expect(sentenceOf(fault("unknown-value", "theme", "drak"))).toBe(
    'theme="drak" (attribute) has an unknown value; it was ignored',
  );
  expect(sentenceOf(fault("wrong-type", "answers.phase", "5", "json"))).toBe(
    "answers.phase: 5 (json) has a value of the wrong type; it was ignored",
  );
  expect(sentenceOf(fault("malformed", "", "{", "json"))).toBe("the settings (json) isn't JSON; it was ignored");
  expect(sentenceOf(fault("incomplete", "v", "", "link"))).toBe(
    "v (link) is missing: the end of the link was cut off; it was ignored",
  );
});

test("each code has a sentence", () => {
  for (const code of [
    "unknown-field",
    "unknown-value",
    "wrong-type",
    "not-whole",
    "torn",
    "too-small",
    "too-large",
    "too-complex",
    "malformed",
    "missing-field",
    "incomplete",
    "too-long",
    "unknown-version",
  ])
    expect(sentenceOf(fault(code)), code).toMatch(/\(attribute\) (is|isn't|has|needs|begins) \w.*; it was ignored$/);
  expect(sentenceOf(fault("not-known-yet"))).toBe("theme (attribute) not-known-yet; it was ignored");
});

test("what a setting takes is told where its value is wrong", () => {
  const told = (field: string, value = "?", code = "unknown-value") => sentenceOf(fault(code, field, value));
  expect(told("locale")).toMatch(/has to be a language, such as de or en-GB;/);
  expect(told("country", "Germany")).toMatch(/has to be a two-letter country code/);
  expect(told("data-currency", "€")).toMatch(/has to be a three-letter currency code/);
  for (const name of ["cta-href", "ctaHref", "data-cta-href", "cta-href-not-yet"])
    expect(told(name), name).toMatch(/has to be an address that begins with https:\/\/, mailto: or tel:/);
  for (const name of ["page-href", "pageHref"])
    expect(told(name), name).toMatch(/has to be an address that begins with https:\/\/, or a page/);
  for (const name of [
    "share-answers",
    "shareAnswers",
    "data-layer",
    "dataLayer",
    "pass-campaign",
    "keep-answers",
    "passCampaign",
    "keepAnswers",
    "debug",
  ])
    expect(told(name, "no", "wrong-type"), name).toMatch(/has to be nothing, true or false;/);
  // A length is wrong by itself.
  expect(told("cta-href", "x", "too-large")).toMatch(/ is too large;/);
  for (const name of [
    "my-locale",
    "locales",
    "countryside",
    "my-country",
    "my-currency",
    "currency-x",
    "my-page-href",
    "my-debug",
    "my-cta-href",
    "page-hrefs",
    "debugger",
  ])
    expect(told(name), name).toMatch(/has an unknown value;/);
});

test("a code of the right form is told why it is refused", () => {
  const told = (field: string, value: string) => sentenceOf(fault("unknown-value", field, value));
  expect(told("country", "zz")).toMatch(/isn't a country that the calculator has figures for;/);
  expect(told("data-currency", "USD")).toMatch(/isn't the currency of the country in use;/);
  expect(told("country", "zzz")).toMatch(/two-letter/);
  expect(told("currency", "us")).toMatch(/three-letter/);
  expect(told("currency", "euro")).toMatch(/three-letter/);
});

test("a number that can be read in two ways is told in both", () => {
  expect(sentenceOf(fault("ambiguous", "day-rate", " 1.400 "))).toBe(
    'day-rate=" 1.400 " (attribute) can be read in two ways: write 1400 or 1.4; it was ignored',
  );
  expect(sentenceOf(fault("ambiguous", "day-rate", "2.000"))).toMatch(/write 2000 or 2;/);
  expect(sentenceOf(fault("ambiguous", "day-rate", "10.400"))).toMatch(/write 10400 or 10.4;/);
});

test("the console says once what is wrong, with what may have been meant", async () => {
  await warnOf(fault("unknown-value", "mode", "fitt"));
  await warnOf(fault("unknown-value", "mode", "fitt"));
  await warnOf(fault("too-large", "base-salary", "9"));
  expect(said()).toEqual([
    'Fractional Fit: mode="fitt" (attribute) has an unknown value; it was ignored. It takes full, fit, cost. Did you mean fit?',
    'Fractional Fit: base-salary="9" (attribute) is too large; it was ignored.',
  ]);
  warned.mockClear();
  await warnOf(fault("unknown-field", "figures.baseSalry", "", "json"));
  await warnOf(fault("wrong-type", "theme", "5", "json"));
  expect(said().map((sentence) => sentence.split("ignored")[1])).toEqual([
    ". Did you mean baseSalary?",
    ". It takes auto, light, dark.",
  ]);
});

test("an attribute that is nearly a setting is told once; those of the page aren't", async () => {
  const own = [
    "class",
    "id",
    "style",
    "data-mode2",
    "aria-label",
    "onclick",
    "_ngcontent-a",
    "ng-mode",
    "v-if",
    "x-mode",
  ];
  await mindAttributes([...own, "title", "lang", "width"]);
  expect(said()).toEqual([]);
  await mindAttributes(["base-salry", "width"]);
  await mindAttributes(["base-salry", "duration-month"]);
  expect(said()).toEqual([
    "Fractional Fit: base-salry (attribute) isn't a setting, answer or figure. Did you mean base-salary?",
    "Fractional Fit: duration-month (attribute) isn't a setting, answer or figure. Did you mean duration-months?",
  ]);
});

test("a page full of faults doesn't fill the console", async () => {
  vi.resetModules();
  const { warnOf: anew } = await import("./warnings.ts");
  for (let index = 0; index < 100; index++) await anew(fault("too-large", `figure-${index}`));
  expect(said()).toHaveLength(50);
});
