/** The list of ranges: each can be changed, by keyboard too, and what can't be one does no harm. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, sourcedFigure, whole } from "./costs.mjs";
import { cells, listed, onForecast, openCertainty, openRanges, openTable, settled } from "./forecasts.mjs";

const openForecast = onForecast();
const BASE = "fullTime.baseMinor";
const SOURCED = await sourcedFigure("US", BASE);
const [LOW, TYPICAL, HIGH] = [SOURCED.low, SOURCED.typical, SOURCED.high].map((minor) => whole(minor));

const focused = (page) =>
  page.evaluate(() => document.querySelector("fractional-fit").shadowRoot.activeElement?.dataset.testid);

test("every figure in the list can be known exactly, and be unsure again", async () => {
  const { page, faults, close } = await openForecast();
  const chance = await page.getByTestId("chance").innerText();
  await openRanges(page);
  const all = await listed(page);
  assert.ok(all.length > 25);
  for (const path of all) await page.getByTestId(`exact-${path}`).click();
  for (const path of all) await page.getByTestId(`unsure-${path}`).click();
  await settled(page);
  assert.equal(await page.getByTestId("chance").innerText(), chance);
  assert.deepEqual(await listed(page), all);
  assert.equal(await page.getByTestId("failed").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test("so can figures that the visitor had to enter, where a source tells a range", async () => {
  const { page, close } = await openForecast();
  await page.getByTestId("country").selectOption("FR");
  for (const [path, text] of [
    ["fractional.dayRateMinor", "1200"],
    [BASE, "150000"],
    ["practitioners.baseMinor", "90000"],
  ])
    await enter(page, path, text);
  // Without these figures there was nothing to be certain of.
  await openCertainty(page);
  await settled(page);
  await openRanges(page);
  const unsure = page.locator("[data-testid^=unsure-]");
  const exact = await unsure.count();
  assert.ok(exact > 0);
  for (let left = exact; left > 0; left--) await unsure.first().click();
  await settled(page);
  assert.equal(await unsure.count(), 0);
  await close();
});

test("what is of no use with the figures as they are is neither listed nor drawn from", async () => {
  const { page, close } = await openForecast();
  const unused = ["fractional.dayRateMinor", "practitioners.baseMinor"];
  const names = (rows) => rows.map(([name]) => name);
  await openRanges(page);
  const before = await listed(page);
  assert.ok(unused.every((path) => before.includes(path)));
  await page.getByTestId(`range-${unused[0]}-high`).fill("3,000");
  await page.keyboard.press("Tab");
  await enter(page, "fractional.pricing", "retainer");
  await enter(page, "fractional.monthlyFeeMinor", "10,000");
  await enter(page, "practitioners.mode", "contractor");
  await enter(page, "practitioners.dayRateMinor", "1,000");
  await enter(page, "practitioners.daysPerWeekCenti", "5");
  await settled(page);
  const after = await listed(page);
  assert.deepEqual(
    unused.filter((path) => after.includes(path)),
    [],
  );
  const drawn = names(await openTable(page, "tornado")).join();
  assert.doesNotMatch(drawn, /Day rate|Annual salary per engineer/);
  assert.match(drawn, /Annual salary/);
  await close();
});

test("both ends can be typed at once: nothing is lost while the estimate comes", async () => {
  const { page, close } = await openForecast();
  await openRanges(page);
  const low = page.getByTestId(`range-${BASE}-low`);
  const high = page.getByTestId(`range-${BASE}-high`);
  await low.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("200,000", { delay: 40 });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("300,000", { delay: 40 });
  assert.equal(await focused(page), `range-${BASE}-high`);
  assert.equal(await page.getByTestId(`range-${BASE}`).locator(".problem").innerText(), "");
  await page.keyboard.press("Tab");
  await page.locator(".tornado li", { hasText: "$200,000 to $300,000" }).waitFor();
  assert.deepEqual([await low.inputValue(), await high.inputValue()], ["200,000", "300,000"]);
  await close();
});

test("the focus goes to what stands in the place of a pressed button", async () => {
  const { page, close } = await openForecast();
  await openRanges(page);
  await page.getByTestId(`exact-${BASE}`).focus();
  await page.keyboard.press("Enter");
  await page.getByTestId(`unsure-${BASE}`).waitFor();
  await settled(page);
  assert.equal(await focused(page), `unsure-${BASE}`);
  await page.keyboard.press("Enter");
  await page.getByTestId(`range-${BASE}-low`).waitFor();
  await settled(page);
  assert.equal(await focused(page), `range-${BASE}-low`);
  await page.getByTestId("reset-ranges").focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await focused(page), "reset-ranges");
  await close();
});

test("what is no range is refused in words, and the last good one stays in use", async () => {
  const { page, close } = await openForecast();
  await openRanges(page);
  const row = page.getByTestId(`range-${BASE}`);
  const low = page.getByTestId(`range-${BASE}-low`);
  const bar = page.locator(".tornado li", { hasText: "Annual salary" });
  const around = `Enter a lower and a higher number, with ${TYPICAL} in between.`;
  const number = "Enter a number, such as 1,234.5.";
  for (const [wrong, told] of [
    ["999999", around],
    ["1.2.3", number],
    ["", number],
    ["-1", "Enter a value from $0 to $10,000,000,000."],
  ]) {
    await low.fill(wrong);
    await low.press("Tab");
    assert.equal(await row.locator(".problem").innerText(), told, wrong);
    assert.equal(await low.getAttribute("aria-invalid"), "true");
    assert.ok((await bar.innerText()).includes(`${LOW} to ${HIGH}`));
  }
  await low.fill("200,000");
  await low.press("Tab");
  await page.locator(".tornado li", { hasText: `$200,000 to ${HIGH}` }).waitFor();
  assert.equal(await row.locator(".problem").innerText(), "");
  await close();
});

test("the way back to our ranges takes what was refused too", async () => {
  const { page, close } = await openForecast();
  await openRanges(page);
  const low = page.getByTestId(`range-${BASE}-low`);
  await low.fill("much");
  await low.press("Tab");
  assert.notEqual(await page.getByTestId(`range-${BASE}`).locator(".problem").innerText(), "");
  await page.getByTestId("range-fullTime.searchMonths-high").fill("12");
  await page.keyboard.press("Tab");
  await page.locator(".tornado li", { hasText: "3 to 12 months" }).waitFor();
  await page.getByTestId("reset-ranges").click();
  await page.locator(".tornado li", { hasText: "3 to 12 months" }).waitFor({ state: "detached" });
  assert.equal(await low.inputValue(), LOW.slice(1));
  assert.equal(await page.getByTestId(`range-${BASE}`).locator(".problem").innerText(), "");
  await close();
});

test("a range too wide to compute is told at its figure, and what could be computed stays", async () => {
  const { page, faults, close } = await openForecast();
  await enter(page, "horizonMonths", "120");
  await settled(page);
  await openRanges(page);
  await page.getByTestId("range-fullTime.raisePpm-high").fill("500");
  await page.keyboard.press("Tab");
  await settled(page);
  const spread = await cells(page.getByTestId("spread"));
  await openRanges(page);
  const high = page.getByTestId(`range-${BASE}-high`);
  // The list is closed meanwhile, and opens by itself.
  await high.evaluate(async (input) => {
    input.value = "1,000,000,000";
    for (const type of ["input", "change"]) {
      input.dispatchEvent(new Event(type, { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  });
  await page.getByTestId("failed").waitFor();
  const problem = page.getByTestId(`range-${BASE}`).locator(".problem");
  await problem.filter({ hasText: "Too large" }).waitFor();
  assert.equal(await high.inputValue(), "1,000,000,000");
  assert.deepEqual(await cells(page.getByTestId("spread")), spread);
  assert.equal(await page.getByTestId("range-fullTime.raisePpm-high").inputValue(), "500");
  // Another visit of the costs finds the same.
  await page.getByTestId("step-fit").click();
  await page.getByTestId("step-cost").click();
  await problem.filter({ hasText: "Too large" }).waitFor();
  await high.fill("400,000");
  await high.press("Tab");
  await settled(page);
  assert.equal(await page.getByTestId("failed").count(), 0);
  assert.equal(await page.getByTestId("range-fullTime.raisePpm-high").inputValue(), "500");
  assert.deepEqual(faults, []);
  await close();
});

test("a figure that is known exactly moves nothing, and its range can come back", async () => {
  const { page, close } = await openForecast();
  const bars = page.locator(".tornado li");
  const before = await bars.first().innerText();
  const chance = await page.getByTestId("chance").innerText();
  await openRanges(page);
  await page.getByTestId("exact-fractional.daysPerWeekCenti").click();
  await settled(page);
  assert.doesNotMatch(await bars.first().innerText(), /Days a week/);
  assert.notEqual(await page.getByTestId("chance").innerText(), chance);
  await page.getByTestId("unsure-fractional.daysPerWeekCenti").click();
  await settled(page);
  assert.equal(await bars.first().innerText(), before);
  assert.equal(await page.getByTestId("chance").innerText(), chance);
  await close();
});

test("a figure that the visitor enters counts as exact, until a range is given", async () => {
  const { page, close } = await openForecast();
  await page.getByTestId("figure-fullTime.baseMinor").fill("200,000");
  await settled(page);
  await openRanges(page);
  await page.getByTestId("unsure-fullTime.baseMinor").click();
  await page.locator(".tornado li", { hasText: `${LOW} to ${HIGH}` }).waitFor();
  // A figure that leaves its range widens it.
  await page.getByTestId("figure-fullTime.baseMinor").fill("400,000");
  await page.locator(".tornado li", { hasText: `${LOW} to $400,000` }).waitFor();
  await close();
});

test("the two amounts below the bars stand apart, however close they are", async () => {
  for (const country of ["US", "DE"]) {
    const { page, close } = await openForecast({ viewport: { width: 360, height: 800 } });
    await page.getByTestId("country").selectOption(country);
    await settled(page);
    const boxes = await page
      .locator(".tornado > svg text")
      .evaluateAll((all) =>
        all.map((text) => text.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
      );
    const [first, second] = boxes.sort((one, other) => one.left - other.left);
    assert.ok(first.right + 2 < second.left, `${country}: ${JSON.stringify(boxes)}`);
    await close();
  }
});
