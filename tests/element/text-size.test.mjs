/** Whoever needs larger text gets it: as the browser's own setting, or as the page's. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";
import { FITS, overflow, throughStates } from "./states.mjs";

const open = onSite();
const LARGE = 32;
const sizeOf = (page) => page.locator(".frame").evaluate((frame) => getComputedStyle(frame).fontSize);

/** The browser's own setting. */
async function setOwnSize(page, standard) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
}
const setSize = (page, size) => page.addStyleTag({ content: `html { font-size: ${size} }` });

test("text follows the browser's setting and the page's, and no page makes it smaller than the browser's", async () => {
  const { page, close } = await open("", { bypassCSP: true });
  await page.locator(".frame").waitFor();
  assert.equal(await sizeOf(page), "16px");
  await setSize(page, "62.5%");
  assert.equal(await sizeOf(page), "16px", "a page that counts in tenths");
  await setSize(page, "125%");
  assert.equal(await sizeOf(page), "20px");
  await setSize(page, "100%");
  await setOwnSize(page, LARGE);
  await page.waitForFunction(
    (size) =>
      getComputedStyle(document.querySelector("fractional-fit").shadowRoot.querySelector(".frame")).fontSize === size,
    `${LARGE}px`,
  );
  await close();
});

/** Those of the certainty come later than the costs. */
async function openCharts(page) {
  await page.getByTestId("certainty").evaluate((details) => (details.open = true));
  await page.locator(".break-even .edge").waitFor();
}

test("at twice the size and 390 px, nothing is cut and nothing scrolls sideways", async () => {
  for (const locale of ["en", "de", "ar"]) {
    const { page, close } = await open("", { viewport: { width: 390, height: 800 } });
    await page.locator("fractional-fit").evaluate((element, one) => {
      element.setAttribute("locale", one);
      // With prices for all.
      element.setAttribute("country", "US");
    }, locale);
    await page.locator(`.frame[lang=${locale}]`).waitFor();
    await setOwnSize(page, LARGE);
    await page.waitForFunction((size) => getComputedStyle(document.documentElement).fontSize === size, `${LARGE}px`);
    await throughStates(page, async (state) => {
      assert.equal(await sizeOf(page), `${LARGE}px`);
      if (state === "costs") await openCharts(page);
      assert.deepEqual((await overflow(page)).inside, FITS.inside, `${locale}: ${state}`);
    });
    await close();
  }
});

/** Of each text in a chart, on the screen. */
const chartTexts = (page) =>
  page.locator(".chart svg text").evaluateAll((all) =>
    all.map((text) => {
      const { width, viewBox } = text.ownerSVGElement;
      return (Number.parseFloat(getComputedStyle(text).fontSize) * width.baseVal.value) / viewBox.baseVal.width;
    }),
  );

test("what charts say grows with it", async () => {
  const { page, close } = await open("", { viewport: { width: 1280, height: 900 } });
  await throughStates(page, async () => {});
  await openCharts(page);
  const usual = await chartTexts(page);
  assert.ok(usual.length > 20);
  for (const size of usual) assert.ok(size >= 11.9 && size <= 13.1, `${size} px`);
  await setOwnSize(page, LARGE);
  await page.waitForFunction(() => {
    const chart = document.querySelector("fractional-fit").shadowRoot.querySelector(".chart > svg");
    return chart.viewBox.baseVal.width < 0.7 * chart.clientWidth;
  });
  for (const size of await chartTexts(page)) assert.ok(size >= 20, `${size} px`);
  await close();
});
