/** Each of the companies in `tests/cases/profiles.json` is led by clicks to its result, which is read from the screen. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { readWords } from "../../scripts/words.mjs";
import { onSite } from "./browser.mjs";
import { clickAnswer, questionShown } from "./person.mjs";

const { profiles } = JSON.parse(await readFile(new URL("../cases/profiles.json", import.meta.url), "utf8"));
const [start, advice] = await Promise.all([readWords("en", "start"), readWords("en", "advice")]);
const open = onSite();
/** With one sign and one reason ticked, and a usual number of months. */
const MOST_ACTIONS = 13;
const ENGAGED = ["plan", "brief", "kit"];
/** What each verdict hands over. */
const ALONG = {
  "fractional-fit": ENGAGED,
  "fractional-if-fixed": ENGAGED,
  "bridge-to-hire": ENGAGED,
  "hire-full-time": ["next", "kit"],
  "hire-practitioners": ["next", "kit"],
  "start-with-practitioners": ["next"],
  "not-yet": ["next"],
};
const USUAL_MONTHS = [2, 3, 6, 9, 12, 24];

/** Clicks through all that is asked; gives the number of clicks. */
async function clickThrough(page, answers) {
  let clicks = 0;
  for (let id = await questionShown(page); id !== null; id = await questionShown(page)) {
    clicks += await clickAnswer(page, id, answers[id]);
    assert.ok(clicks < 40, `still asked: ${id}`);
  }
  return clicks;
}

/** The codes and the text of a list, null where it isn't there. */
const listed = async (page, testid) => {
  const items = page.getByTestId(testid).locator("li");
  return items.evaluateAll((all) => all.map(({ dataset, textContent }) => [dataset.code, textContent.trim()]));
};

describe("by clicks, each company reaches the advice that it should get", () => {
  let opened;
  const counted = [];
  before(async () => {
    opened = await open();
  });
  after(async () => {
    await opened.close();
    console.log(`clicks to the whole result: ${counted.join(", ")}`);
  });

  for (const { id, answers, verdict, points, terms, warnings, watch } of profiles) {
    test(id, async () => {
      const { page } = opened;
      await page.reload();
      await page.locator("form[data-testid^=question-]").waitFor();
      const clicks = await clickThrough(page, answers);
      const more = [answers.symptoms, answers.fullTimeCase].map(({ length }) => Math.max(0, length - 1));
      const most = MOST_ACTIONS + more[0] + more[1] + (USUAL_MONTHS.includes(answers.durationMonths) ? 0 : 1);
      assert.ok(clicks <= most, `${clicks} clicks`);

      const result = page.getByTestId("verdict");
      await page.getByTestId("conditions").waitFor();
      assert.equal(await result.getAttribute("data-verdict"), verdict);
      assert.equal(await result.locator("h2").innerText(), start.verdicts[verdict].title);
      const codes = async (name) => (await listed(page, name)).map(([code]) => code);
      assert.deepEqual(await codes("points"), points);
      assert.deepEqual(await codes("terms"), terms);
      assert.deepEqual(await codes("watch"), watch ? [watch] : []);
      assert.deepEqual(await codes("warnings"), warnings);
      // Each says how: one of the sentences for it, and no code.
      for (const list of ["points", "terms", "watch"]) {
        for (const [code, text] of await listed(page, list)) {
          assert.ok(text.startsWith(advice.names[code]), text);
          assert.ok(
            Object.values(advice.settle).some((how) => text.includes(how)),
            text,
          );
        }
      }
      assert.equal(await page.getByTestId("refine").count(), 0, "the result is whole");
      // What is taken along has come by itself.
      for (const along of ALONG[verdict]) await page.getByTestId(along).waitFor();
      assert.equal(await page.getByTestId("plan").count(), ALONG[verdict].includes("plan") ? 1 : 0);
      counted.push(`${id} ${clicks}`);
      assert.deepEqual(opened.faults, []);
    });
  }
});
