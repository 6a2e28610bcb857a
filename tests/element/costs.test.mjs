/** The costs: live, exact, and never lost to a bad entry. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "#engine-node";
import {
  cases,
  enter,
  expected,
  money,
  ofDefaults,
  onCosts,
  openGroups,
  rough,
  total,
  whole,
  withCase,
} from "./costs.mjs";

const openCosts = onCosts();
/** Where amounts are checked, with the reference's figures: the defaults may change. */
const openReference = withCase(openCosts, "us-base");
const TOTALS = expected("us-base");

test("the table beside the chart holds the reference, month by month", async () => {
  const { page, close } = await openReference();
  await page.getByTestId("months").locator("summary").click();
  const shown = await page
    .getByTestId("months-table")
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.cells].slice(1, 7).map((cell) => cell.textContent)));
  const { fractional, fullTime, bridge } = expected("us-base");
  const series = [fractional, fullTime, bridge].flatMap((option) => [option.monthlyCashMinor, option.cumulativeMinor]);
  const wanted = fractional.monthlyCashMinor.map((_, month) => series.map((one) => money(one[month])));
  assert.deepEqual(shown, wanted);
  await close();
});

test("a figure that changes changes the result at once", async () => {
  const { page, close } = await openReference();
  await page.getByTestId("figure-fractional.daysPerWeekCenti").fill("5");
  assert.equal(await total(page, "fractional"), whole(expected("us-five-days").fractional.totalMinor));
  assert.match(await page.getByTestId("headline").innerText(), /costs about \$\S+ more/);
  await page.getByTestId("slider-fractional.daysPerWeekCenti").fill("200");
  assert.equal(await total(page, "fractional"), whole(TOTALS.fractional.totalMinor));
  assert.equal(await page.getByTestId("figure-fractional.daysPerWeekCenti").inputValue(), "2");
  await close();
});

test("a bad entry is named at its field, and the last good result stays", async () => {
  const { page, close } = await openReference();
  const field = page.getByTestId("figure-fullTime.baseMinor");
  for (const [entered, problem] of [
    ["1.2.3", "Enter a number, such as 1,234.5."],
    [",500", "Enter a number, such as 1,234.5."],
    ["abc", "Enter a number, such as 1,234.5."],
    ["", "Enter a number, such as 1,234.5."],
    ["250000.001", "Too many decimal places."],
    ["-1", "Enter a value from $0 to $10,000,000,000."],
    ["99999999999999", "Enter a value from $0 to $10,000,000,000."],
  ]) {
    await field.fill(entered);
    assert.equal(await page.locator(".figure", { has: field }).locator(".problem").innerText(), problem, entered);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await total(page, "fullTime"), whole(TOTALS.fullTime.totalMinor));
  }
  await field.fill("250,000");
  assert.equal(await page.locator(".figure", { has: field }).locator(".problem").innerText(), "");
  assert.equal(await total(page, "fullTime"), whole(TOTALS.fullTime.totalMinor));
  await close();
});

test("each country starts from its own default figures", async () => {
  const { page, close } = await openCosts();
  for (const [country, currency] of [
    ["GB", "GBP"],
    ["DE", "EUR"],
    ["FR", "EUR"],
    ["US", "USD"],
  ]) {
    await page.getByTestId("country").selectOption(country);
    const { fractional, fullTime } = await ofDefaults(country);
    assert.equal(await total(page, "fractional"), whole(fractional.totalMinor, currency));
    assert.equal(await total(page, "fullTime"), whole(fullTime.totalMinor, currency));
  }
  await close();
});

test("with our defaults, a day of the fractional is the more expensive one, and the page says so", async () => {
  const { page, close } = await openCosts();
  assert.match(
    await page.getByTestId("headline").innerText(),
    /^Over 24 months, a fractional CTO costs about \S+ less/,
  );
  assert.match(
    await page.getByTestId("day-price").innerText(),
    /Per day, the fractional CTO is more expensive\. You save only/,
  );
  await openGroups(page);
  assert.equal(await page.getByTestId("figure-fractional.rampDays").inputValue(), "20");
  assert.equal(await page.getByTestId("figure-fractional.rampMonths").count(), 0, "one measure is asked for, not two");
  const starts = ["fractional", "fullTime"].map((of) => page.getByTestId(`figure-${of}.rampStartPpm`).inputValue());
  assert.deepEqual(await Promise.all(starts), ["25", "25"]);
  await close();
});

