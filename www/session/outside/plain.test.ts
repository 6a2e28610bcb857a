/** Answers and figures as machines write them. */

import { expect, test } from "vitest";
import { ALL_FIGURES, type Figure } from "../figures.ts";
import { Refused, readAnswer, readFigure, writeFigure } from "./plain.ts";

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
});

test("several answers stand in the question's order, whatever order they are given in", () => {
  const both = readAnswer("symptoms", "vendor-dependence none-of-these");
  expect(both).toBeInstanceOf(Refused);
  expect(readAnswer("symptoms", "none")).toEqual([]);
  expect(readAnswer("durationMonths", "61")).toMatchObject({ code: "too-large" });
});
