/** The same visit to every host: to the calculator by the host's own navigation, through all questions, away, and back. */

import assert from "node:assert/strict";
import { openPage } from "../element/browser.mjs";
import { ALL_MET, clickAnswer, questionShown } from "../element/person.mjs";

/** What every page of a host has. */
export const LINKS = '<nav><a href="/">Home</a> <a href="/calculator/">Calculator</a></nav>';

/** `isClient`: the host changes pages without loading them anew. `comesBackWith`: what a visitor then finds. */
export async function visits(
  browser,
  url,
  { isClient = true, comesBackWith = "verdict", at = (/** @type {any} */ page) => page } = {},
) {
  const { page, faults, close } = await openPage(browser, url);
  const goes = (name) => page.getByRole("link", { name, exact: true }).first().click();
  const marked = () => page.evaluate(() => document.documentElement.ownerDocument.defaultView.marked === true);
  await page.evaluate(() => Object.assign(window, { marked: true }));
  await goes("Calculator");
  const calculator = at(page);
  await calculator.getByTestId("question-symptoms").waitFor();
  assert.equal(await marked(), isClient, "by the host's own navigation");
  for (let id = await questionShown(calculator); id !== null; id = await questionShown(calculator)) {
    await clickAnswer(calculator, id, ALL_MET[id]);
    await calculator.getByTestId(`question-${id}`).waitFor({ state: "detached" });
  }
  const verdict = calculator.getByTestId("verdict");
  assert.equal(await verdict.getAttribute("data-verdict"), "fractional-fit");
  await calculator.getByTestId("step-cost").click();
  const total = await calculator.getByTestId("total-fractional").innerText();
  assert.match(total, /^\$/);
  await goes("Home");
  await page.getByText("This is the start").waitFor();
  await page.goBack();
  if (comesBackWith === "verdict") {
    await calculator.getByTestId("total-fractional").filter({ hasText: total }).waitFor();
    await calculator.getByTestId("step-fit").click();
    assert.equal(await verdict.getAttribute("data-verdict"), "fractional-fit");
  } else await calculator.getByTestId("question-symptoms").waitFor();
  assert.equal(await page.locator("fractional-fit").count(), 1);
  assert.deepEqual(faults, []);
  await close();
}

/** For the table in `www/docs/embedding.md`. */
export const timed = (name, began) => process.stdout.write(`${name}: ${Math.round((Date.now() - began) / 1000)} s\n`);
