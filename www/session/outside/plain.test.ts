/** Answers and figures as machines write them. */

import { expect, test } from "vitest";
import { ALL_FIGURES, type Figure } from "../figures.ts";
import { Refused, readAmounts, readAnswer, readFigure, writeAmounts, writeAnswer, writeFigure } from "./plain.ts";

const figureAt = (path: string): Figure => {
  const found = ALL_FIGURES.find((one) => one.path === path);
  if (!found) throw new Error(`${path} is no figure`);
  return found;
};
const SALARY = figureAt("fullTime.baseMinor");
const read = (raw: unknown, minorPerMajor = 100) => {
  const value = readFigure(SALARY, raw, minorPerMajor);
  return value instanceof Refused ? value.code : value;
};

test("money is read to the minor unit, and no decimal is lost on the way", () => {
  expect(["180000.50", 180000.5, " 7 ", "0.29", "1.10"].map((raw) => read(raw))).toEqual([
    18_000_050, 18_000_050, 700, 29, 110,
  ]);
  // Nothing has no sign, and the ends of the range are in it.
  expect(["-0", "0", "10000000000"].map((raw) => read(raw))).toEqual([0, 0, 1_000_000_000_000]);
  const valuation = figureAt("fullTime.equity.valuationMinor");
  for (const raw of [Number.MAX_SAFE_INTEGER, String(Number.MAX_SAFE_INTEGER)])
    expect(readFigure(valuation, raw, 1)).toBe(Number.MAX_SAFE_INTEGER);
  // A yen has no smaller unit.
  expect([read("180000", 1), read("180000.5", 1)]).toEqual([180_000, "not-whole"]);
});

test("what is no plain decimal is refused with its reason", () => {
  for (const [raw, code] of [
    ["1,5", "wrong-type"],
    ["", "wrong-type"],
    [true, "wrong-type"],
    [Number.NaN, "wrong-type"],
    ["1.0005", "not-whole"],
    ["1.005", "ambiguous"],
    [1e-7, "not-whole"],
    ["-1", "too-small"],
    [1e300, "too-large"],
    [-1e300, "too-small"],
    ["9".repeat(40), "too-large"],
    [`-${"9".repeat(40)}`, "too-small"],
    [Number.POSITIVE_INFINITY, "wrong-type"],
    [[5], "wrong-type"],
    ["1e-7", "not-whole"],
    ["12.25e-10", "not-whole"],
    ["x1e-7", "wrong-type"],
    ["1e-7x", "wrong-type"],
    ["10000000000.01", "too-large"],
  ] as const)
    expect(read(raw), String(raw)).toBe(code);
});

test("every number that is written is read again as itself", () => {
  for (const figure of ALL_FIGURES) {
    if ("choices" in figure) continue;
    for (const minorPerMajor of [1, 100, 1000])
      for (const value of [0, 1, 10, 12_345]) {
        const again = readFigure(figure, writeFigure(figure, value, minorPerMajor), minorPerMajor);
        if (!(again instanceof Refused)) expect(again, figure.path).toBe(value);
      }
  }
});

test("a point that may set thousands apart is never taken for a decimal", () => {
  const dayRate = ALL_FIGURES.find(({ path }) => path === "fractional.dayRateMinor");
  if (!dayRate) throw new Error("no day rate");
  const read = (raw: unknown, minorPerMajor = 100) => readFigure(dayRate, raw, minorPerMajor);
  expect(["1.400", "250.000", " 1.400 "].map((raw) => read(raw))).toEqual(Array(3).fill(new Refused("ambiguous")));
  expect([read("1400"), read("1.4"), read("1.40"), read("1400.000")]).toEqual([140_000, 140, 140, 140_000]);
  expect(read("1.400", 1000), "where there are three decimals").toBe(1400);
  expect(readFigure(figureAt("practitioners.count"), "1.400", 100)).toEqual(new Refused("ambiguous"));
});

test("a number is written without what says nothing", () => {
  const written = [0, 5, 100, 12_340, 1_000_000].map((value) => writeFigure(SALARY, value, 100));
  expect(written).toEqual(["0", "0.05", "1", "123.4", "10000"]);
  expect([writeFigure(SALARY, 500, 1), writeFigure(SALARY, 500, 1000)]).toEqual(["500", "0.5"]);
});

test("a choice is one of its values, as text or number", () => {
  const [pricing, month] = [figureAt("fractional.pricing"), figureAt("startCalendarMonth")];
  expect([" retainer ", "Retainer", true].map((raw) => readFigure(pricing, raw, 100))).toEqual([
    "retainer",
    new Refused("unknown-value"),
    new Refused("unknown-value"),
  ]);
  expect([3, "3", "13"].map((raw) => readFigure(month, raw, 100))).toEqual([3, 3, new Refused("unknown-value")]);
  expect([writeFigure(pricing, "retainer", 100), writeFigure(month, 10, 100)]).toEqual(["retainer", "10"]);
});

test("two amounts say from where to where", () => {
  expect(readAmounts("8000,20000.5", 100)).toEqual([800_000, 2_000_050]);
  expect(readAmounts("5,5", 100)).toEqual([500, 500]);
  for (const [raw, code] of [
    ["20000,8000", "unknown-value"],
    ["8000", "wrong-type"],
    ["1,2,3", "wrong-type"],
    ["-1,2", "too-small"],
    ["1,1.005", "ambiguous"],
  ] as const)
    expect(readAmounts(raw, 100), raw).toEqual(new Refused(code));
  expect(writeAmounts([800_000, 2_000_050], 100)).toBe("8000,20000.5");
});

test("an answer is one of the values of its question", () => {
  const codes = (id: Parameters<typeof readAnswer>[0], ...raw: unknown[]) =>
    raw.map((one) => {
      const answer = readAnswer(id, one);
      return answer instanceof Refused ? answer.code : answer;
    });
  expect(codes("primaryNeed", "both", "neither", ["both"])).toEqual(["both", "unknown-value", "wrong-type"]);
  expect(codes("durationMonths", 6, "6.00", "six", "6.5", -1)).toEqual([6, 6, "wrong-type", "not-whole", "too-small"]);
  expect(readAnswer("nonsense" as "phase", "none")).toEqual(new Refused("unknown-field"));
});

test("several answers stand in the question's order, whatever order they are given in", () => {
  const [one, other] = ["underperforming-vendors", "capability-gap"] as const;
  for (const given of [`${other}, ${one}`, ` ${other}\n${one} `, [other, one], [other, one, other]])
    expect(readAnswer("symptoms", given), String(given)).toEqual([one, other]);
  expect([readAnswer("symptoms", one), readAnswer("symptoms", "none"), readAnswer("symptoms", [])]).toEqual([
    [one],
    [],
    [],
  ]);
  for (const [raw, code] of [
    ["vendor-dependence none-of-these", "unknown-value"],
    [`none ${one}`, "unknown-value"],
    ["", "wrong-type"],
    [" , ", "wrong-type"],
    [5, "wrong-type"],
    [Array(201).fill(one), "unknown-value"],
  ] as const)
    expect(readAnswer("symptoms", raw), String(raw)).toEqual(new Refused(code));
  expect(readAnswer("symptoms", Array(200).fill(one))).toEqual([one]);
  expect([writeAnswer([one, other]), writeAnswer([]), writeAnswer(6)]).toEqual([`${one},${other}`, "none", "6"]);
  expect(readAnswer("durationMonths", "61")).toMatchObject({ code: "too-large" });
});
