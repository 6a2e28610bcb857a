/** With `keep-answers`, whoever comes back to a page finds what was there: in its entry of the history, and nowhere else.
 * This Chromium keeps no pages, so that Back loads them anew; what three engines do is in `tests/faults`. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter } from "./costs.mjs";
import { onHost } from "./host.mjs";
import { ALL_MET, answerWhatIsAsked, clickToVerdict, questionShown } from "./person.mjs";

const open = onHost();
const KEEPING = "<fractional-fit keep-answers></fractional-fit>";
const state = (page) => page.evaluate(() => history.state);
/** To another page, and back. */
async function comesBack(page) {
  await page.goto("about:blank");
  await page.goBack();
}
/** What waits to be kept is kept then. */
const leaves = (page) => page.evaluate(() => dispatchEvent(new Event("pagehide")));
const isKept = (page) => page.waitForFunction(() => history.state?.fractionalFit);
const entered = (page, path) => page.getByTestId(`figure-${path}`).inputValue();

test("answers and the question that was open are there again, and nothing of it is told as new", async () => {
  const { page, told, faults, close } = await open(KEEPING);
  await page.getByTestId("symptoms-none").click();
  await page.getByTestId("aiDecisions-unsure").click();
  const asked = await questionShown(page);
  await isKept(page);
  await comesBack(page);
  await page.getByTestId(`question-${asked}`).waitFor();
  assert.equal((await page.locator(".given .value").allInnerTexts()).length, 2);
  assert.equal(await page.getByTestId("filled-in").count(), 0, "nobody but the visitor has filled it in");
  assert.deepEqual(await told("answer"), []);
  assert.deepEqual(faults, []);
  await close();
});

test("figures, ranges of the country that was chosen, and the section that was open", async () => {
  const { page, faults, close } = await open('<fractional-fit keep-answers base-salary="150000"></fractional-fit>');
  await clickToVerdict(page);
  await page.getByTestId("step-cost").click();
  await enter(page, "fractional.dayRateMinor", "1234");
  await enter(page, "fullTime.baseMinor", "160000");
  const total = await page.getByTestId("total-fractional").innerText();
  await comesBack(page);
  await page.getByTestId("costs").waitFor();
  await page.getByTestId("total-fractional").filter({ hasText: total }).waitFor();
  assert.equal(await entered(page, "fractional.dayRateMinor"), "1,234");
  assert.equal(await entered(page, "fullTime.baseMinor"), "160,000");
  await page.getByTestId("step-fit").click();
  assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "hire-practitioners");
  assert.deepEqual(faults, []);
  await close();
});

test("the country that a visitor has chosen comes back with its figures", async () => {
  const { page, close } = await open('<fractional-fit keep-answers mode="cost" country="US"></fractional-fit>');
  await page.getByTestId("country").selectOption("DE");
  await enter(page, "fractional.dayRateMinor", "1500");
  const total = await page.getByTestId("total-fractional").innerText();
  assert.match(total, /^€/);
  await comesBack(page);
  await page.getByTestId("total-fractional").filter({ hasText: total }).waitFor();
  assert.equal(await page.getByTestId("country").inputValue(), "DE");
  await close();
});

test("a link fills in at first; what the visitor has changed since counts when they come back", async () => {
  const { page, close } = await open(KEEPING, { fragment: "#ff?symptoms=none&aiDecisions=no&v=1" });
  await page.getByTestId("primaryNeed-implementation").click();
  await page.getByTestId("restart").click();
  await page.getByTestId("question-symptoms").waitFor();
  await comesBack(page);
  await page.getByTestId("question-symptoms").waitFor();
  assert.equal(await page.locator(".given .value").count(), 0);
  await close();
});

test("the page's own state stays beside it, and its router isn't told", async () => {
  const head = `<script>
    history.replaceState({ router: { index: 7 } }, "");
    window.routed = 0;
    const own = history.replaceState;
    history.replaceState = function (...given) { routed += 1; return own.apply(this, given); };
  </script>`;
  const { page, close } = await open(KEEPING, { head });
  await page.getByTestId("symptoms-none").click();
  await isKept(page);
  assert.deepEqual((await state(page)).router, { index: 7 });
  assert.equal(await page.evaluate(() => window.routed), 0);
  // A page that writes it anew, as some do.
  await page.evaluate(() => history.replaceState({ router: { index: 8 } }, ""));
  await isKept(page);
  assert.deepEqual((await state(page)).router, { index: 8 });
  await close();
});

