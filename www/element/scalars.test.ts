/** Settings with a single value, as hosts write them. */

import { expect, test, vi } from "vitest";
import { Refused } from "../session/outside/plain.ts";
import { forVerdict, isText, LABELS, readLabel, readScalar } from "./scalars.ts";

vi.stubGlobal("document", { baseURI: "http://example.org/advice/cto" });
vi.stubGlobal("location", { origin: "http://example.org" });

const outcome = (value: unknown) => (value instanceof Refused ? value.code : value);
const read = (name: string, ...raw: unknown[]) => raw.map((one) => outcome(readScalar(name, one)));

test("a choice is one of its words, as they are written", () => {
  expect(read("mode", "fit", "cost", "full", "Fit", "")).toEqual([
    "fit",
    "cost",
    "full",
    "unknown-value",
    "unknown-value",
  ]);
  expect(read("theme", "dark", "light", "auto", "fit")).toEqual(["dark", "light", "auto", "unknown-value"]);
  expect(readScalar("colour", "red")).toBeUndefined();
});

test("codes of countries and currencies may be small and have space around them", () => {
  expect(read("country", "DE", " de ", "DEU", "D", "D1", 49)).toEqual([
    "DE",
    "DE",
    ...Array(3).fill("unknown-value"),
    "wrong-type",
  ]);
  expect(read("currency", "eur", "EURO", "€", null)).toEqual(["EUR", "unknown-value", "unknown-value", "wrong-type"]);
});

test("a flag is on by being there, and off where it says so", () => {
  expect(read("shareAnswers", "", "true", true, "false", false, "no", 1)).toEqual([
    true,
    true,
    true,
    false,
    false,
    "wrong-type",
    "wrong-type",
  ]);
});

test("a language is taken by its tag, also with an underscore, and not by its name", () => {
  expect(read("locale", "de", " en-gb ", "de_AT", "yue-Hant", "deutsch", "German, please", "", 5)).toEqual([
    "de",
    "en-GB",
    "de-AT",
    "yue-Hant",
    ...Array(4).fill("unknown-value"),
  ]);
});

test("a text is one line of eighty signs at most", () => {
  const whole = "x".repeat(80);
  expect(read("ctaLabel", " Talk \n to us ", whole, `${whole}y`, "🙂".repeat(80), "🙂".repeat(81))).toEqual([
    "Talk to us",
    whole,
    `${"x".repeat(79)}…`,
    "🙂".repeat(80),
    `${"🙂".repeat(79)}…`,
  ]);
  expect(read("ctaLabel", "", " \t", 5)).toEqual(["too-small", "too-small", "wrong-type"]);
});

test("a text that could turn the text around it, or is broken, is refused", () => {
  for (const sign of ["\u202e", "\u2066", "\u200f", "\u061c", "\u0007", "\ud800"])
    expect(read("ctaLabelNotYet", `to${sign}us`), JSON.stringify(sign)).toEqual(["unknown-value"]);
});

test("a next step leads to safe addresses, and to pages of the same site", () => {
  expect(
    read(
      "ctaHref",
      "https://example.com/a b",
      "mailto:me@example.com",
      "tel:+1",
      "/contact",
      "?a=1",
      "//example.org/x",
    ),
  ).toEqual([
    "https://example.com/a%20b",
    "mailto:me@example.com",
    "tel:+1",
    "http://example.org/contact",
    "http://example.org/advice/cto?a=1",
    "http://example.org/x",
  ]);
  expect(read("ctaHrefNotYet", "http://example.com/", "javascript:alert(1)", "https://", 5)).toEqual([
    ...Array(3).fill("unknown-value"),
    "wrong-type",
  ]);
  const long = `https://example.com/${"x".repeat(1_980)}`;
  expect(read("ctaHref", long, `${long}x`)).toEqual([long, "too-large"]);
});

test("in a frame without an origin of its own, no address that runs code is one of the same site", () => {
  vi.stubGlobal("location", { origin: "null" });
  expect(read("ctaHref", "javascript:alert(1)", "data:text/html,x")).toEqual(["unknown-value", "unknown-value"]);
  vi.stubGlobal("location", { origin: "http://example.org" });
});

test("copied links open web pages only", () => {
  expect(read("pageHref", "https://example.com/", "/cto", "mailto:me@example.com", "tel:+1")).toEqual([
    "https://example.com/",
    "http://example.org/cto",
    "unknown-value",
    "unknown-value",
  ]);
});

test("what visitors read is text, and only the known buttons are named anew", () => {
  expect(["ctaLabel", "ctaLabelNotYet", "ctaHref", "mode"].map(isText)).toEqual([true, true, false, false]);
  expect(forVerdict("ctaHref", "not-yet")).toBe("ctaHrefNotYet");
  for (const name of LABELS) expect(readLabel(name, " Go on "), name).toBe("Go on");
  expect(["print", ""].map((name) => outcome(readLabel(name, "Go on")))).toEqual(["unknown-field", "unknown-field"]);
});
