/** Return, and not only cost: from a range that the visitor enters, the months and the chance that the engine computes. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { loadEngine } from "#engine-node";
import { onCosts } from "../element/costs.mjs";

const openCosts = onCosts();
const engine = await loadEngine();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const chance = (share) => {
  if (share < 0.01) return "under 1";
  return share > 0.99 ? "over 99" : `${Math.round(share * 100)}`;
};
const month = (found) => (found == null ? "Not within 24 months" : `From month ${found}`);

/** What the engine says, as the page tells it. */
function told(scenario, [leastMinor, mostMinor]) {
  const found = engine.payback({ uncertain: { scenario, draws: 1024 }, leastMinor, mostMinor });
  return ["fractional", "fullTime", "bridge"].map((id) => {
    const { sinceAtLeast, since, sinceAtMost, share } = found[id];
    return [...[sinceAtLeast, since, sinceAtMost].map(month), chance(share)];
  });
}

async function enter(page, least, most) {
  await page.getByTestId("month-cost-least").fill(least);
  await page.getByTestId("month-cost-most").fill(most);
  await page.getByTestId("month-cost-most").press("Tab");
}

const cells = (page) =>
  page
    .getByTestId("payback-table")
    .locator("tbody")
    .evaluateAll((bodies) => bodies.map((body) => [...body.querySelectorAll("td")].map((cell) => cell.textContent)));

/** Waits for what is worked out in a task of its own. */
async function becomes(page, wanted) {
  await page.waitForFunction((text) => {
    const table = document.querySelector("fractional-fit").shadowRoot.querySelector("[data-testid=payback-table]");
    return table && [...table.querySelectorAll("td")].map((cell) => cell.textContent).join() === text;
  }, wanted.flat().join());
  assert.deepEqual(await cells(page), wanted);
}

async function open(options) {
  const opened = await openCosts(options);
  await opened.page.getByTestId("payback").locator("summary").click();
  await opened.page.getByTestId("month-cost-least").waitFor();
  return opened;
}

describe("what a month without leadership costs", () => {
  test("has no default, and gives the months and the chance of the engine", async () => {
    const { page, faults, close } = await open();
    assert.equal(await page.getByTestId("month-cost-least").inputValue(), "");
    assert.equal(await page.getByTestId("month-cost-most").inputValue(), "");
    assert.equal(await page.getByTestId("payback-table").count(), 0);

    const { scenario } = engine.defaults("US");
    await enter(page, "10,000", "60,000");
    const first = told(scenario, [1_000_000, 6_000_000]);
    await becomes(page, first);

    // Other figures give other months.
    await page.getByTestId("figure-fractional.daysPerWeekCenti").fill("3");
    await page.getByTestId("figure-fractional.daysPerWeekCenti").press("Tab");
    const changed = { ...scenario, fractional: { ...scenario.fractional, daysPerWeekCenti: 300 } };
    const second = told(changed, [1_000_000, 6_000_000]);
    assert.notDeepEqual(second, first);
    await becomes(page, second);
    assert.deepEqual(faults, []);
    await close();
  });

  test("what is no range is said, and nothing is told of it", async () => {
    const { page, close } = await open();
    await enter(page, "60,000", "10,000");
    await page.getByText("the smaller one first").waitFor();
    assert.equal(await page.getByTestId("payback-table").count(), 0);
    assert.equal(await page.getByTestId("month-cost-least").getAttribute("aria-invalid"), "true");
    await close();
  });

  test("an exact amount gives one month for each option", async () => {
    const { page, close } = await open();
    await enter(page, "40,000", "40,000");
    const { scenario } = engine.defaults("US");
    const wanted = told(scenario, [4_000_000, 4_000_000]).map(([, since, , often]) => [since, often]);
    await becomes(page, wanted);
    await close();
  });

  test("a link brings it, the report tells it, and a wrong one is named", async () => {
    const { page, faults, close } = await openCosts({}, "#ff?country=US&monthCost=10000,60000&v=1");
    const { scenario } = engine.defaults("US");
    await becomes(page, told(scenario, [1_000_000, 6_000_000]));
    assert.equal(await page.getByTestId("month-cost-most").inputValue(), "60,000");
    await page.getByTestId("to-report").click();
    const [first] = told(scenario, [1_000_000, 6_000_000]);
    const row = page.getByTestId("paper").getByRole("row", { name: "Fractional CTO" }).filter({ hasText: first[0] });
    await row.first().waitFor();
    assert.deepEqual(await row.first().locator("td").allTextContents(), first);
    assert.deepEqual(faults, []);
    await close();

    const wrong = await openCosts({}, "#ff?country=US&monthCost=60000,10000&v=1");
    await wrong.page.getByText("monthCost").first().waitFor();
    assert.equal(await wrong.page.getByTestId("payback-table").count(), 0);
    await wrong.close();
  });
});

for (const colorScheme of ["light", "dark"]) {
  test(`no violation of WCAG 2.2 AA in return and two scenarios, ${colorScheme}`, async () => {
    const { page, close } = await openCosts({ colorScheme, bypassCSP: true, viewport: { width: 360, height: 800 } });
    await page.getByTestId("payback").locator("summary").click();
    await enter(page, "10,000", "60,000");
    await page.getByTestId("payback-table").waitFor();
    await page.getByTestId("scenarios").locator("summary").click();
    await page.getByTestId("scenario-keep").click();
    await page.getByTestId("scenario-table").waitFor();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
      [],
    );
    const spills = await page.evaluate(() => {
      const root = document.querySelector("fractional-fit").shadowRoot;
      const { right } = root.querySelector(".frame").getBoundingClientRect();
      return [...root.querySelectorAll(".payback *, .scenarios *")]
        .filter((node) => node.getBoundingClientRect().right > right + 1)
        .map((node) => node.outerHTML.slice(0, 100));
    });
    assert.deepEqual(spills, [], "fits a screen of 360 px");
    await close();
  });
}
