/** From the first question to the verdict and the costs, on the demo page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";
import { ofDefaults, whole } from "./costs.mjs";
import { ALL_MET, answer, answerWhatIsAsked, questionShown, tabTo } from "./person.mjs";

const open = onSite();

/** As long as was answered. */
const withMonths = (scenario) => ({
  ...scenario,
  fractional: { ...scenario.fractional, engagementMonths: ALL_MET.durationMonths },
});
const text = (page, testid) => page.getByTestId(testid).innerText();

test("the keyboard alone leads through every question to the verdict and the costs", async () => {
  const { page, faults, close } = await open();
  await answerWhatIsAsked(page, ALL_MET);
  assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "fractional-fit");

  assert.match(await text(page, "verdict"), /A fractional CTO fits\./);

  await tabTo(page, ({ testid }) => testid === "to-costs");
  await page.keyboard.press("Enter");
  assert.equal(await text(page, "total-fractional"), "$92,000");
  const { fractional, fullTime } = await ofDefaults("US", withMonths);
  assert.equal(await text(page, "total-fullTime"), whole(fullTime.totalMinor));
  for (const [option, { costPerUsefulDayMinor }] of Object.entries({ fractional, fullTime }))
    assert.equal(await text(page, `per-day-${option}`), `${whole(costPerUsefulDayMinor)} per effective leadership day`);
  assert.match(await text(page, "headline"), /^About \$92,000 for 6 months of a fractional CTO/);
  assert.deepEqual(faults, []);
  await close();
});

test("asking stops as soon as nothing can change any more, also when it is no", async () => {
  const { page, close } = await open();
  const asked = await answerWhatIsAsked(page, { ...ALL_MET, primaryNeed: "implementation", realCost: "no" });
  assert.ok(asked.length <= 3, `asked ${asked}`);
  const verdict = await page.getByTestId("verdict").getAttribute("data-verdict");
  assert.ok(["hire-practitioners", "start-with-practitioners"].includes(verdict), verdict);
  await close();
});

test("an answer can be changed, and the verdict follows with its fix", async () => {
  const { page, close } = await open();
  await answerWhatIsAsked(page, ALL_MET);
  await page.getByTestId("change-internalOwner").click();
  assert.equal(await questionShown(page), "internalOwner");
  await page.getByTestId("internalOwner-none").click();
  assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "fractional-if-fixed");
  assert.match(await text(page, "verdict"), /Name someone inside the company who owns the work/);
  await page.getByTestId("back").click();
  assert.equal(await questionShown(page), "internalOwner");
  await close();
});

test("a tap on an answer goes on where there is one, and Back shows it again", async () => {
  const { page, close } = await open();
  await page.getByTestId("symptoms-capability-gap").click();
  assert.equal(await questionShown(page), "symptoms", "there may be more");
  await page.getByTestId("continue").click();
  assert.equal(await questionShown(page), "realCost");
  await page.getByTestId("realCost-at-stake").click();
  assert.equal(await questionShown(page), "primaryNeed");
  await page.getByTestId("back").click();
  assert.equal(await questionShown(page), "realCost");
  assert.equal(await page.getByTestId("realCost-at-stake").getByRole("radio").isChecked(), true);
  await page.getByTestId("back").click();
  assert.equal(await page.getByTestId("symptoms-capability-gap").getByRole("checkbox").isChecked(), true);
  await page.getByTestId("symptoms-none").click();
  assert.equal(await questionShown(page), "aiDecisions");
  await close();
});

test("going on without an answer says what is missing", async () => {
  const { page, close } = await open();
  const first = await questionShown(page);
  await page.getByTestId("continue").click();
  assert.equal(await page.locator("form .problem").innerText(), "Choose an answer to continue.");
  assert.equal(await questionShown(page), first);
  await close();
});

test("months outside 0 to 60 are refused by name", async () => {
  const { page, close } = await open();
  for (let id = await questionShown(page); id !== "durationMonths"; id = await questionShown(page)) {
    await answer(page, id, ALL_MET[id]);
  }
  await page.getByTestId("months").fill("61");
  await page.getByTestId("continue").click();
  assert.match(await page.locator("form .problem").innerText(), /from 0 to 60/);
  await close();
});
