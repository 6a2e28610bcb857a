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
  const mixed = ["1_0", "١2", "1,234.567,8", "1.234٬567,8", "1٫234٫567", "1٫234,5", "1,2 345", "1.2 3,4", "1'2"];
  const badlyGrouped = ["1234,567,890", "1,23,45", "1,2345,678", ",123,456", "1,2,345"];
  for (const text of [...none, ...mixed, ...badlyGrouped, "12:30", "٥٪", "\ud800", "1".repeat(1001)])
    for (const locale of LOCALES) expect(readDecimal(text, locale), `${locale}: ${text}`).toBeNull();
});

test("a number may be as long as anybody pastes", () => {
  expect(numberOf(`0.${"1".repeat(998)}`, "en")).toBeCloseTo(1 / 9);
});

test("one sign before three digits is the locale's grouping, or has two readings", () => {
  expect(readDecimal("1,500", "en")).toEqual({ value: 1500, thousands: null, isLocal: true });
  expect(readDecimal("1.500", "es")).toEqual({ value: 1500, thousands: null, isLocal: true });
  expect(readDecimal("1.500", "en")).toEqual({ value: 1.5, thousands: 1500, isLocal: true });
  expect(readDecimal("-1,500", "de")).toEqual({ value: -1.5, thousands: -1500, isLocal: true });
  expect(readDecimal("1.500", "fr")).toEqual({ value: 1.5, thousands: 1500, isLocal: false });
  expect(readDecimal("1٫500", "en")?.thousands).toBe(1500);
  // No group begins with nothing or is of four digits.
  for (const text of ["0.500", "0123.500", "1234.500", "1.5000"])
    expect(readDecimal(text, "en"), text).toEqual({ value: Number(text), thousands: null, isLocal: true });
});

test("it is told whether a number was written by the signs of the language", () => {
  const isLocal = (text: string, locale: string) => readDecimal(text, locale)?.isLocal;
  expect([isLocal("1.234,5", "de"), isLocal("1.234,5", "en"), isLocal("1,5", "en")]).toEqual([true, false, false]);
  expect([isLocal("1 234,5", "pl"), isLocal("1 234,5", "en"), isLocal("1.234.567", "en")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isLocal("25", "de"), isLocal("1٫5", "de"), isLocal("1’234", "de"), isLocal("1,234,567", "en")]).toEqual(
    Array(4).fill(true),
  );
});
