/** Entries with what stands beside a number on the page. */

import { expect, test } from "vitest";
import { readEntry } from "./entry.ts";

const LOCALES = ["en", "de", "fr", "es", "pl", "ar"];
const read = (text: string, currency = "USD", locale = "en", minorPerMajor = 100) =>
  readEntry(text, "money", { locale, currency, minorPerMajor });
const numberFrom = (...given: Parameters<typeof read>) => {
  const { value } = read(...given);
  return typeof value === "number" ? value : value.code;
};

test("an amount with the sign or code of its currency is taken in every language", () => {
  for (const [text, currency, value] of [
    ["$1,500", "USD", 150_000],
    ["US$ 1,500", "USD", 150_000],
    ["USD 1,500.50", "USD", 150_050],
    ["1 500 €", "EUR", 150_000],
    ["1\u202f500\u00a0€", "EUR", 150_000],
    ["1.500,00 €", "EUR", 150_000],
    ["€1,500.00", "EUR", 150_000],
    ["1 500 eur", "EUR", 150_000],
    ["1 500 zł", "PLN", 150_000],
    ["PLN 1 500,25", "PLN", 150_025],
    ["CHF 1’500.50", "CHF", 150_050],
    ["1.500,- €", "EUR", 150_000],
    ["1.500,–", "EUR", 150_000],
    ["€ 1500,--", "EUR", 150_000],
    ["CHF 1’500.—", "CHF", 150_000],
    ["\u200f1,500.00\u00a0د.إ.\u200f", "AED", 150_000],
    ["＄１，５００．００", "USD", 150_000],
    ["١٬٥٠٠٫٢٥ US$", "USD", 150_025],
    ["-$1,500.00", "USD", -150_000],
    ["−1.500,00 €", "EUR", -150_000],
    [" $1,500.00 ", "USD", 150_000],
    ["- $1,500.00", "USD", -150_000],
  ] as const)
    for (const locale of LOCALES)
      expect(
        read(text, currency, locale).value === value || read(text, currency, locale).other === value,
        `${locale}: ${text} is ${numberFrom(text, currency, locale)}`,
      ).toBe(true);
});

test("whatever a language writes of an amount is read as that amount", () => {
  for (const locale of [...LOCALES, "de-CH", "de-AT", "en-IN", "es-MX", "ar-EG", "fr-CH"])
    for (const currency of ["USD", "EUR", "GBP", "PLN", "CHF", "SEK", "INR", "AED", "SGD", "CAD"])
      for (const currencyDisplay of ["symbol", "narrowSymbol", "code"] as const)
        for (const minor of [150_000, 12_345_678, -150_050]) {
          const shown = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay }).format(
            minor / 100,
          );
          expect(numberFrom(shown, currency, locale), `${locale}: ${shown}`).toBe(minor);
        }
});

test("another currency's sign is refused: amounts are never converted", () => {
  expect([numberFrom("€1,500"), numberFrom("1 500 zł"), numberFrom("$1,500", "EUR")]).toEqual(
    Array(3).fill("not-a-number"),
  );
});

test("what is no entry, or has more decimals than its unit, is refused with its reason", () => {
  const refused = (code: string, message: string) => ({ value: { code, message }, other: null, isToBeShown: false });
  expect(read("abc")).toEqual(refused("not-a-number", "not a number"));
  expect(read("1.2345")).toEqual(refused("not-whole", "too many decimals"));
  // A sign that isn't of the unit.
  const months = (text: string) => readEntry(text, "months", { locale: "en", currency: "USD", minorPerMajor: 100 });
  expect([months("4").value, months("$4"), months("4%")]).toEqual([
    4,
    refused("not-a-number", "not a number"),
    refused("not-a-number", "not a number"),
  ]);
});

test("an entry may be long, but not without end", () => {
  expect([numberFrom(`$${"9".repeat(999)}`), numberFrom(`$${"9".repeat(1000)}`)]).toEqual([
    Number.MAX_VALUE,
    "not-a-number",
  ]);
});

test("a dash stands for cents at the end only", () => {
  expect(["1500,-5", "1500-", ",-", "-"].map((text) => numberFrom(text, "EUR", "de"))).toEqual(
    Array(4).fill("not-a-number"),
  );
});

test("what may be fifteen hundred or one and a half is read as thousands, and the other reading stands by", () => {
  expect(read("1.500")).toEqual({ value: 150_000, other: 150, isToBeShown: true });
  expect(read("250.000")).toEqual({ value: 25_000_000, other: 25_000, isToBeShown: true });
  expect(read("1,500", "EUR", "de")).toEqual({ value: 150_000, other: 150, isToBeShown: true });
  expect(read("12,345", "EUR", "fr")).toEqual({ value: 1_234_500, other: 1_235, isToBeShown: true });
  expect(read("1,500")).toEqual({ value: 150_000, other: null, isToBeShown: false });
  expect(readEntry("1.500", "people", { locale: "en", currency: "USD", minorPerMajor: 100 }).value).toBe(1_500);
  // Where the currency has three decimals, so has the entry.
  expect(read("1.500", "KWD", "en", 1000)).toEqual({ value: 1_500, other: 1_500_000, isToBeShown: true });
});

test("what is written by the signs of another language is told", () => {
  expect(read("1.234,5")).toEqual({ value: 123_450, other: null, isToBeShown: true });
  expect(read("1,234.5").isToBeShown).toBe(false);
});

test("a share may bear its sign, and has no thousands", () => {
  const shares = ["15%", " 15 % ", "١٥٪", "％15"].map(
    (text) => readEntry(text, "rate", { locale: "en", currency: "USD", minorPerMajor: 100 }).value,
  );
  expect(shares).toEqual(Array(4).fill(150_000));
  const share = (text: string) => readEntry(text, "share", { locale: "en", currency: "USD", minorPerMajor: 100 }).value;
  expect(share("15%")).toBe(150_000);
  expect(share("1%5")).toMatchObject({ code: "not-a-number" });
  expect(readEntry("1.125", "rate", { locale: "en", currency: "USD", minorPerMajor: 100 })).toEqual({
    value: 11_250,
    other: null,
    isToBeShown: false,
  });
});
