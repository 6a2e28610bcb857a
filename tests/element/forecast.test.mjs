/** How sure the costs are: what is shown is what the engine says. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "#engine-node";
import { enter } from "./costs.mjs";
import { cells, knowAll, onForecast, openTable, settled } from "./forecasts.mjs";

const openForecast = onForecast();
const causes = (page) => page.getByTestId("depends-on").locator("li").allInnerTexts();
/** Of the United States and Great Britain, all figures are known.
 * @type {any} */
const engine = await loadEngine();
const { scenario } = engine.defaults("US");
const whole = (minor) =>
  new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 }).format(minor / 100);
const rough = (minor) =>
  new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumSignificantDigits: 3 }).format(
    minor / 100,
  );

test("the estimate in the page is the engine's in Node, to the last case", async () => {
  const { page, faults, close } = await openForecast();
  const estimate = engine.simulate({ scenario });
  const chance = await page.getByTestId("chance").innerText();
  assert.match(
    chance,
    new RegExp(`^In ${Math.round(estimate.shareFractionalCheaper * 100)} of 100 simulated scenarios`),
  );
  const spread = await cells(page.getByTestId("spread"));
  const summaries = ["fractional", "fullTime", "bridge", "practitioners"].map((id) => estimate.summaryMinor[id]);
  assert.deepEqual(
    spread.map((row) => row.slice(1, 4)),
    summaries.map(({ p5, p50, p95 }) => [p5, p50, p95].map(rough)),
  );
  const difference = await openTable(page, "difference");
  assert.deepEqual(
    difference.map(([, , cases]) => Number(cases)),
    estimate.density.shares.map((share) => Math.round(share * 1000)),
  );
  assert.deepEqual(faults, []);
  await close();
});

test("the band of the months is the engine’s in Node, and stands in chart, name and table", async () => {
  const { page, faults, close } = await openForecast();
  await page.locator(".band").first().waitFor();
  const simulation = new engine.Simulation({ scenario });
  simulation.run(2_048);
  const paidBy = Array.from({ length: 24 }, (_, month) => simulation.paidBy(month + 1));
  const money = (minor) => new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(minor / 100);
  const rows = await openTable(page, "months");
  assert.deepEqual(
    rows.map((row) => row.slice(-4)),
    paidBy.map(({ fractional, fullTime }) => [fractional.p5, fractional.p95, fullTime.p5, fullTime.p95].map(money)),
  );
  const { fractional, fullTime } = paidBy.at(-1);
  assert.ok(
    (await page.locator(".chart > svg").first().getAttribute("aria-label")).includes(
      `Fractional CTO: 90 in 100 simulated scenarios end between ${whole(fractional.p5)} and ${whole(fractional.p95)}.`,
    ),
  );
  const highest = (path) => Math.min(...[...path.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y)));
  const [fractionalBand, fullTimeBand] = await page
    .locator(".band")
    .evaluateAll((all) => all.map((one) => one.getAttribute("d")));
  const [line] = await page.locator(".chart > svg .line").evaluateAll((all) => all.map((one) => one.getAttribute("d")));
  assert.ok(highest(fractionalBand) < highest(line), "the band reaches over its line");
  assert.equal(highest(fullTimeBand) < highest(fractionalBand), fullTime.p95 > fractional.p95);
  assert.deepEqual(faults, []);
  await close();
});

test("a figure that changes takes the old band away, and gets its own", async () => {
  const { page, close } = await openForecast();
  await page.locator(".band").first().waitFor();
  const before = await page.locator(".band").first().getAttribute("d");
  const gone = page.waitForFunction(
    () => document.querySelector("fractional-fit").shadowRoot.querySelector(".band") === null,
  );
  await page.getByTestId("figure-fractional.daysPerWeekCenti").fill("3");
  await gone;
  await page.locator(".band").first().waitFor();
  assert.notEqual(await page.locator(".band").first().getAttribute("d"), before);
  await close();
});

test("the chance stands with what it depends on, most important first", async () => {
  const { page, close } = await openForecast();
  const { inputs } = engine.simulate({ scenario });
  const [first] = [...inputs].sort((a, b) => b.total - a.total);
  assert.equal(first.path, "fractional.daysPerWeekCenti");
  const named = await causes(page);
  assert.equal(named[0], "Days a week, fractional CTO");
  assert.ok(named.length > 1 && named.length <= 3);
  assert.match(await page.getByTestId("find-out").innerText(), /^Find this out first: Days a week, fractional CTO\. /);
  await close();
});

