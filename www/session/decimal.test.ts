/** Numbers as people write them. Amounts and units stand in `format.test.ts`. */

import { expect, test } from "vitest";
import { readDecimal } from "./decimal.ts";

const numberOf = (text: string, locale: string) => readDecimal(text, locale)?.value ?? null;

test("a number is read by the signs of its locale, and by no other's", () => {
  expect([numberOf("1.234,5", "de"), numberOf("1.234,5", "en")]).toEqual([1234.5, null]);
  expect([numberOf("1,234.5", "en"), numberOf("1,234.5", "de")]).toEqual([1234.5, null]);
  expect([numberOf("١٬٢٣٤٫٥", "ar-EG"), numberOf("1,234.5", "ar"), numberOf("٥", "en")]).toEqual([
    1234.5,
    1234.5,
    null,
  ]);
});

test("thousands may be set apart by spaces and apostrophes anywhere, but in groups", () => {
  expect(["1 234", "1’234", "1'234", "1\u00a0234\u00a0567"].map((text) => numberOf(text, "en"))).toEqual([
    1234, 1234, 1234, 1_234_567,
  ]);
  expect(["1 2", "1 2345", "1,234 567", " ,123"].map((text) => numberOf(text, "en"))).toEqual([null, null, null, null]);
});

test("marks of direction don't count, and minus may be either sign", () => {
  expect(["\u200e-5", "−5", "-0", "--5"].map((text) => numberOf(text, "en"))).toEqual([-5, -5, 0, null]);
});

test("what was entered is kept apart: the digits before and behind the sign, and whether they are grouped", () => {
  expect(readDecimal("1,500", "en")).toEqual({ value: 1500, whole: "1500", fraction: "", isGrouped: true });
  expect(readDecimal("1,500", "de")).toEqual({ value: 1.5, whole: "1", fraction: "500", isGrouped: false });
});

test("a pasted novel is no number", () => {
  expect(readDecimal("1".repeat(1001), "en")).toBeNull();
});
