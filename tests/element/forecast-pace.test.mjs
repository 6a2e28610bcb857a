/** What is seen while the forecast is worked out: nothing before it is known, a hint where it takes long. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { PATIENCE_MS } from "../pace.mjs";
import { onSite } from "./browser.mjs";
import { openCertainty, settled } from "./forecasts.mjs";

const open = onSite();
const SLOW = 20;
const LONG_MS = 200;
/** Clocks of timers and of pages are rounded. */
const ROUNDING_MS = 5;

/** A page at its first question, on a machine so many times slower, which keeps what stands in it. */
async function openSlow(times) {
  const opened = await open();
  const { page } = opened;
  page.setDefaultTimeout(PATIENCE_MS * times);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
  await page.evaluate(() => {
    const root = document.querySelector("fractional-fit").shadowRoot;
    const part = (name) => root.querySelector(`[data-testid=${name}]`);
    const text = (name) => part(name)?.textContent ?? null;
    const top = (name) => part(name)?.getBoundingClientRect().top ?? 0;
    globalThis.seen = [];
    const see = () => {
      globalThis.seen.push({
        at: performance.now(),
        hint: text("working"),
        chance: text("chance"),
        causes: text("depends-on"),
        chanceAt: top("chance") - top("forecast"),
      });
    };
    new MutationObserver(see).observe(root, { subtree: true, childList: true, characterData: true });
  });
  return opened;
}

/** What is seen until the forecast is done, and when that began. */
async function seenUntilDone(page) {
  await settled(page);
  const seen = await page.evaluate(() => globalThis.seen.splice(0));
  return seen.filter(({ hint }) => hint !== null);
}

/** A change, and what is seen of it. */
async function changed(page, path, text) {
  const begun = await page.getByTestId(`figure-${path}`).evaluate((input, text) => {
    globalThis.seen.length = 0;
    const now = performance.now();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(now))));
  }, text);
  return { begun, seen: await seenUntilDone(page) };
}

const distinct = (values) => [...new Set(values)];

test("a hint is shown where it takes longer than can be overlooked, and moves nothing", async () => {
  for (const times of [1, SLOW]) {
    const { page, faults, close } = await openSlow(times);
    await page.getByTestId("step-cost").click();
    await openCertainty(page);
    const first = await seenUntilDone(page);
    const { begun, seen } = await changed(page, "fullTime.baseMinor", "240,000");
    for (const [start, all] of [
      [first[0].at, first],
      [begun, seen],
    ]) {
      const hinted = all.filter(({ hint }) => hint !== "");
      for (const { at, hint } of hinted) {
        assert.equal(hint, "Working it out…");
        assert.ok(at - start > LONG_MS - ROUNDING_MS, `${times}: after ${at - start} ms`);
      }
      assert.ok(hinted.length > 0 || times !== SLOW, "nobody is told that it takes long");
      assert.equal(all.at(-1).hint, "");
      assert.equal(distinct(all.filter(({ chance }) => chance).map(({ chanceAt }) => chanceAt)).length, 1);
    }
    // Also where there is nothing to see yet.
    assert.ok(times !== SLOW || first.some(({ hint, chance }) => hint !== "" && chance === null));
    assert.equal(await page.getByTestId("working").getAttribute("role"), "status");
    assert.deepEqual(faults, []);
    await close();
  }
});

test("nobody is told what it depends on before all cases are worked out", async () => {
  const { page, close } = await openSlow(SLOW);
  await page.getByTestId("step-cost").click();
  await openCertainty(page);
  const causesIn = (seen) => distinct(seen.map(({ causes }) => causes).filter((causes) => causes !== null));
  const known = () => page.getByTestId("depends-on").evaluate((list) => list.textContent);
  const first = causesIn(await seenUntilDone(page));
  const before = await known();
  assert.match(before, /^Days a week/);
  assert.deepEqual(first, ["………", before]);
  const { seen } = await changed(page, "fractional.daysPerWeekCenti", "3");
  const after = await known();
  assert.doesNotMatch(after, /^Days a week/);
  assert.deepEqual(causesIn(seen), [before, after]);
  await close();
});
