/** Numbers as people write them. Amounts and units stand in `entry.test.ts` and `format.test.ts`. */

import { expect, test } from "vitest";
import { readDecimal } from "./decimal.ts";

const numberOf = (text: string, locale: string) => readDecimal(text, locale)?.value ?? null;
const LOCALES = ["en", "de", "fr", "es", "pl", "ar"];

test("what can be one number only is that number in every language", () => {
  for (const [text, value] of [
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1 234,5", 1234.5],
    ["1\u202f234\u00a0567,25", 1_234_567.25],
    ["1’234.5", 1234.5],
    ["1'234'567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["12,34,567", 1_234_567],
    ["1,5", 1.5],
    ["1.50", 1.5],
    ["0.500", 0.5],
    ["١٬٢٣٤٫٥", 1234.5],
    ["٢٥", 25],
    ["۱۲", 12],
    ["１，２３４．５", 1234.5],
    ["\u200f١٢\u200f", 12],
    ["\u061c-١٢", -12],
    ["−5", -5],
    ["-0", 0],
  ] as const)
    for (const locale of LOCALES) expect(numberOf(text, locale), `${locale}: ${text}`).toBe(value);
});

test("what is no number is none in any language", () => {
  const none = ["", "abc", "1 2", "1 2345", "1,234 567", " ,123", "5.", ",5", "1.2.3", "--5", "1e3", "0x10", "½", "Ⅻ"];
  for (const text of [...none, "1_0", "١2", "1,234.567,8", "1.234٬567,8", "1٫234٫567", "\ud800", "1".repeat(1001)])
    for (const locale of LOCALES) expect(readDecimal(text, locale), `${locale}: ${text}`).toBeNull();
});

test("one sign before three digits is the locale's grouping, or has two readings", () => {
  expect(readDecimal("1,500", "en")).toEqual({ value: 1500, thousands: null, isLocal: true });
  expect(readDecimal("1.500", "es")).toEqual({ value: 1500, thousands: null, isLocal: true });
  expect(readDecimal("1.500", "en")).toEqual({ value: 1.5, thousands: 1500, isLocal: true });
  expect(readDecimal("-1,500", "de")).toEqual({ value: -1.5, thousands: -1500, isLocal: true });
  expect(readDecimal("1.500", "fr")).toEqual({ value: 1.5, thousands: 1500, isLocal: false });
  expect(readDecimal("1٫500", "en")?.thousands).toBe(1500);
});

test("it is told whether a number was written by the signs of the language", () => {
  const isLocal = (text: string, locale: string) => readDecimal(text, locale)?.isLocal;
  expect([isLocal("1.234,5", "de"), isLocal("1.234,5", "en"), isLocal("1,5", "en")]).toEqual([true, false, false]);
  expect([isLocal("1 234,5", "pl"), isLocal("1 234,5", "en"), isLocal("1.234.567", "en")]).toEqual([
    true,
    false,
    false,
  ]);
});
