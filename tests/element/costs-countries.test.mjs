/** Every country with known contributions can be chosen; what has no source is asked for. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { enter, onCosts, total } from "./costs.mjs";

const openCosts = onCosts();
const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));
const PRICES = ["fractional.dayRateMinor", "fullTime.baseMinor", "practitioners.baseMinor"];

test("every country with contribution rules can be chosen, and asks or computes", async () => {
  const { page, faults, close } = await openCosts();
  const countries = Object.keys(await read("../../src/defaults/data/contributions.json"));
  const menu = page.getByTestId("country");
  const offered = await menu.locator("option").evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(offered.toSorted(), countries.toSorted());
  for (const country of countries) {
    await menu.selectOption(country);
    const isWhole = ["DE", "GB", "US"].includes(country);
    assert.equal(await page.getByTestId("headline").count(), isWhole ? 1 : 0, country);
    assert.equal(await page.locator(".figures [aria-required=true]").count(), isWhole ? 0 : PRICES.length, country);
  }
  assert.deepEqual(faults, []);
  await close();
});

test("what is missing is asked for beside its option, and the others are there meanwhile", async () => {
  const { page, close } = await openCosts();
  await page.getByTestId("country").selectOption("FR");
  assert.match(await page.getByTestId("costs").innerText(), /Enter what is missing/);
  assert.equal(await page.getByTestId("reset-figures").count(), 0);
  for (const path of PRICES) {
    assert.equal(await page.getByTestId(`figure-${path}`).inputValue(), "");
    const option = page.getByTestId(`option-${path.split(".")[0]}`);
    assert.equal(await option.getByTestId(`asked-${path}`).getAttribute("aria-required"), "true");
  }
  await page.getByTestId("asked-fractional.dayRateMinor").fill("1200");
  await page.keyboard.press("Enter");
  assert.match(await total(page, "fractional"), /^€[\d,]+$/, "this one is known");
  assert.equal(await page.getByTestId("total-bridge").count(), 0, "it needs the hire too");
  // Too old to be filled in by itself; the visitor may take it.
  const source = page.getByTestId("source-fullTime.baseMinor");
  await source.locator("summary").click();
  assert.match(await source.innerText(), /Not reliable enough[\s\S]*108 CTOs/);
  await page.getByTestId("hint-fullTime.baseMinor").click();
  assert.equal(await page.getByTestId("figure-fullTime.baseMinor").inputValue(), "82,000");
  assert.equal(await page.getByTestId("headline").count(), 1, "nobody needs engineers to compare the two");
  await enter(page, "practitioners.baseMinor", "70000");
  assert.match(await total(page, "practitioners"), /^€[\d,]+$/);
  assert.equal(await page.locator("[aria-required=true]").count(), 0);
  await enter(page, "fullTime.overheadAnnualMinor", "");
  assert.equal(await page.locator(".figures :is([aria-required], [aria-invalid])").count(), 0, "may stay empty");
  await close();
});

test("contractors are asked their day rate where no source gives one", async () => {
  const { page, close } = await openCosts();
  await enter(page, "practitioners.mode", "contractor");
  const field = page.getByTestId("figure-practitioners.dayRateMinor");
  assert.equal(await field.inputValue(), "");
  assert.equal(await field.getAttribute("aria-required"), "true");
  assert.equal(await field.getAttribute("aria-invalid"), null, "nobody did anything wrong");
  await field.fill("700");
  assert.equal(await field.getAttribute("aria-required"), null);
  await close();
});

test("the page’s rule for the age of a source is the engine’s", async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../www/session/sources.ts", import.meta.url))],
    format: "esm",
    write: false,
  });
  const { ageOf } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  for (const { date, today, age } of await read("../cases/age.json")) {
    const [year, month] = today.split("-").map(Number);
    assert.equal(ageOf(date, new Date(year, month - 1, 15)), age, `${date} on ${today}`);
  }
});