test("a hire that may leave early is named where figures move less", async () => {
  const { page, close } = await openForecast();
  const notice = "fullTime.noticeMonths";
  await knowAll(page, notice);
  await page.getByTestId(`range-${notice}-low`).fill("1");
  await page.getByTestId(`range-${notice}-high`).fill("2");
  await page.keyboard.press("Tab");
  await page.locator(".tornado li", { hasText: "1 to 2 months" }).waitFor();
  await settled(page);
  const { inputs, turnover } = engine.simulate({
    scenario,
    variables: [{ path: notice, kind: "pert", params: [1, scenario.fullTime.noticeMonths, 2] }],
  });
  assert.ok(inputs[0].total < 0.05 && turnover.total > 0.9);
  assert.deepEqual(await causes(page), ["Whether the hire leaves early"]);
  await close();
});

test("where all figures are known, what is left is named, or that nothing is", async () => {
  const { page, close } = await openForecast();
  await knowAll(page);
  assert.deepEqual(await causes(page), ["Whether the hire leaves early"]);
  assert.equal(await page.getByTestId("find-out").count(), 0);
  assert.equal(await page.locator(".difference svg").count(), 1);
  await enter(page, "fullTime.failPpm", "0");
  const nothing = page.getByText("None of the uncertain figures would change this.");
  await nothing.waitFor();
  assert.deepEqual(await causes(page), []);
  assert.equal(await page.getByTestId("find-out").count(), 0);
  // One sentence in the place of bars and rows that are all the same.
  const { fullTime, fractional } = engine.compare({ ...scenario, fullTime: { ...scenario.fullTime, failPpm: 0 } });
  assert.equal(
    await page.getByTestId("difference").innerText(),
    `In at least 99 of 100 scenarios: ${rough(fullTime.totalMinor - fractional.totalMinor)} less with the fractional CTO.`,
  );
  assert.equal(await page.locator(".difference svg").count(), 0);
  await close();
});

test("the bars are the engine's, and the longest comes first", async () => {
  const { page, close } = await openForecast();
  const { rows } = engine.tornado({ scenario });
  const shown = await openTable(page, "tornado");
  assert.deepEqual(
    shown.map((row) => row.slice(1)),
    rows.map(({ atLowMinor, atHighMinor, swingMinor }) => [atLowMinor, atHighMinor, swingMinor].map(whole)),
  );
  assert.ok(shown[0][0].startsWith("Days a week, fractional CTO: 0.5 to 4"));
  await close();
});

test("the table of days and months holds the comparisons themselves", async () => {
  const { page, close } = await openForecast();
  const rows = await openTable(page, "break-even");
  assert.deepEqual(
    rows.map(([months]) => months),
    ["6", "12", "18", "24", "30", "36"],
  );
  for (const [months, ...amounts] of rows)
    for (const [index, days] of [100, 200, 300, 400, 500].entries()) {
      const fractional = { ...scenario.fractional, daysPerWeekCenti: days };
      const compared = engine.compare({ ...scenario, fractional, horizonMonths: Number(months) });
      assert.equal(amounts[index], whole(compared.fullTime.totalMinor - compared.fractional.totalMinor));
    }
  await close();
});

const edgeOf = (page) => page.locator(".break-even .edge").getAttribute("d");

test("the line of days and months is of the same figures as the first estimate that is shown", async () => {
  const { page, close } = await openForecast();
  const before = await edgeOf(page);
  const atFirst = page.locator("fractional-fit").evaluate(
    ({ shadowRoot }) =>
      new Promise((resolve) => {
        const spread = () => shadowRoot.querySelector("[data-testid=spread]").innerText;
        const old = spread();
        new MutationObserver((_, observer) => {
          if (spread() === old) return;
          observer.disconnect();
          resolve(shadowRoot.querySelector(".break-even .edge").getAttribute("d"));
        }).observe(shadowRoot, { subtree: true, childList: true, characterData: true });
      }),
  );
  await page.getByTestId("figure-fullTime.baseMinor").fill("120,000");
  const first = await atFirst;
  assert.notEqual(first, before);
  await settled(page);
  assert.equal(await edgeOf(page), first);
  await close();
});

