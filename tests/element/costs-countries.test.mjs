/** Every country with known contributions can be chosen; what has no source is asked for. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "#engine-node";
import { load } from "../../scripts/bundled.mjs";
import { PATIENCE_MS } from "../pace.mjs";
import { enter, onCosts, total } from "./costs.mjs";

const openCosts = onCosts();
const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));
const PRICES = ["fractional.dayRateMinor", "fullTime.baseMinor", "practitioners.baseMinor"];

test("every country can be chosen, and asks for its missing prices or computes", async () => {
  const { page, faults, close } = await openCosts();
  const engine = await loadEngine();
  const menu = page.getByTestId("country");
  const offered = await menu.locator("option").evaluateAll((all) => all.map(({ value }) => value));
  const files = await readdir(new URL("../../src/defaults/data/", import.meta.url));
  const countries = files.filter((file) => file.length === 7).map((file) => file.slice(0, 2).toUpperCase());
  assert.deepEqual(offered.toSorted(), countries.toSorted());
  for (const country of countries) {
    await menu.selectOption(country);
    const { missing } = engine.defaults(/** @type {any} */ (country));
    const isCompared = missing.every((path) => path.startsWith("practitioners"));
    assert.equal(await page.getByTestId("headline").count(), isCompared ? 1 : 0, country);
    assert.equal(await page.locator(".figures [aria-required=true]").count(), missing.length, country);
  }
  assert.deepEqual(faults, []);
  await close();
});

test("what is missing is asked for beside its option, and the others are there meanwhile", async () => {
  const { page, close } = await openCosts();
  await page.getByTestId("country").selectOption("NL");
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
  await enter(page, "fullTime.baseMinor", "120000");
  assert.equal(await page.getByTestId("headline").count(), 1, "nobody needs engineers to compare the two");
  await enter(page, "practitioners.baseMinor", "70000");
  assert.match(await total(page, "practitioners"), /^€[\d,]+$/);
  assert.equal(await page.locator("[aria-required=true]").count(), 0);
  await enter(page, "fullTime.overheadAnnualMinor", "");
  assert.equal(await page.locator(".figures :is([aria-required], [aria-invalid])").count(), 0, "may stay empty");
  await close();
});

test("a hint that is too old to be filled in may be taken", async () => {
  const { page, close } = await openCosts();
  await page.getByTestId("country").selectOption("SG");
  const source = page.getByTestId("source-practitioners.baseMinor");
  await source.evaluate((node) => {
    for (let at = node; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  });
  // The country's sources come after its figures; until then nobody says that there is none.
  const texts = await source.evaluate(async (node, patience) => {
    const seen = new Set();
    const until = performance.now() + patience;
    while (!node.innerText.includes("in 2019") && performance.now() < until) {
      seen.add(node.innerText.trim());
      await new Promise(requestAnimationFrame);
    }
    return [...seen, node.innerText];
  }, PATIENCE_MS);
  assert.match(texts.pop() ?? "", /Not reliable enough[\s\S]*in 2019/);
  assert.doesNotMatch(texts.join(), /We found no source/);
  await page.getByTestId("hint-practitioners.baseMinor").click();
  assert.equal(await page.getByTestId("figure-practitioners.baseMinor").inputValue(), "63,600");
  await close();
});

test("the note on contributions tells reductions, and changes that are law already", async () => {
  const { page, close } = await openCosts();
  await page.getByTestId("country").selectOption("IE");
  const note = page.getByTestId("source-contributions");
  const told = () => note.evaluate((node) => node.textContent);
  assert.match(await told(), /11\.55% of pay \(from October 2027 to September 2028\)/);
  assert.match(await told(), /We use the rules of 2026\/27 for all later months too/);
  await page.getByTestId("country").selectOption("FR");
  assert.match(
    await told(),
    /less 39\.81% of pay, falling to 2% above €22,404\.20 a year; no reduction once pay reaches €67,212\.60 a year/,
  );
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
  const { ageOf } = await load("www/session/costs/sources.ts");
  for (const { date, today, age } of await read("../cases/age.json")) {
    const [year, month] = today.split("-").map(Number);
    assert.equal(ageOf(date, new Date(year, month - 1, 15)), age, `${date} on ${today}`);
  }
});
