/** What is said of a comparison: every way that the two totals and the two prices of a day can lie. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { load } from "../../scripts/bundled.mjs";

const { dayPrice } = await load("www/views/costs/findings.ts");
const { dayPrice: sentences } = JSON.parse(
  await readFile(new URL("../../www/locales/en/costs.json", import.meta.url), "utf8"),
);

/** Each key in the place of its sentence. */
const words = { dayPrice: Object.fromEntries(Object.keys(sentences).map((key) => [key, key])) };

/** Totals, and the days that they are for; the hire starts in month 5, or not at all. */
function said(fractional, fullTime, startMonth = 5, evenly = null) {
  return dayPrice(comparisonOf(fractional, fullTime, startMonth), {
    words,
    evenly: evenly && comparisonOf(evenly, fullTime, startMonth),
  });
}

function comparisonOf(fractional, fullTime, startMonth) {
  const option = ([total, days]) => ({
    totalMinor: total,
    usefulDays: days,
    costPerUsefulDayMinor: days > 0 ? total / days : null,
  });
  const comparison = { savingFractionalVsFullTimeMinor: fullTime[0] - fractional[0] };
  return { fractional: option(fractional), fullTime: { ...option(fullTime), startMonth }, comparison };
}

const CASES = [
  ["same-lower-rate", [100_000, 50], [100_000, 20]],
  ["same-higher-rate", [100_000, 20], [100_000, 50]],
  ["same-about-same-rate", [100_000, 50], [100_000, 50]],
  ["cheaper-lower-rate", [50_000, 50], [100_000, 50]],
  ["cheaper-higher-rate", [50_000, 10], [100_000, 50]],
  ["cheaper-about-same-rate", [50_000, 25], [100_000, 50]],
  ["dearer-lower-rate", [100_000, 50], [50_000, 10]],
  ["dearer-higher-rate", [100_000, 50], [50_000, 50]],
  ["dearer-about-same-rate", [100_000, 50], [50_000, 25]],
  ["no-fractional-days", [100_000, 0], [100_000, 50]],
  ["no-hire-days", [100_000, 50], [100_000, 0]],
  ["no-days", [100_000, 0], [100_000, 0]],
  ["hire-never-starts", [100_000, 50], [0, 0], null],
  // What a slower start turns round isn't claimed.
  ["cheaper-open-rate", [50_000, 25], [100_000, 50], 5, [50_000, 20]],
  ["dearer-open-rate", [100_000, 50], [50_000, 25], 5, [100_000, 40]],
  ["same-open-rate", [100_000, 50], [100_000, 50], 5, [100_000, 40]],
];

for (const [sentence, ...totals] of CASES) {
  test(`${sentence}: ${JSON.stringify(totals)}`, () => assert.equal(said(...totals), sentence));
}

test("every sentence about the price of a day is said in some case", () => {
  assert.deepEqual(Object.keys(sentences).sort(), CASES.map(([sentence]) => sentence).sort());
});

test("where neither leads a day it is said of both, also where the hire never starts", () => {
  assert.equal(said([0, 0], [28_750, 0], null), "no-days");
});

test("more days for less money is a lower price, however close", () => {
  assert.equal(said([99_000, 50], [100_000, 50]), "cheaper-lower-rate");
});