test("another place in the same page keeps it too, another page doesn't", async () => {
  const { page, close } = await open(`${KEEPING}<a href="#place">Place</a>`);
  await page.getByTestId("symptoms-none").click();
  await page.getByText("Place", { exact: true }).click();
  await isKept(page);
  await page.evaluate(() => history.pushState({ other: true }, "", "/other"));
  await leaves(page);
  assert.deepEqual(await state(page), { other: true });
  await close();
});

test("without the setting nothing is kept", async () => {
  const { page, close } = await open("<fractional-fit></fractional-fit>");
  await clickToVerdict(page);
  await leaves(page);
  assert.equal(await state(page), null);
  await close();
});

test("a choice that is made while the last one is being kept counts", async () => {
  const { page, close } = await open(KEEPING);
  await page.getByTestId("symptoms-none").click();
  await page.evaluate(() => {
    const root = document.querySelector("fractional-fit").shadowRoot;
    root.querySelector("input[type=radio]").click();
  });
  assert.equal(await page.locator("fractional-fit input:checked").count(), 1);
  await close();
});

test("two calculators are kept apart; one without the setting keeps nothing", async () => {
  const { page, close } = await open(
    `<fractional-fit id="one" keep-answers></fractional-fit><fractional-fit></fractional-fit>
    <fractional-fit data-keep-answers></fractional-fit>`,
  );
  const at = (index) => page.locator("fractional-fit").nth(index);
  for (const index of [0, 1, 2]) await at(index).getByTestId("symptoms-none").click();
  await at(2).getByTestId("aiDecisions-no").click();
  await page.waitForFunction(() => history.state?.fractionalFit?.[2]?.link.includes("aiDecisions=no"));
  assert.deepEqual(Object.keys((await state(page)).fractionalFit).sort(), ["2", "one"]);
  await comesBack(page);
  await at(0).getByTestId("question-aiDecisions").waitFor();
  await at(1).getByTestId("question-symptoms").waitFor();
  await at(2).getByTestId("question-primaryNeed").waitFor();
  await close();
});

test("switched off, it takes out what was kept", async () => {
  const { page, close } = await open(KEEPING);
  await page.getByTestId("symptoms-none").click();
  await isKept(page);
  await page.evaluate(() => document.querySelector("fractional-fit").removeAttribute("keep-answers"));
  await page.waitForFunction(() => history.state?.fractionalFit?.[0] === undefined);
  await page.getByTestId("aiDecisions-no").click();
  await leaves(page);
  assert.deepEqual((await state(page)).fractionalFit, {});
  await close();
});

test("whatever else stands there is refused, and the first question is asked", async () => {
  for (const kept of [
    "text",
    { 0: 7 },
    { 0: { link: "https://example.com/#ff?phase=none&v=1" } },
    { 0: { link: {}, ranges: [] } },
  ]) {
    const head = `<script>history.replaceState({ fractionalFit: ${JSON.stringify(kept)} }, "")</script>`;
    const { page, faults, close } = await open(KEEPING, { head });
    await page.getByTestId("question-symptoms").waitFor();
    assert.deepEqual(faults, []);
    await close();
  }
  // Of this page, but not what was written here.
  const head = `<script>history.replaceState({ fractionalFit: { 0: { asking: "nothing", step: "x", ranges: { a: 1 }, monthCost: [1], hidden: [{}],
    link: location.href + "#ff?phase=x&symptoms=none&baseSalary=-1&country=XX&v=1" } } }, "")</script>`;
  const { page, faults, close } = await open(KEEPING, { head });
  await page.getByTestId("question-aiDecisions").waitFor();
  await answerWhatIsAsked(page, ALL_MET);
  await page.getByTestId("verdict").waitFor();
  assert.deepEqual(faults, []);
  await close();
});
