/** The costs beside the advice: where the two seem to say different things, what each is about is said. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";

const open = onSite();

const openCosts = async (answers, options) => {
  const opened = await open(`#ff?${answers}&v=1`, options);
  await opened.page.getByTestId("step-cost").click();
  await opened.page.getByTestId("headline").waitFor();
  return opened;
};
const beside = (page) => page.getByTestId("beside-answers").allInnerTexts();

test("months that were answered, where the costs look further", async () => {
  const { page, close } = await openCosts("durationMonths=6");
  assert.deepEqual(await beside(page), ["You want help for 6 months. These costs look 24 months ahead all the same."]);
  await page.getByTestId("figure-horizonMonths").fill("6");
  assert.deepEqual(await beside(page), []);
  await close();
});

test("advice of people who build, where the two that lead are compared", async () => {
  const { page, close } = await openCosts("primaryNeed=implementation");
  assert.deepEqual(await beside(page), [
    "Our advice is people who build: see “Engineers only” below. What they cost buys building, not leading.",
  ]);
  // 842,160.10 for 800.2 days.
  assert.match(await page.getByTestId("option-practitioners").innerText(), /\$1,052 per day of building/);
  await page.getByTestId("step-fit").click();
  assert.doesNotMatch(await page.getByTestId("verdict").locator(".lead").innerText(), /dear|cheap|cost/);
  await close();
});

test("a way to the figures, where they stand below everything", async () => {
  const { page, close } = await openCosts("primaryNeed=leadership", { viewport: { width: 360, height: 740 } });
  await page.getByTestId("to-figures").click();
  const figures = page.locator(".figures h3");
  assert.equal(await figures.evaluate((node) => node === node.getRootNode().activeElement), true);
  const { y } = await figures.boundingBox();
  assert.equal(y >= 0 && y < 740, true, `in sight at ${y}`);
  await page.setViewportSize({ width: 1280, height: 740 });
  assert.equal(await page.getByTestId("to-figures").isVisible(), false);
  await close();
});

test("a first change, and a refused one, leave the figures where they are", async () => {
  for (const width of [360, 1280]) {
    const { page, close } = await openCosts("primaryNeed=leadership", { viewport: { width, height: 740 } });
    const field = page.getByTestId("figure-horizonMonths");
    const place = () => field.evaluate((node) => Math.round(node.offsetTop));
    const before = await place();
    for (const entry of ["wrong", "25"]) {
      await field.fill(entry);
      assert.equal(await place(), before, `${entry} at ${width}`);
    }
    await close();
  }
});
