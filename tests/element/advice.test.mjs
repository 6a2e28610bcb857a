/** Behind the verdict: reasons, what would change it, and what to do next. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";
import { ALL_MET, answerWhatIsAsked } from "./person.mjs";

const open = onSite();

/** Answers everything, also what couldn't matter. */
async function openAdvice(answers) {
  const opened = await open();
  const { page } = opened;
  const asked = await answerWhatIsAsked(page, answers);
  if (await page.getByTestId("refine").count()) {
    await page.getByTestId("refine").click();
    asked.push(...(await answerWhatIsAsked(page, answers)));
  }
  await page.getByTestId("why").waitFor();
  return { ...opened, asked };
}

const verdict = (page) => page.getByTestId("verdict").getAttribute("data-verdict");

test("questions come in the order that the rules give, and each once", async () => {
  const { page, asked, close } = await openAdvice(ALL_MET);
  assert.deepEqual([...asked].sort(), Object.keys(ALL_MET).sort());
  assert.equal(asked[0], "primaryNeed");
  assert.equal(await page.getByTestId("refine").count(), 0);
  await close();
});

test("what would change the answer is told as sentences, and can be tried", async () => {
  const { page, close } = await openAdvice({ ...ALL_MET, internalOwner: "none", durationMonths: 2 });
  assert.equal(await verdict(page), "fractional-if-fixed");
  const flips = page.getByTestId("flips");
  assert.match(
    await flips.innerText(),
    /It fits if “Months of help” becomes “3 months” and “Owner inside” becomes “A named person who has time for it”\./,
  );
  await flips.getByTestId("try-flip").click();
  assert.equal(await verdict(page), "fractional-fit");
  await page.getByTestId("back").click();
  assert.equal(await verdict(page), "fractional-if-fixed");
  await close();
});

test("a no says what it rests on, and what else holds", async () => {
  const { page, faults, close } = await openAdvice({
    ...ALL_MET,
    primaryNeed: "implementation",
    readiness: "not-ready",
  });
  assert.equal(await verdict(page), "hire-practitioners");
  assert.equal((await page.getByTestId("why").innerText()).trim(), "Building is what you mainly need.");
  assert.match(await page.getByTestId("verdict").innerText(), /would probably not act on the advice now/);
  assert.match(await page.getByTestId("flips").innerText(), /Nothing within your power/);
  assert.equal(await page.getByTestId("candidates").locator("li").count(), 5);
  assert.equal(await page.getByTestId("plan").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test("a yes comes with a plan that ends in the handover", async () => {
  const { page, close } = await openAdvice(ALL_MET);
  const steps = await page.getByTestId("plan").locator("li").allInnerTexts();
  assert.match(steps.at(-1), /^The person inside decides alone/);
  assert.equal(await page.getByTestId("flips").count(), 0);
  assert.equal(await page.getByTestId("candidates").count(), 0);
  await close();
});

test("each other answer is listed with its verdict, the idle ones as such", async () => {
  const { page, close } = await openAdvice(ALL_MET);
  const single = page.getByTestId("single");
  await single.locator("summary").click();
  const rows = await single
    .locator("tbody tr")
    .evaluateAll((list) => list.map(({ cells }) => [...cells].map((cell) => cell.textContent)));
  assert.ok(
    rows.some(
      ([answer, advice]) => answer === "Time: Someone who is there every day" && advice === "Hire a full-time CTO.",
    ),
  );
  assert.match(await single.innerText(), /no other answer here would change the advice:.*Regulated or sensitive/);
  await close();
});