test("where other days and months can’t be computed, their chart alone is missing", async () => {
  const { page, faults, close } = await openForecast();
  const before = await edgeOf(page);
  const give = (figures) =>
    page.locator("fractional-fit").evaluate((element, given) => {
      element.figures = given;
    }, figures);
  await give({
    horizonMonths: 12,
    practitionerCount: 400,
    practitionerBaseSalary: 1e10,
    practitionerBenefits: 500,
    practitionerBonus: 500,
    practitionerRaise: 100,
  });
  await page.locator(".break-even").waitFor({ state: "detached" });
  await settled(page);
  assert.equal(await page.locator(".tornado li").count(), 8);
  assert.deepEqual(faults, []);
  await give(null);
  await page.locator(".break-even").waitFor();
  await settled(page);
  assert.equal(await edgeOf(page), before);
  await close();
});

test("a fractional that costs more at any number of days has no day of equal cost, and a line within its frame", async () => {
  const { page, close } = await openForecast();
  await openTable(page, "break-even");
  await enter(page, "fractional.sourcingFeeMinor", "500,000");
  const same = page.getByTestId("break-even-table").locator("tbody tr td:last-child");
  await same.filter({ hasText: "–" }).first().waitFor();
  const fractional = { ...scenario.fractional, sourcingFeeMinor: 50_000_000 };
  const { breakEvenDaysPerWeek } = engine.surface({
    scenario: { ...scenario, fractional },
    months: [6, 12, 18, 24, 30, 36],
  });
  assert.deepEqual(
    await same.allInnerTexts(),
    breakEvenDaysPerWeek.map((days) => (days > 0 ? String(Math.round(days * 10) / 10) : "–")),
  );
  const chart = page.locator(".break-even svg");
  const [top, bottom] = await chart.locator("text.month").evaluateAll((all) => {
    const heights = all.slice(0, 6).map((one) => Number(one.getAttribute("y")));
    return [Math.min(...heights), Math.max(...heights)];
  });
  const heights = [...(await edgeOf(page)).matchAll(/ ([-\d.]+)/g)].map(([, y]) => Number(y));
  assert.equal(heights.length, 36);
  assert.ok(
    heights.every((y) => y >= top && y <= bottom),
    `${heights}`,
  );
  await close();
});

test("amounts of one currency never stand under the sign of another", async () => {
  const { page, close } = await openForecast();
  const first = page.getByTestId("spread").locator("tbody td").first();
  const dollars = await first.innerText();
  await page.locator("fractional-fit").evaluate(({ shadowRoot }) => {
    window.shown = new Set();
    new MutationObserver(() => {
      window.shown.add(shadowRoot.querySelector("[data-testid=spread] tbody td")?.textContent);
    }).observe(shadowRoot, { subtree: true, childList: true, characterData: true });
  });
  await page.getByTestId("country").selectOption("GB");
  await first.filter({ hasText: "£" }).waitFor();
  await settled(page);
  const shown = await page.evaluate(() => [...window.shown]);
  assert.ok(!shown.includes(dollars.replace("$", "£")), `${shown}`);
  const { p5 } = engine.simulate({ scenario: engine.defaults("GB").scenario }).summaryMinor.fractional;
  assert.equal(await first.innerText(), rough(p5).replace("$", "£"));
  await close();
});

test("moving on before the estimate is done ends it: only the last figures count", async () => {
  const { page, faults, close } = await openForecast();
  const slider = page.getByTestId("slider-fractional.dayRateMinor");
  await slider.evaluate(async (input) => {
    for (let value = 100_000; value <= 300_000; value += 5_000) {
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  });
  await settled(page);
  const moved = { ...scenario, fractional: { ...scenario.fractional, dayRateMinor: 300_000 } };
  const { p50 } = engine.simulate({ scenario: moved }).summaryMinor.fractional;
  const [[, , middle]] = await cells(page.getByTestId("spread"));
  assert.equal(middle, rough(p50));
  assert.deepEqual(faults, []);
  await close();
});
