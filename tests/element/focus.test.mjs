/** Where the focus goes when the control that had it goes: never to the page's body. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";
import { ALL_MET, answer, answerWhatIsAsked, questionShown, tabTo } from "./person.mjs";

const open = onSite();
const WIDTHS = [360, 1280];

/** What has the focus: its text and place, and whether it is wholly in the window. */
const focused = (page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    if (!active) return null;
    const { top, bottom } = active.getBoundingClientRect();
    return { name: active.localName, text: active.textContent, inSight: top >= 0 && bottom <= innerHeight };
  });

/** Presses Enter on the control of that name, after Tabs to it. */
async function press(page, name) {
  await tabTo(page, ({ testid }) => testid === name, { most: 250 });
  await page.keyboard.press("Enter");
}

const openAt = (width) => open("", { viewport: { width, height: 740 } });

for (const width of WIDTHS) {
  test(`what is tried leads to its verdict, ${width} px wide`, async () => {
    const { page, close } = await openAt(width);
    const answers = { ...ALL_MET, internalOwner: "none" };
    await answerWhatIsAsked(page, answers);
    await page.getByText("What would change the advice").click();
    await page.getByTestId("try-flip").waitFor();
    await press(page, "try-flip");
    const verdict = await page.getByTestId("verdict").locator("h2").innerText();
    assert.equal(verdict, "A fractional CTO fits.");
    assert.deepEqual(await focused(page), { name: "h2", text: verdict, inSight: true });
    await close();
  });

  test(`a start anew leads to the question, with nothing chosen, ${width} px wide`, async () => {
    const { page, close } = await openAt(width);
    const first = await page.locator("form h2").innerText();
    await answer(page, "symptoms", ALL_MET.symptoms);
    await press(page, "change-symptoms");
    // The question on the screen is the one that is asked anew.
    assert.equal(await questionShown(page), "symptoms");
    await press(page, "restart");
    assert.deepEqual(await focused(page), { name: "h2", text: first, inSight: true });
    assert.equal(await page.locator("form input:checked").count(), 0);
    await close();
  });

  test(`the way to the costs leads to what they say, ${width} px wide`, async () => {
    const { page, close } = await openAt(width);
    await answerWhatIsAsked(page, ALL_MET);
    await press(page, "to-costs");
    await page.getByTestId("headline").waitFor();
    const text = await page.getByTestId("headline").innerText();
    assert.deepEqual(await focused(page), { name: "h2", text, inSight: true });
    await close();
  });

  test(`figures brought back leave the focus at the figures, ${width} px wide`, async () => {
    const { page, close } = await openAt(width);
    await page.getByTestId("step-cost").click();
    await page.getByTestId("figure-fractional.dayRateMinor").fill("8000");
    await page.getByTestId("source-fractional.dayRateMinor").locator("summary").click();
    await press(page, "return-fractional.dayRateMinor");
    assert.equal((await focused(page)).name, "summary");
    await page.getByTestId("figure-fractional.dayRateMinor").fill("8000");
    await page.getByTestId("reset-figures").focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await focused(page), { name: "h3", text: "Your figures", inSight: true });
    await close();
  });
}

test("the parts keep the focus of whoever goes to and fro between them", async () => {
  const { page, close } = await openAt(1280);
  await answer(page, "symptoms", ALL_MET.symptoms);
  for (const part of ["cost", "fit"]) {
    await tabTo(page, ({ testid }) => testid === `step-${part}`, { key: "Shift+Tab" });
    await page.keyboard.press("Enter");
    await page.locator(part === "cost" ? "[data-testid=headline]" : "form h2").waitFor();
    assert.equal((await focused(page)).name, "button");
  }
  await close();
});
