/** The costs beside the advice: where the two seem to say different things, what each is about is said. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";
import { openGroups } from "./costs.mjs";
import { SHORT } from "./person.mjs";

const open = onSite();

const openCosts = async (answers, options) => {
  const opened = await open(`#ff?${answers}&v=1`, options);
  await opened.page.getByTestId("step-cost").click();
  await opened.page.getByTestId("headline").waitFor();
  return opened;
};
const beside = (page) => page.getByTestId("beside-answers").allInnerTexts();

test("months that were answered are the engagement’s, and one button compares over them", async () => {
  const { page, close } = await openCosts("durationMonths=6");
  assert.equal(await page.getByTestId("figure-fractional.engagementMonths").inputValue(), "6");
  assert.match(await page.getByTestId("changed-count").innerText(), /^You changed none/);
  assert.match(
    await page.getByTestId("headline").innerText(),
    /^About \$[\d,]+ for 6 months of a fractional CTO, against about \$[\d,]+ for 24 months of a full-time CTO\.$/,
  );
  const other = page.getByTestId("other-period");
  assert.equal(await other.innerText(), "Compare over 7 months instead");
  await other.click();
  assert.match(await page.getByTestId("headline").innerText(), /^Over 7 months/);
  assert.equal(await other.innerText(), "Compare over 24 months instead");
  await other.click();
  await page.getByTestId("figure-fractional.engagementMonths").fill("");
  assert.match(await page.getByTestId("headline").innerText(), /^Over 24 months/);
  assert.equal(await other.count(), 0);
  await close();
});

test("advice to hire engineers, where the two that lead are compared", async () => {
  const { page, close } = await openCosts(SHORT);
  assert.deepEqual(await beside(page), [
    "The advice is to hire engineers: see “Engineers only” below. That money buys building, not leadership.",
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
    await openGroups(page);
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
