/** How much a visitor has to do until the whole result stands there. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { SITUATIONS } from "../gallery/states.mjs";
import { onSite } from "./browser.mjs";
import { questionShown } from "./person.mjs";

const open = onSite();

/** Taps until the result of a situation is shown. */
async function actionsTo(verdict) {
  const { page, close } = await open();
  await page.locator("form[data-testid^=question-]").waitFor();
  let actions = 0;
  for (let id = await questionShown(page); id !== null; id = await questionShown(page)) {
    const value = SITUATIONS[verdict][id];
    const goOn = (id === "symptoms" || id === "fullTimeCase") && value !== "none";
    if (id === "durationMonths") {
      await page.getByTestId(`months-${value}`).click();
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

test("a whole result takes few actions", async (t) => {
  const counted = {};
  for (const verdict of Object.keys(SITUATIONS)) counted[verdict] = await actionsTo(verdict);
  t.diagnostic(`actions to the result: ${JSON.stringify(counted)}`);
  // Two more for a company that has all three reasons to tick.
  const { "bridge-to-hire": bridge, ...others } = counted;
  assert.ok(Math.max(...Object.values(others), bridge - 2) <= 13, JSON.stringify(counted));
  assert.ok(counted["hire-practitioners"] <= 4, "asking stops when nothing can change any more");
});
