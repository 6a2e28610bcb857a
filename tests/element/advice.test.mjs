/** Behind the verdict: reasons, what would change it, and what to do next. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";
import { ALL_MET, answer, answerWhatIsAsked, questionShown } from "./person.mjs";

const open = onSite();

/** Answers what is asked, and opens what is opened on demand. */
async function openAdvice(answers) {
  const opened = await open();
  const { page } = opened;
  const asked = await answerWhatIsAsked(page, answers);
  // The last file of the advice.
  await page.getByTestId("conditions").waitFor();
  // All at once: what is taken along comes later, and stands above.
  await page
    .getByTestId("verdict")
    .locator("details")
    .evaluateAll((all) => {
      for (const details of all) details.open = true;
    });
  return { ...opened, asked };
}

const verdict = (page) => page.getByTestId("verdict").getAttribute("data-verdict");

test("questions come in the order of the conversation, each once, and none that changes nothing", async () => {
  const { page, asked, close } = await openAdvice(ALL_MET);
  // With a sign, the decisions need no question.
  assert.deepEqual(
    asked,
    Object.keys(ALL_MET).filter((id) => id !== "aiDecisions"),
  );
  assert.equal(await page.getByTestId("refine").count(), 0);
  await close();
});

test("about how many questions are left is told, and never grows", async () => {
  const { page, close } = await open();
  const told = [];
  for (let id = await questionShown(page); id !== null; id = await questionShown(page)) {
    const text = await page.locator("form .progress span").last().innerText();
    told.push(text === "Last question" ? 0 : Number(/^About (\d+) questions? left$/.exec(text)[1]));
    await answer(page, id, ALL_MET[id]);
  }
  assert.deepEqual(
    told,
    told.toSorted((a, b) => b - a),
  );
  assert.equal(told.at(-1), 0);
  await close();
});

test("the result can be shown as soon as the verdict is settled, and the rest answered after it", async () => {
  const { page, close } = await open();
  // Every day, and no money for it: not yet, whatever the points to settle are.
  const answers = { ...ALL_MET, availability: "full-time" };
  while ((await page.getByTestId("show-result").count()) === 0) {
    const id = await questionShown(page);
    await answer(page, id, answers[id]);
  }
  const before = await questionShown(page);
  assert.equal(before, "durationMonths");
  await page.getByTestId("show-result").click();
  const early = await verdict(page);
  assert.equal(early, "not-yet");
  // A changed answer that leaves it settled leads back to it.
  await page.getByTestId("change-symptoms").click();
  await page.getByTestId("continue").click();
  assert.equal(await verdict(page), early);
  await page.getByTestId("refine").click();
  assert.equal(await questionShown(page), before);
  await answerWhatIsAsked(page, answers);
  assert.equal(await verdict(page), early);
  assert.equal(await page.getByTestId("refine").count(), 0);
  await close();
});

test("what would change the advice is told as what to do, and can be tried", async () => {
  const { page, close } = await openAdvice({ ...ALL_MET, internalOwner: "none", durationMonths: 2 });
  assert.equal(await verdict(page), "fractional-if-fixed");
  const flips = page.getByTestId("flips");
  assert.match(await flips.innerText(), /Plan for 3 months and name an internal owner who has time/);
  await flips.getByTestId("try-flip").first().click();
  assert.equal(await verdict(page), "fractional-fit");
  await page.getByTestId("back").click();
  assert.equal(await verdict(page), "fractional-if-fixed");
  await close();
});

test("what is not known yet is told as what may turn out", async () => {
  const { page, close } = await openAdvice({ ...ALL_MET, realCost: "unsure" });
  assert.equal(await verdict(page), "fractional-if-fixed");
  assert.match(
    await page.getByTestId("flips").innerText(),
    /If it turns out that poor decisions cost you real money or opportunities/,
  );
  await close();
});

test("a no says what it rests on, and asks for nothing that can’t change it", async () => {
  const { page, faults, close } = await openAdvice({ ...ALL_MET, primaryNeed: "implementation" });
  assert.equal(await verdict(page), "hire-practitioners");
  assert.match(await page.getByTestId("why").innerText(), /^You mainly need people to build what is already decided\./);
  const standings = await page.getByTestId("conditions").locator(".standing").allInnerTexts();
  assert.equal(standings.includes("open"), false, standings.join());
  assert.equal(standings.filter((one) => one === "not needed for this advice").length, 6);
  assert.equal(await page.getByTestId("flips").count(), 0);
  assert.equal(await page.getByTestId("plan").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test("what else holds is told with what it would mean", async () => {
  const all = ["scale", "budget", "role-clarity"];
  const { page, close } = await openAdvice({ ...ALL_MET, readiness: "not-ready", fullTimeCase: all });
  assert.equal(await verdict(page), "not-yet");
  assert.match(await page.getByTestId("why").innerText(), /probably wouldn’t act on recommendations/);
  assert.match(await page.getByTestId("others").innerText(), /On its own, this would mean: Hire a full-time CTO/);
  assert.equal(await page.getByTestId("points").locator("li").count(), 1);
  await close();
});

test("the advice to hire says what the case lacks, and nothing that speaks against it", async () => {
  const every = { ...ALL_MET, availability: "full-time" };
  const lacking = await openAdvice({ ...every, fullTimeCase: ["budget"], primaryNeed: "both" });
  assert.equal(await verdict(lacking.page), "hire-full-time");
  assert.match(
    await lacking.page.getByTestId("warnings").innerText(),
    /Still missing: enough work for a full-time leader and a clear, lasting role\./,
  );
  const standings = await lacking.page.getByTestId("conditions").locator(".standing").allInnerTexts();
  assert.ok(!standings.includes("met, with a term for the contract"), "there is no contract");
  await lacking.close();
  const all = ["scale", "budget", "role-clarity"];
  const { page, close } = await openAdvice({ ...ALL_MET, phase: "none", fullTimeCase: all });
  assert.equal(await verdict(page), "hire-full-time");
  assert.match(await page.getByTestId("why").innerText(), /no defined project ahead/);
  assert.doesNotMatch(await page.getByTestId("verdict").innerText(), /the work ahead doesn’t have to wait/);
  await close();
});

test("a yes has a plan, and nothing that would lead to it", async () => {
  const { page, close } = await openAdvice(ALL_MET);
  await page.getByTestId("plan").waitFor();
  assert.ok((await page.getByTestId("plan").locator("li").count()) > 3);
  assert.equal(await page.getByTestId("flips").count(), 0);
  assert.equal(await page.getByTestId("points").count(), 0);
  await close();
});

test("each other answer is listed with its verdict, the idle ones as such", async () => {
  const { page, close } = await openAdvice(ALL_MET);
  const single = page.getByTestId("single");
  const rows = await single
    .locator("tbody tr")
    .evaluateAll((list) => list.map(({ cells }) => [...cells].map((cell) => cell.textContent)));
  assert.ok(rows.some(([answer, advice]) => answer === "Time: Every working day" && advice === "Not yet."));
  // The nearest that the rules tell apart, not the least that can be entered.
  assert.ok(rows.some(([answer]) => answer === "Length: 2 months"));
  const same = await single.locator(".help").innerText();
  assert.match(same, /leaves the advice as it is and changes only details:.*Regulated or sensitive/);
  // With a sign, it was left out: there is no answer to change.
  assert.doesNotMatch(same, /Decisions going wrong/);
  await close();
});
