/** The costs beside the advice: where the two seem to say different things, what each is about is said. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { readWords } from "../../scripts/words.mjs";
import { SITUATIONS } from "../gallery/states.mjs";
import { onSite } from "./browser.mjs";
import { openGroups } from "./costs.mjs";
import { SHORT } from "./person.mjs";

const open = onSite();

const costs = readWords("en", "costs");

/** @typedef {import("./browser.mjs").Options & { shows?: string }} Options `shows` is what the costs are there with */
const openCosts = async (answers, /** @type {Options} */ { shows = "headline", ...options } = {}) => {
  const opened = await open(`#ff?${answers}&v=1`, options);
  await opened.page.getByTestId("step-cost").click();
  await opened.page.getByTestId(shows).waitFor();
  return opened;
};
const advised = (page) => page.getByTestId("advised");

test("months that were answered are the engagement’s, and one button compares over them", async () => {
  const { page, close } = await openCosts("durationMonths=6");
  assert.equal(await page.getByTestId("figure-fractional.engagementMonths").inputValue(), "6");
  assert.match(await page.getByTestId("changed-count").innerText(), /^You changed none/);
  assert.match(
    await page.getByTestId("headline").innerText(),
    /^About \$[\d,]+ for 6 months of a fractional CTO, compared with about \$[\d,]+ for 24 months of a full-time CTO\.$/,
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

const OPTIONS = {
  "fractional-fit": "fractional",
  "fractional-if-fixed": "fractional",
  "bridge-to-hire": "bridge",
  "hire-full-time": "fullTime",
  "hire-practitioners": "practitioners",
  "start-with-practitioners": "practitioners",
  "not-yet": null,
};

for (const [verdict, option] of Object.entries(OPTIONS)) {
  test(`the costs say which option the advice stands for: ${verdict}`, async () => {
    const { page, close } = await openCosts(new URLSearchParams(SITUATIONS[verdict]));
    const said = await advised(page).innerText();
    const marked = page.locator(".totals > li", { has: page.getByTestId("advised-option") });
    if (option) {
      assert.equal(await marked.getAttribute("data-testid"), `option-${option}`);
      assert.ok(said.startsWith(`The calculator’s advice is the option “${costs.options[option].name}”.`), said);
      assert.equal(said.includes("Settle the points"), verdict === "fractional-if-fixed");
      assert.equal(said.includes("not leadership"), option === "practitioners");
    } else {
      assert.equal(await marked.count(), 0);
      assert.match(said, /^For now, the calculator recommends none of these options\./);
    }
    await page.getByTestId("to-report").first().click();
    assert.ok((await page.getByTestId("paper").innerText()).includes(said), "on paper too");
    await close();
  });
}

test("the bridge with a point to settle; a country without prices; no advice yet", async () => {
  const bridge = { ...SITUATIONS["bridge-to-hire"], internalOwner: "none" };
  const settled = await openCosts(new URLSearchParams(bridge));
  assert.match(await advised(settled.page).innerText(), /starts”\. Settle the points/);
  await settled.close();
  const spain = await openCosts(`country=ES&${new URLSearchParams(bridge)}`, { shows: "advised" });
  assert.match(await advised(spain.page).innerText(), /starts”\. Settle the points/);
  assert.equal(await spain.page.getByTestId("option-bridge").getByTestId("advised-option").count(), 1);
  await spain.close();
  const open = await openCosts("primaryNeed=leadership");
  assert.equal(await advised(open.page).count(), 0);
  assert.equal(await open.page.getByTestId("advised-option").count(), 0);
  await open.close();
});

test("engineers have a price per engineering day; the advice itself says nothing of costs", async () => {
  const { page, close } = await openCosts(SHORT);
  // 842,160.10 for 800.2 days.
  assert.match(await page.getByTestId("option-practitioners").innerText(), /\$1,052 per engineering day/);
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
    // With the sources come their marks, a line of their own.
    await page.locator("details.sources .tag").first().waitFor();
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
