/** Each amount can be followed to what it is made of, each figure to its source. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, expected, ofDefaults, onCosts, openGroups, total, whole, withCase } from "./costs.mjs";

const openCosts = onCosts();
const openReference = withCase(openCosts, "us-base");
const OPTIONS = ["fractional", "fullTime", "bridge", "practitioners"];
const amountOf = (text) => Number(text.replace(/[^\d.-]/g, ""));

test("a payslip adds up, but for the rounding of each amount: parts to components, components to the total", async () => {
  const { page, close } = await openCosts();
  for (const option of OPTIONS) await page.getByTestId(`payslip-${option}`).locator("summary").click();
  for (const setUp of [
    async () => {},
    () => enter(page, "fractional.surchargePpm", "7.5"),
    () => enter(page, "fractional.minCommitMonths", "12"),
    () => enter(page, "practitioners.count", "3"),
    () => page.getByTestId("country").selectOption("DE"),
  ]) {
    await setUp();
    for (const option of OPTIONS) {
      const rows = await page
        .getByTestId(`components-${option}`)
        .locator("tbody tr")
        .evaluateAll((all) => all.map((row) => [row.className, ...[...row.cells].map((cell) => cell.textContent)]));
      let sum = 0;
      for (const [index, [kind, name, amount]] of rows.entries()) {
        if (kind !== "component") continue;
        sum += amountOf(amount);
        const rest = rows.slice(index + 1);
        const end = rest.findIndex(([one]) => one === "component");
        const parts = end < 0 ? rest : rest.slice(0, end);
        assert.ok(parts.length > 0, `${option}: ${name} is explained`);
        if (parts.length > 1) {
          const ofParts = parts.reduce((all, [, , part]) => all + amountOf(part), 0);
          assert.ok(Math.abs(ofParts - amountOf(amount)) <= (parts.length + 1) / 2, `${option}: ${name}`);
        }
      }
      assert.ok(Math.abs(sum - amountOf(await total(page, option))) <= rows.length / 2, option);
    }
  }
  await close();
});

test("an amount is told as a sentence with its numbers", async () => {
  const { page, close } = await openReference();
  await page.getByTestId("payslip-fullTime").locator("summary").click();
  const table = page.getByTestId("components-fullTime");
  // The engine that explains an amount comes with the payslip that asks for it.
  await table
    .getByText(/for 12 months/)
    .first()
    .waitFor();
  const text = (await table.innerText()).replaceAll("\u00a0", " ");
  for (const sentence of [
    "15% of $250,000, for 12 months",
    "30% of the first year’s pay ($250,000 plus 15% bonus)",
    "Social Security: 6.2% of $292,531.25 in a calendar year, on pay up to $184,500 a year",
  ]) {
    assert.ok(text.includes(sentence), `${sentence} in ${text}`);
  }
  assert.doesNotMatch(text, /undefined|NaN/);
  await close();
});

test("risk, shares and present value stand beside the total, and in none", async () => {
  const { page, close } = await openReference();
  await page.getByTestId("payslip-fullTime").locator("summary").click();
  const apart = (await page.getByTestId("apart-fullTime").innerText()).replaceAll("\u00a0", " ");
  for (const part of [
    "8% a year",
    "$573,103",
    "weighted by its chance (25%)",
    "$14,422",
    "-$31,203",
    "Equity granted: 1%",
    "$79,167",
  ]) {
    assert.ok(apart.includes(part), `${part} in ${apart}`);
  }
  await enter(page, "fullTime.failPpm", "0");
  await enter(page, "fullTime.equity.grantPpm", "0");
  assert.doesNotMatch(await page.getByTestId("apart-fullTime").innerText(), /weighted|granted/);
  assert.equal(await total(page, "fullTime"), whole(expected("us-base").fullTime.totalMinor));
  await close();
});

test("a changed figure is marked and counted, and one click brings the sourced one back", async () => {
  const { page, close } = await openCosts();
  const count = page.getByTestId("changed-count");
  assert.match(await count.innerText(), /^You changed none of the \d+ figures\.$/);
  const field = page.getByTestId("figure-fractional.dayRateMinor");
  const figure = page.locator(".figure", { has: field });
  await field.fill("8000");
  await enter(page, "fullTime.feeMode", "on-start");
  assert.match(await count.innerText(), /^You changed 2 of \d+ figures\./);
  assert.equal(await figure.locator("label .changed").innerText(), "changed");
  await page.getByTestId("source-fractional.dayRateMinor").locator("summary").click();
  assert.match(await figure.innerText(), /Our default is \$2,000/);
  await page.getByTestId("return-fractional.dayRateMinor").click();
  assert.equal(await field.inputValue(), "2,000");
  assert.match(await count.innerText(), /^You changed 1 of/);
  await field.fill("wrong");
  assert.match(await count.innerText(), /^You changed 2 of/, "a refused entry is a change too");
  await page.getByTestId("reset-figures").click();
  assert.equal(await field.inputValue(), "2,000");
  assert.equal(await total(page, "fractional"), whole((await ofDefaults()).fractional.totalMinor));
  await close();
});

test("a source tells title, publisher, date and how sure it is; claims, old and undated ones say so", async () => {
  const { page, close } = await openCosts();
  await page.clock.setFixedTime("2026-11-30T12:00:00Z");
  // The day is read when the element enters the page.
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("fractional-fit")));
  await openGroups(page);
  const note = async (path) => {
    const details = page.getByTestId(`source-${path}`);
    await details.evaluate((node) => {
      node.open = true;
    });
    return details.innerText();
  };
  const rate = await note("fractional.dayRateMinor");
  for (const part of [
    "vendor claim",
    "A vendor’s claim",
    "What Does a Fractional CTO Cost?",
    "datamcfly",
    "Dated 2026",
    "$1,500",
    "$3,500",
    "Looked up on November 29, 2026",
  ]) {
    assert.ok(rate.includes(part), `${part} in ${rate}`);
  }
  assert.doesNotMatch(rate, /more than two years/);
  assert.match(await note("fullTime.rampMonths"), /old[\s\S]*more than two years ago/);
  assert.match(await note("fullTime.feePpm"), /Undated: we can’t tell/);
  assert.match(await note("fullTime.noticeMonths"), /unverified[\s\S]*we found no source/);
  // What rests on nothing, or on something weak, doesn't look cleaner than what rests on a claim.
  assert.match(await note("practitioners.baseMinor"), /^Where is this number from\? weak source/);
  assert.match(await note("fullTime.baseMinor"), /^Where is this number from\? the authors’ judge?ment/);
  assert.match(await note("fractional.rampDays"), /vendor claim[\s\S]*old[\s\S]*10 days of work[\s\S]*40 days of work/);
  const judged = await note("fractional.startLagMonths");
  assert.match(
    judged,
    /the authors’ judgment[\s\S]*there is no source[\s\S]*The authors’ estimate: from[\s\S]*Assumption made on/,
  );
  assert.doesNotMatch(judged, /Sources range|Looked up/);
  const over = await note("discountPpm");
  assert.match(over, /The authors’ judgment, based on this source/);
  assert.doesNotMatch(over, /there is no source/);
  const unverified = await note("fullTime.equity.vestMonths");
  assert.match(unverified, /we found no source/);
  assert.doesNotMatch(unverified, /judgment, based on/);
  assert.match(await note("needCentiDaysPerWeek"), /We found no source for this/);
  assert.match(await note("contributions"), /Social Security: 6.2% of pay up to \$184,500 a year/);
  await close();
});

test("every field names the range that the engine accepts", async () => {
  const { page, close } = await openCosts();
  await openGroups(page);
  const fields = page.locator(".figures input[type=text]");
  for (const field of await fields.all()) {
    const path = await field.getAttribute("data-testid");
    const problem = page.locator(".figure", { has: page.getByTestId(path) }).locator(".problem");
    const before = await field.inputValue();
    await field.fill("-1");
    const said = /^Enter a value from \$?([\d,]+) to \$?([\d,.]+)/.exec(await problem.innerText());
    assert.ok(said, `${path}: ${await problem.innerText()}`);
    const [from, to] = said.slice(1).map((text) => Number(text.replace(/,|\.$/g, "")));
    await field.fill(String(from - 1));
    assert.match(await problem.innerText(), /^Enter a value/, `${path} below ${from}`);
    for (const end of [from, to]) {
      await field.fill(String(end));
      assert.doesNotMatch(await problem.innerText(), /^Enter a value/, `${path} at ${end}`);
    }
    await field.fill(String(Math.floor(to) + 1));
    assert.match(await problem.innerText(), /^Enter a value/, `${path} above ${to}`);
    await field.fill(before);
  }
  await close();
});

test("numbers are read as the page’s language writes them", async () => {
  const { page, close } = await openCosts();
  await page.evaluate(() => {
    document.documentElement.lang = "en-ZA";
    document.querySelector("main").append(document.querySelector("fractional-fit"));
  });
  const field = page.getByTestId("figure-fractional.daysPerWeekCenti");
  await field.fill("2,5");
  assert.equal((await total(page, "fractional")).replace(/\D/g, ""), "440833");
  // A foreign sign that can mean one thing only is taken as that.
  await field.fill("3.5");
  assert.equal((await total(page, "fractional")).replace(/\D/g, ""), "617167");
  await close();
});
