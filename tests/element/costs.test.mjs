/** The costs: live, exact, and never lost to a bad entry. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, expected, money, onCosts, total } from "./costs.mjs";

const openCosts = onCosts();

test("the table beside the chart holds the reference, month by month", async () => {
  const { page, close } = await openCosts();
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
  const { page, close } = await openCosts();
  await page.getByTestId("figure-fractional.daysPerWeekCenti").fill("5");
  assert.equal(await total(page, "fractional"), money(expected("us-five-days").fractional.totalMinor));
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
    ["1.234,5", "Enter a number, such as 1,234.5."],
    [",500", "Enter a number, such as 1,234.5."],
    ["abc", "Enter a number, such as 1,234.5."],
    ["", "Enter a number, such as 1,234.5."],
    ["250000.001", "Too many digits after the decimal sign."],
    ["-1", "Enter something from $0 to $10,000,000,000."],
    ["99999999999999", "Enter something from $0 to $10,000,000,000."],
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
    const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
    const local = (minor) => format.format(minor / 100);
    const { fractional, fullTime } = expected(id);
    assert.equal(await total(page, "fractional"), local(fractional.totalMinor));
    assert.equal(await total(page, "fullTime"), local(fullTime.totalMinor));
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
  await page.getByTestId("slider-fractional.daysPerWeekCenti").evaluate((slider) => {
    for (const days of ["100", "125", "150"]) {
      slider.value = days;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await page.waitForFunction(() => window.announcements.length > 0);
  await page.waitForTimeout(900);
  assert.deepEqual(await page.evaluate(() => window.announcements), [
    "Fractional CTO $264,500, Full-time CTO $623,067, Fractional until the hire arrives $676,734",
  ]);
  await close();
});

test("the headline and the price of a day say plainly which way is dearer, and why", async () => {
  const { page, close } = await openCosts();
  for (const [figures, headline, dayPrice] of /** @type {[Record<string, string>, RegExp, RegExp][]} */ ([
    [{}, /costs \$270,401 less than a full-time CTO\./, /about the same. You save because you buy fewer days/],
    [{ "fractional.dayRateMinor": "8000" }, /costs \$787,599 more/, /dearer day for day too/],
    [{ "fractional.dayRateMinor": "2500" }, /less/, /is dearer. You save only because/],
    [{ "fractional.dayRateMinor": "1000" }, /less/, /is cheaper too/],
    [{ "fractional.daysPerWeekCenti": "5" }, /more/, /about the same. Here the full-time hire is the cheaper/],
    [
      { "fractional.daysPerWeekCenti": "7", "fractional.dayRateMinor": "1500" },
      /more/,
      /You pay more because you buy more/,
    ],
    [{ "fractional.daysPerWeekCenti": "0" }, /costs \$623,067 less/, /fractional CTO gives you no useful day/],
    [{ horizonMonths: "5" }, /less|more/, /the hire never starts/],
    [{ "fullTime.workingDaysPerYear": "0" }, /less/, /the hire gives you no useful day/],
    [{ "fullTime.workingDaysPerYear": "0", "fractional.daysPerWeekCenti": "0" }, /less/, /neither gives you/],
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
    await page.getByTestId("country").selectOption("GB");
    await page.getByTestId("country").selectOption("US");
    for (const [path, text] of Object.entries(figures)) await enter(page, path, text);
    assert.match(await page.getByTestId("headline").innerText(), headline, JSON.stringify(figures));
    assert.match(await page.getByTestId("day-price").innerText(), dayPrice, JSON.stringify(figures));
  }
  await close();
});

test("every reference case that is entered gives the reference", async () => {
  const { page, close } = await openCosts();
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
    await page.getByTestId("country").selectOption("GB");
    await page.getByTestId("country").selectOption("US");
    for (const [path, text] of Object.entries(figures)) await enter(page, path, text);
    for (const [option, { totalMinor, costPerUsefulDayMinor, npvMinor }] of Object.entries(expected(id))) {
      if (option === "comparison") continue;
      assert.equal(await total(page, option), money(totalMinor), `${id} ${option}`);
      const perDay = await page.getByTestId(`per-day-${option}`).innerText();
      if (costPerUsefulDayMinor === null) assert.doesNotMatch(perDay, /\$/, `${id} ${option}`);
      else
        assert.ok(
          perDay.startsWith(money(Math.round(costPerUsefulDayMinor / 100) * 100).slice(0, -3)),
          `${id} ${option}: ${perDay}`,
        );
      const payslip = page.getByTestId(`payslip-${option}`);
      if (!(await payslip.evaluate((node) => node.open))) await payslip.locator("summary").click();
      assert.ok((await page.getByTestId(`apart-${option}`).innerText()).includes(money(npvMinor)), `${id} ${option}`);
    }
  }
  await close();
});

test("engineers have no price for a day of leadership, and the page says why", async () => {
  const { page, close } = await openCosts();
  assert.match(await page.getByTestId("per-day-practitioners").innerText(), /They build; they don’t lead/);
  assert.match(await page.getByTestId("option-practitioners").innerText(), /\d+ days of building/);
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
  const { page, close } = await openCosts();
  await enter(page, "fractional.pricing", "retainer");
  const fee = page.getByTestId("figure-fractional.monthlyFeeMinor");
  assert.match(await page.locator(".figure", { has: fee }).locator(".needed").innerText(), /Enter this too/);
  assert.equal(await page.getByTestId("unfinished").isVisible(), true);
  assert.equal(await total(page, "fractional"), "$352,666.67");
  await fee.fill("10,000");
  assert.equal(await total(page, "fractional"), "$230,000.00");
  assert.equal(await page.getByTestId("unfinished").count(), 0);

  await enter(page, "practitioners.mode", "contractor");
  const rate = page.getByTestId("figure-practitioners.dayRateMinor");
  assert.equal(await rate.inputValue(), "", "no rate is made up");
  await rate.fill("500");
  assert.notEqual(await total(page, "practitioners"), "$842,160.10");
  await close();
});
