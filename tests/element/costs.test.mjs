/** The costs: live, exact, and never lost to a bad entry. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch, openPage, SITE, serve } from "./browser.mjs";

const cases = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(SITE)]);
});
after(async () => {
  await browser.close();
  await server.close();
});

async function openCosts(options) {
  const opened = await openPage(browser, server.url, options);
  await opened.page.getByTestId("step-cost").click();
  await opened.page.getByTestId("costs").waitFor();
  return opened;
}
const total = (page, option) => page.getByTestId(`total-${option}`).innerText();
const expected = (id) => cases.find((one) => one.id === id).expected;

test("the table beside the chart holds the reference, month by month", async () => {
  const { page, close } = await openCosts();
  await page.getByTestId("months").locator("summary").click();
  const shown = await page
    .getByTestId("months-table")
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.cells].slice(1).map((cell) => cell.textContent)));
  const { fractional, fullTime } = expected("us-base");
  const wanted = fractional.monthlyCashMinor.map((_, month) =>
    [fractional.monthlyCashMinor, fractional.cumulativeMinor, fullTime.monthlyCashMinor, fullTime.cumulativeMinor].map(
      (series) => money.format(series[month] / 100),
    ),
  );
  assert.deepEqual(shown, wanted);
  await close();
});

test("a figure that changes changes the result at once", async () => {
  const { page, close } = await openCosts();
  await page.getByTestId("figure-fractional.daysPerWeekCenti").fill("5");
  assert.equal(await total(page, "fractional"), money.format(expected("us-five-days").fractional.totalMinor / 100));
  assert.match(await page.getByTestId("headline").innerText(), /costs \$\S+ more/);
  await page.getByTestId("slider-fractional.daysPerWeekCenti").fill("200");
  assert.equal(await total(page, "fractional"), "$352,666.67");
  assert.equal(await page.getByTestId("figure-fractional.daysPerWeekCenti").inputValue(), "2");
  await close();
});

test("a bad entry is named at its field, and the last good result stays", async () => {
  const { page, close } = await openCosts();
  const field = page.getByTestId("figure-fullTime.baseMinor");
  for (const [entered, problem] of [
    ["1.234,5", "Enter a number."],
    ["abc", "Enter a number."],
    ["", "Enter a number."],
    ["250000.001", "Too many digits after the decimal sign."],
    ["99999999999999", "Too large."],
  ]) {
    await field.fill(entered);
    assert.equal(await page.locator(".figure", { has: field }).locator(".problem").innerText(), problem, entered);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await total(page, "fullTime"), "$623,067.24");
  }
  await field.fill("250,000");
  assert.equal(await page.locator(".figure", { has: field }).locator(".problem").innerText(), "");
  assert.equal(await total(page, "fullTime"), "$623,067.24");
  await close();
});

test("each country starts from its own reference figures", async () => {
  const { page, close } = await openCosts();
  for (const [country, id, currency] of [
    ["GB", "gb-base", "GBP"],
    ["DE", "de-base", "EUR"],
    ["US", "us-base", "USD"],
  ]) {
    await page.getByTestId("country").selectOption(country);
    const local = new Intl.NumberFormat("en-US", { style: "currency", currency });
    const { fractional, fullTime } = expected(id);
    assert.equal(await total(page, "fractional"), local.format(fractional.totalMinor / 100));
    assert.equal(await total(page, "fullTime"), local.format(fullTime.totalMinor / 100));
  }
  await close();
});

test("a result is announced once, when the figures have come to rest", async () => {
  const { page, close } = await openCosts();
  await page.getByTestId("announcement").evaluate((region) => {
    window.announcements = [];
    new MutationObserver(() => region.textContent && window.announcements.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (const days of ["100", "125", "150"]) await page.getByTestId("slider-fractional.daysPerWeekCenti").fill(days);
  await page.waitForFunction(() => window.announcements.length > 0);
  await page.waitForTimeout(900);
  assert.deepEqual(await page.evaluate(() => window.announcements), [
    "Fractional CTO $264,500, full-time CTO $623,067",
  ]);
  await close();
});
