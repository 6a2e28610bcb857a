/** How much a visitor has to do until the verdict stands there. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { SITUATIONS } from "../gallery/states.mjs";
import { onSite } from "./browser.mjs";
import { questionShown } from "./person.mjs";

const open = onSite();

/** Taps, and entered numbers, until the verdict of a situation is shown. */
async function actionsTo(verdict) {
  const { page, close } = await open();
  await page.locator("form[data-testid^=question-]").waitFor();
  let actions = 0;
  for (let id = await questionShown(page); id !== null; id = await questionShown(page)) {
    const value = SITUATIONS[verdict][id];
    const goOn = id === "durationMonths" || id === "symptoms" || id === "fullTimeCase";
    if (id === "durationMonths") {
      await page.getByTestId("months").fill(value);
      actions++;
    } else {
      for (const one of value.split(",")) {
        await page.getByTestId(`${id}-${one}`).click();
        actions++;
      }
    }
    if (goOn) {
      await page.getByTestId("continue").click();
      actions++;
    }
    assert.ok(actions < 40, `still asked: ${id}`);
  }
  assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), verdict);
  await close();
  return actions;
}

test("a verdict takes few actions", async (t) => {
  const counted = {};
  for (const verdict of Object.keys(SITUATIONS)) counted[verdict] = await actionsTo(verdict);
  t.diagnostic(`actions to the verdict: ${JSON.stringify(counted)}`);
  assert.ok(Math.max(...Object.values(counted)) <= 11, JSON.stringify(counted));
  assert.ok(counted["hire-practitioners"] <= 1, "asking stops when it is decided");
});