test("a result is announced once, when the figures have come to rest", async () => {
  const { page, close } = await openReference();
  await page.getByTestId("announcement").evaluate((region) => {
    window.announcements = [];
    new MutationObserver(() => region.textContent && window.announcements.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.getByTestId("slider-fractional.daysPerWeekCenti").evaluate((slider) => {
    for (const days of ["100", "125", "150"]) {
      slider.value = days;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await page.waitForFunction(() => window.announcements.length > 0);
  // What would come besides it comes before what follows from the next change.
  await enter(page, "fractional.daysPerWeekCenti", "2");
  await page.waitForFunction(() => window.announcements.at(-1).includes("$352,667"));
  assert.deepEqual(await page.evaluate(() => window.announcements), [
    "Fractional CTO $264,500, Full-time CTO $623,067, Fractional CTO until the full-time CTO starts $676,734",
    "Fractional CTO $352,667, Full-time CTO $623,067, Fractional CTO until the full-time CTO starts $692,067",
  ]);
  await close();
});

test("the headline and the price of a day say plainly which option is more expensive, and why", async () => {
  for (const [figures, headline, dayPrice] of /** @type {[Record<string, string>, RegExp, RegExp][]} */ ([
    [
      {},
      /^Over 24 months, a fractional CTO costs about \$270,000 less than a full-time CTO\.$/,
      /Which one is cheaper per day depends on/,
    ],
    [{ "fractional.dayRateMinor": "8000" }, /costs about \$788,000 more/, /is more expensive too/],
    [{ "fractional.dayRateMinor": "2500" }, /less/, /is more expensive. You save only because/],
    [{ "fractional.dayRateMinor": "1000" }, /less/, /is cheaper too/],
    [{ "fractional.daysPerWeekCenti": "5" }, /more/, /hiring full-time is cheaper/],
    [
      { "fractional.daysPerWeekCenti": "7", "fractional.dayRateMinor": "1500" },
      /more/,
      /You pay more because you buy more/,
    ],
    [
      { "fractional.daysPerWeekCenti": "0" },
      /costs about \$623,000 less/,
      /the fractional CTO would give you no effective/,
    ],
    [{ horizonMonths: "5" }, /less|more/, /The hire wouldn’t start/],
    [{ "fullTime.workingDaysPerYear": "0" }, /less/, /a full-time hire would give you no effective/],
    [{ "fullTime.workingDaysPerYear": "0", "fractional.daysPerWeekCenti": "0" }, /less/, /neither would give you/],
    [
      // Free of charge both: as much money, day for day too.
      {
        "fractional.dayRateMinor": "0",
        "fullTime.baseMinor": "0",
        "fullTime.benefitsFixedAnnualMinor": "0",
        "fullTime.overheadAnnualMinor": "0",
        "fullTime.equipmentOneoffMinor": "0",
      },
      /cost the same/,
      /about the same too/,
    ],
  ])) {
    const { page, close } = await openReference();
    for (const [path, text] of Object.entries(figures)) await enter(page, path, text);
    assert.match(await page.getByTestId("headline").innerText(), headline, JSON.stringify(figures));
    assert.match(await page.getByTestId("day-price").innerText(), dayPrice, JSON.stringify(figures));
    await close();
  }
});

test("every reference case that is entered gives the reference", async () => {
  for (const [id, figures] of Object.entries({
    "us-one-month": { "fractional.startLagMonths": "0", horizonMonths: "1" },
    "us-hire-never-arrives": { "fullTime.searchMonths": "9", horizonMonths: "9", "fullTime.noticeMonths": "3" },
    "us-need-one-day": { needCentiDaysPerWeek: "1", unledMonthCostMinor: "40000" },
    "us-high-turnover": { "fullTime.severanceMonthsTenths": "9", "fullTime.failPpm": "46" },
    "us-equity-cliff": { horizonMonths: "16" },
    "us-sept-start": { startCalendarMonth: "9" },
    "us-retainer": {
      "fractional.pricing": "retainer",
      "fractional.monthlyFeeMinor": "10000",
      "fractional.surchargePpm": "10",
      "fractional.daysPerWeekCenti": "1.25",
      "bridge.overlapDaysPerWeekCenti": "1.25",
    },
  })) {
    const { page, close } = await openReference();
    for (const [path, text] of Object.entries(figures)) await enter(page, path, text);
    for (const [option, { totalMinor, costPerUsefulDayMinor, npvMinor }] of Object.entries(expected(id))) {
      if (option === "comparison") continue;
      assert.equal(await total(page, option), whole(totalMinor), `${id} ${option}`);
      const perDay = await page.getByTestId(`per-day-${option}`).innerText();
      if (costPerUsefulDayMinor === null) assert.doesNotMatch(perDay, /\$/, `${id} ${option}`);
      else
        assert.ok(
          perDay.startsWith(money(Math.round(costPerUsefulDayMinor / 100) * 100).slice(0, -3)),
          `${id} ${option}: ${perDay}`,
        );
      const payslip = page.getByTestId(`payslip-${option}`);
      if (!(await payslip.evaluate((node) => node.open))) await payslip.locator("summary").click();
      assert.ok((await page.getByTestId(`apart-${option}`).innerText()).includes(whole(npvMinor)), `${id} ${option}`);
    }
    await close();
  }
});

test("engineers have no price for a day of leadership, and the page says why", async () => {
  const { page, close } = await openCosts();
  assert.match(await page.getByTestId("per-day-practitioners").innerText(), /Engineers build rather than lead/);
  assert.match(await page.getByTestId("option-practitioners").innerText(), /\d+ engineering days/);
  await close();
});

test("lines and columns can be hidden and shown; one always stays", async () => {
  const { page, close } = await openCosts();
  const lines = () => page.locator(".chart > svg .line").count();
  await page.locator(".band").first().waitFor();
  await page.getByTestId("months").locator("summary").click();
  const columns = () => page.getByTestId("months-table").locator("thead th").count();
  assert.deepEqual([await lines(), await columns()], [3, 11]);
  await page.getByTestId("show-practitioners").check();
  assert.deepEqual([await lines(), await columns()], [4, 13]);
  const dashes = await page
    .locator(".chart > svg .line")
    .evaluateAll((all) => all.map((line) => getComputedStyle(line).strokeDasharray));
  assert.equal(new Set(dashes).size, 4, "each line has a dash of its own");
  for (const option of ["fractional", "bridge", "practitioners"]) await page.getByTestId(`show-${option}`).uncheck();
  assert.deepEqual([await lines(), await columns()], [1, 5]);
  assert.equal(await page.getByTestId("show-fullTime").isDisabled(), true);
  await close();
});

test("what is still missing is asked for at its field, and the last result stays until then", async () => {
  const { page, close } = await openReference();
  await enter(page, "fractional.pricing", "retainer");
  const fee = page.getByTestId("figure-fractional.monthlyFeeMinor");
  assert.match(await page.locator(".figure", { has: fee }).locator(".needed").innerText(), /Please enter this too/);
  assert.equal(await page.getByTestId("unfinished").isVisible(), true);
  assert.equal(await total(page, "fractional"), whole(TOTALS.fractional.totalMinor));
  await fee.fill("10,000");
  assert.equal(await total(page, "fractional"), "$230,000");
  assert.equal(await page.getByTestId("unfinished").innerText(), "");

  await close();
});

test("what engineers lack is asked for in their place, and the others are compared meanwhile", async () => {
  const { page, close } = await openCosts();
  await enter(page, "practitioners.mode", "contractor");
  assert.equal(await page.getByTestId("figure-practitioners.dayRateMinor").inputValue(), "", "no rate is made up");
  assert.equal(await page.getByTestId("total-practitioners").count(), 0);
  assert.equal(await page.getByTestId("unfinished").innerText(), "");
  const fiveDays = await ofDefaults("US", (scenario) => ({
    ...scenario,
    fractional: { ...scenario.fractional, daysPerWeekCenti: 500 },
  }));
  await page.getByTestId("figure-fractional.daysPerWeekCenti").fill("5");
  assert.equal(await total(page, "fractional"), whole(fiveDays.fractional.totalMinor));
  const asked = page.getByTestId("asked-practitioners.dayRateMinor");
  await asked.fill("wrong");
  await page.keyboard.press("Tab");
  assert.match(await page.getByTestId("option-practitioners").innerText(), /Enter a number/);
  await asked.fill("500");
  await page.keyboard.press("Enter");
  assert.match(await total(page, "practitioners"), /^\$[\d,]+$/);
  await close();
});

test("six figures stand first, and a search firm is one yes or no", async () => {
  const { page, close } = await openCosts();
  const seen = await page
    .locator(".figures :is(input[type=text], input[role=switch], select)")
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ dataset }) => dataset.testid));
  assert.deepEqual(seen, [
    "country",
    "figure-fractional.daysPerWeekCenti",
    "figure-fractional.dayRateMinor",
    "figure-fullTime.baseMinor",
    "search-firm",
    "figure-fractional.engagementMonths",
  ]);
  const before = await total(page, "fullTime");
  await page.getByTestId("search-firm").uncheck();
  assert.notEqual(await total(page, "fullTime"), before);
  await openGroups(page);
  assert.equal(await page.getByTestId("figure-fullTime.feePpm").inputValue(), "0");
  await page.getByTestId("search-firm").check();
  assert.equal(await total(page, "fullTime"), before);
  await close();
});

test("what a day costs if getting up to speed takes both as long is computed", async () => {
  const { page, close } = await openReference();
  const scenario = cases.find(({ id }) => id === "us-base").scenario;
  const { rampMonths, rampStartPpm } = scenario.fullTime;
  const { rampDays: _, ...fractional } = scenario.fractional;
  const engine = await loadEngine();
  const { costPerUsefulDayMinor } = engine.compare({
    ...scenario,
    fractional: { ...fractional, rampMonths, rampStartPpm },
  }).fractional;
  assert.ok((await page.getByTestId("evenly").innerText()).includes(`about ${rough(costPerUsefulDayMinor)}`));
  await page.getByTestId("depends-most-on").filter({ hasText: "depends most on" }).waitFor();
  await close();
});

test("at 390 px, what stands above the certainty is at most three screens", async () => {
  const { page, close } = await openCosts({ viewport: { width: 390, height: 844 } });
  await page.getByTestId("chance").waitFor();
  const [top, bottom] = await page
    .getByTestId("costs")
    .evaluate((card) =>
      [card, card.querySelector("[data-testid=certainty]")].map((one) => one.getBoundingClientRect().top),
    );
  assert.ok(bottom - top <= 3 * 844, `${bottom - top} px`);
  await close();
});
