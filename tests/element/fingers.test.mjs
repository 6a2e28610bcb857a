/** On a telephone: what can be pressed is large enough, and a tap does what a pointer does. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";
import { openGroups } from "./costs.mjs";
import { openCertainty } from "./forecasts.mjs";

const open = onSite();
const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const ANSWERS =
  "primaryNeed=leadership&aiDecisions=yes&symptoms=capability-gap&realCost=yes&availability=part-time&readiness=ready" +
  "&openness=welcomes-pushback&phase=ai-initiative&durationMonths=6&internalOwner=none&fullTimeCase=none&regulated=no";
const LEAST = 44;

/** What is smaller, together with what belongs to it: the label around a box, the ground of a link. */
const small = (page) =>
  page.evaluate((least) => {
    const { shadowRoot } = document.querySelector("fractional-fit");
    const heightOf = (node) => {
      const around = (node.matches("[type=checkbox], [type=radio]") && node.closest("label")) || node;
      const ground = Number.parseFloat(getComputedStyle(node, "::after").height) || 0;
      return Math.max(around.getBoundingClientRect().height, ground);
    };
    return [...shadowRoot.querySelectorAll("button, summary, select, input")]
      .filter((node) => node.checkVisibility() && heightOf(node) < least - 0.5)
      .map((node) => `${node.dataset.testid ?? node.textContent}: ${heightOf(node)}`);
  }, LEAST);

test("what can be pressed is 44 px high", async () => {
  const { page, close } = await open(`#ff?${ANSWERS}&v=1`, TELEPHONE);
  await page.getByTestId("conditions").waitFor();
  await page
    .locator("fractional-fit details")
    .evaluateAll((all) => all.map((node) => node.toggleAttribute("open", true)));
  assert.deepEqual(await small(page), [], "verdict");
  await page.getByTestId("step-cost").click();
  await openCertainty(page);
  await page.getByTestId("method").waitFor();
  await openGroups(page);
  await page.getByTestId("figure-fractional.dayRateMinor").fill("2100");
  assert.deepEqual(await small(page), [], "costs");
  await close();
});

test("a tap on the chart tells the amounts of its month, and they stay", async () => {
  const { page, close } = await open("", TELEPHONE);
  await page.getByTestId("step-cost").click();
  const chart = page.locator("figure.chart > svg").first();
  const month = page.locator(".legend p");
  assert.match(await month.innerText(), /month 24/);
  await chart.scrollIntoViewIfNeeded();
  const { x, y, width } = await chart.boundingBox();
  await page.touchscreen.tap(x + width / 2, y + 100);
  await page.getByText("by the end of month 12").waitFor();
  await close();
});

test("a card that is opened stays where it is", async () => {
  for (const width of [360, 1280]) {
    const { page, close } = await open("", { viewport: { width, height: 740 } });
    await page.getByTestId("step-cost").click();
    const card = page.getByTestId("payslip-fullTime");
    const place = () =>
      card.evaluate((node) => {
        const { left, top } = node.getBoundingClientRect();
        return { left, top: top + scrollY };
      });
    const before = await place();
    await card.locator("summary").click();
    await page.getByTestId("components-fullTime").waitFor();
    assert.deepEqual(await place(), before, `${width}`);
    await close();
  }
});

test("a number of months that can't be used marks its field until it can", async () => {
  const { page, close } = await open(`#ff?${ANSWERS.replace("&durationMonths=6", "")}&v=1`, TELEPHONE);
  const field = page.getByTestId("months");
  await field.fill("900");
  assert.equal(await field.getAttribute("aria-invalid"), null, "nobody has gone on yet");
  await page.getByTestId("continue").click();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await field.fill("9");
  assert.equal(await field.getAttribute("aria-invalid"), null);
  await close();
});
