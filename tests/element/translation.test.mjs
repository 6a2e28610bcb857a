/** A page that the browser translates: amounts stay as they are, and our own words are offered where we have them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, readWords } from "../../scripts/words.mjs";
import { onSite } from "./browser.mjs";
import { openGroups } from "./costs.mjs";
import { openCertainty } from "./forecasts.mjs";
import { ALL_MET, answerWhatIsAsked } from "./person.mjs";

const open = onSite();

/** The texts with a sign of a currency that a translator may write anew. */
const unmarked = (page) =>
  page.locator(".frame").evaluate((frame) => {
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = /** @type {Text} */ (walker.currentNode);
      if (/\p{Sc}|(?<!\p{L})zł(?!\p{L})/u.test(data) && !parentElement.closest('[translate="no"]')) found.push(data);
    }
    return found;
  });

const marked = (page) => page.locator('.frame [translate="no"]').count();

/** As a browser does it. */
const translate = (page, language, direction = "ltr") =>
  page.evaluate(
    ([lang, className]) => Object.assign(document.documentElement, { lang, className }),
    [language, language ? `translated-${direction}` : ""],
  );

for (const [locale, country] of [
  ["en", "US"],
  ["de", "DE"],
  ["pl", "PL"],
  ["ar", "US"],
]) {
  test(`no amount is left to a translator, in ${locale}`, async () => {
    const { page, close } = await open();
    await page.locator("fractional-fit").evaluate(
      (element, [locale, country]) => {
        element.setAttribute("locale", locale);
        element.setAttribute("country", country);
      },
      [locale, country],
    );
    await page.locator(`.frame[lang=${locale}]`).waitFor();
    await answerWhatIsAsked(page, ALL_MET);
    await page.getByTestId("verdict").waitFor();
    await page.getByTestId("step-cost").click();
    await page.getByTestId("costs").waitFor();
    await openGroups(page);
    await openCertainty(page);
    await page.locator(".band").first().waitFor({ state: "attached" });
    await page.locator(".frame").evaluate((frame) => {
      for (const details of frame.querySelectorAll("details")) details.open = true;
    });
    await page.getByTestId("difference-table").waitFor();
    assert.ok((await marked(page)) > 200, "nothing is marked");
    assert.deepEqual(await unmarked(page), []);
    await page.getByTestId("to-report").click();
    await page.getByTestId("paper").waitFor();
    assert.ok((await marked(page)) > 20, "nothing is marked");
    assert.deepEqual(await unmarked(page), []);
    await close();
  });
}

test("in the browser's own language, our words are offered, and go again with the translation", async () => {
  const { page, faults, close } = await open();
  await page.getByTestId("symptoms-none").click();
  for (const language of languages()) {
    if (language === "en") continue;
    const { translated } = readWords(language, "embed");
    const { steps } = readWords(language, "start");
    await translate(page, language, language === "ar" ? "rtl" : "ltr");
    const button = page.getByTestId("own-words");
    await button.filter({ hasText: translated.take }).click();
    await page.locator(`.frame[lang=${language}][translate=no]`).waitFor();
    assert.equal(await page.getByTestId("step-cost").innerText(), steps.cost);
    assert.equal(await page.getByTestId("translated").isVisible(), false);
    assert.equal(await page.getByTestId("question-aiDecisions").count(), 1, "the answers stay");
    await translate(page, "");
    await page.locator(".frame[lang=en]:not([translate=no])").waitFor();
  }
  assert.deepEqual(faults, []);
  await close();
});

test("nothing is offered of a language that we don't have, or that is shown already", async () => {
  const { page, close } = await open();
  await page.getByTestId("symptoms-none").click();
  await page.getByTestId("translated").waitFor({ state: "attached" });
  for (const language of ["ja", "en-GB"]) {
    await translate(page, "de");
    await page.getByTestId("own-words").waitFor();
    await translate(page, language);
    await page.getByTestId("own-words").waitFor({ state: "detached" });
  }
  await close();
});
