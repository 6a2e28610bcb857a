/** What visitors type and paste into the fields of the costs, on the screen. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, readWords } from "../../scripts/words.mjs";
import { onCosts, openGroups } from "./costs.mjs";

const openCosts = onCosts();
const SALARY = "fullTime.baseMinor";
const field = (page, path = SALARY) => page.getByTestId(`figure-${path}`);
const total = (page) => page.getByTestId("total-fullTime").innerText();
const told = (page, path = SALARY) => page.getByTestId(`read-${path}`);

test("an amount that is pasted as the page shows it is taken, with whatever its signs are", async () => {
  const { page, faults, close } = await openCosts();
  await field(page).fill("180,000");
  const expected = await total(page);
  for (const text of [
    "$180,000",
    "US$ 180,000",
    "180 000",
    "180\u202f000,00 $",
    "180.000,00",
    "１８０，０００",
    "١٨٠٬٠٠٠",
    "\u200f180,000 US$\u200e",
  ]) {
    await field(page).fill("90,000");
    assert.notEqual(await total(page), expected);
    await field(page).fill(text);
    assert.equal(await total(page), expected, text);
    assert.equal(await field(page).getAttribute("aria-invalid"), null, text);
  }
  assert.deepEqual(faults, []);
  await close();
});

test("how an entry was read stands beside it, and one tap takes the other reading", async () => {
  for (const locale of languages()) {
    const { page, close } = await openCosts();
    await page.locator("fractional-fit").evaluate((element, one) => element.setAttribute("locale", one), locale);
    await page.locator(`.frame[lang=${locale}]`).waitFor();
    await page.getByTestId("costs").waitFor();
    const { readAs, otherReading } = readWords(locale, "costs");
    const [large, small] = [1500, 1.5].map((value) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: "USD",
        currencyDisplay: "narrowSymbol",
        minimumFractionDigits: value === 1500 ? 0 : 2,
      }).format(value),
    );
    const plain = (text) => text.replace(/[\u200e\u200f]/g, "").trim();
    const rate = "fractional.dayRateMinor";
    // The locale's own decimal sign, before three digits.
    const { value: sign } = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal");
    await field(page, rate).fill(`1${sign}500`);
    await field(page, rate).blur();
    const said = await told(page, rate).innerText();
    assert.equal(plain(said), plain(`${readAs.replace("{value}", large)} ${otherReading.replace("{value}", small)}`));
    const asThousands = await page.getByTestId("total-fractional").innerText();
    await page.getByTestId(`other-${rate}`).click();
    assert.equal(await told(page, rate).innerText(), "");
    assert.equal(await field(page, rate).inputValue(), `1${sign}5`);
    assert.notEqual(await page.getByTestId("total-fractional").innerText(), asThousands);
    assert.equal(await field(page, rate).evaluate((input) => input.getRootNode().activeElement === input), true);
    await close();
  }
});

test("a refused entry outlives a visit to the other part, and the totals say that they leave it out", async () => {
  const { page, close } = await openCosts();
  const leftOut = page.getByTestId("left-out");
  assert.equal(await leftOut.innerText(), "");
  const before = await total(page);
  const sourced = await field(page).inputValue();
  await field(page).fill("abc");
  await leftOut.filter({ hasText: "Annual salary" }).waitFor();
  await page.getByTestId("step-fit").click();
  await page.getByTestId("step-cost").click();
  assert.equal(await field(page).inputValue(), "abc");
  assert.equal(await field(page).getAttribute("aria-invalid"), "true");
  assert.equal(await total(page), before);
  assert.match(await leftOut.innerText(), /Annual salary/);
  await field(page).fill("180,000");
  assert.equal(await leftOut.innerText(), "");
  assert.notEqual(await total(page), before);
  await page.getByTestId("step-fit").click();
  await page.getByTestId("step-cost").click();
  assert.equal(await field(page).inputValue(), "180,000");
  await field(page).fill("abc");
  await page.getByTestId("reset-figures").click();
  assert.equal(await field(page).inputValue(), sourced, "the sourced figures end what was being typed");
  await close();
});

test("no field is so small that a phone zooms in", async () => {
  const { page, close } = await openCosts({ viewport: { width: 390, height: 800 } });
  await openGroups(page);
  const small = await page
    .locator("fractional-fit :is(input:not([type=range], [type=checkbox], [type=radio]), select)")
    .evaluateAll((all) => {
      if (all.length < 20) throw new Error("hardly any fields");
      return all
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16)
        .map((one) => one.dataset.testid);
    });
  assert.deepEqual(small, []);
  await close();
});
