/** Consent counts whenever it comes, and wherever it is given: for the calculator, for the place that it is put into,
 * for its frame, or for the whole page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { clickToVerdict } from "../element/person.mjs";
import { FOLDER, onPages } from "./pages.mjs";

const open = onPages();

const KINDS = {
  element: {
    place: "<fractional-fit data-layer></fractional-fit>",
    script: `<script type="module" src="${FOLDER}fractional-fit.js"></script>`,
  },
  place: { place: "<div data-fractional-fit data-data-layer>Text</div>" },
  "place that becomes a frame": { place: '<div data-fractional-fit="frame" data-data-layer>Text</div>', isFrame: true },
  frame: {
    place: `<iframe src="${FOLDER}frame.html?data-layer=true" title="x" width="600" height="700"></iframe>`,
    isFrame: true,
  },
};
/** What a consent tool does when its visitor agrees, or is known to have agreed. */
const WAYS = {
  "for the page": "window.fractionalFitConsent = true;",
  "for each, wherever it stands":
    'for (const one of document.querySelectorAll("fractional-fit, [data-fractional-fit], iframe")) one.consent = true;',
};
const results = (page) =>
  page.evaluate(() => (window.dataLayer ?? []).filter(({ event }) => event === "fractional-fit:result"));
const RESULT = {
  event: "fractional-fit:result",
  fractionalFit: { version: 1, verdict: "hire-practitioners" },
};

for (const [kind, { place, script = `<script async src="${FOLDER}embed.js"></script>`, isFrame }] of Object.entries(
  /** @type {Record<string, { place: string, script?: string, isFrame?: boolean }>} */ (KINDS),
)) {
  for (const [way, agree] of Object.entries(WAYS)) {
    test(`${kind}: ${way}, before the calculator is there and after`, async () => {
      for (const early of [true, false]) {
        // Before any script of ours has come; or once the calculator is used.
        const body = early ? `${place}<script>${agree}</script>${script}` : `${place}${script}`;
        const { page, faults, close } = await open(body);
        const at = isFrame ? page.frameLocator("iframe") : page;
        await at.getByTestId("question-symptoms").waitFor();
        if (!early) await page.evaluate(agree);
        await clickToVerdict(at);
        await page.waitForFunction(() => window.dataLayer?.some(({ event }) => event === "fractional-fit:result"));
        assert.deepEqual(await results(page), [RESULT]);
        assert.deepEqual(faults, []);
        await close();
      }
    });
  }

  test(`${kind}: nothing without consent, and nothing once it is taken back`, async () => {
    const { page, faults, close } = await open(`${place}${script}
      <script>addEventListener("fractional-fit:result", () => (window.hasResult = true));</script>`);
    const at = isFrame ? page.frameLocator("iframe") : page;
    await at.getByTestId("question-symptoms").waitFor();
    await page.evaluate(() => {
      window.fractionalFitConsent = true;
      window.fractionalFitConsent = false;
    });
    await clickToVerdict(at);
    await page.waitForFunction(() => window.hasResult);
    assert.equal(await page.evaluate(() => window.dataLayer), undefined);
    assert.deepEqual(faults, []);
    await close();
  });
}

test("a deferred script has replaced its places when a page's own handlers run", async () => {
  const { page, faults, close } = await open("<div data-fractional-fit data-data-layer>Text</div>", {
    head: `<script>addEventListener("DOMContentLoaded", () => {
        for (const calculator of document.querySelectorAll("fractional-fit")) calculator.consent = true;
      });</script>
      <script defer src="${FOLDER}embed.js"></script>`,
  });
  await clickToVerdict(page);
  await page.getByTestId("verdict").waitFor();
  await page.waitForFunction(() => window.dataLayer?.length > 0);
  assert.deepEqual(await results(page), [RESULT]);
  assert.deepEqual(faults, []);
  await close();
});
