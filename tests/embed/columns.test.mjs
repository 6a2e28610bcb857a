/** The calculator in columns of all kinds: as wide, and as far from the edge, as any block of the page would be. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FOLDER, onPages } from "./pages.mjs";

const open = onPages();
const SCRIPT = `<script type="module" src="${FOLDER}fractional-fit.js"></script>`;

/** A theme's style for what stands in the content, which is a `.content`. */
const COLUMNS = {
  "a centred column by the children of the content": ".content > * { max-width: 650px; margin: 0 auto }",
  "the same with !important, as block themes have it":
    ".content > * { max-width: 650px; margin-left: auto !important; margin-right: auto !important }",
  "a grid with named lines": `.content { display: grid; grid-template-columns: [full-start] minmax(24px, 1fr)
    [main-start] min(720px, calc(100% - 48px)) [main-end] minmax(24px, 1fr) [full-end] } .content > * { grid-column: main-start / main-end }`,
  "a grid that centres what is in it": ".content { display: grid; justify-items: center }",
  "a flex column that centres": ".content { display: flex; flex-direction: column; align-items: center }",
  "a flex row beside a picture": ".content { display: flex } .content aside { flex: 0 0 100px }",
  "a flex row that shares": ".content { display: flex } .content > * { flex: 1 1 0; min-width: 0 }",
  "a width of its own": ".content > * { width: 80%; margin-inline: 10% }",
  "a table's cell": ".content { display: table; table-layout: auto } .content > * { margin: 4px }",
  "a float's width": ".content { float: left; max-width: 100% }",
};
/** What a theme's own block would be: text of more than a line. */
const TEXT = `<div id="block" style="block-size: 100px">${"A paragraph of the page's own. ".repeat(80)}</div>`;

for (const [name, style] of Object.entries(COLUMNS)) {
  test(name, async () => {
    const aside = style.includes("aside") ? "<aside>Picture</aside>" : "";
    const body = `<section class="content">${aside}<fractional-fit></fractional-fit></section>
      <section class="content">${aside}${TEXT}</section>`;
    const head = `<style>body { margin: 0 } section { clear: both } ${style}</style>${SCRIPT}`;
    for (const width of [390, 1200]) {
      const { page, faults, close } = await open(body, { head, viewport: { width, height: 800 } });
      await page.getByTestId("question-symptoms").waitFor();
      const [calculator, block, overflow] = await page.evaluate(() => {
        const edges = (selector) => {
          const { left, right } = document.querySelector(selector).getBoundingClientRect();
          return [left, right].map(Math.round);
        };
        return [edges("fractional-fit"), edges("#block"), document.documentElement.scrollWidth - innerWidth];
      });
      // In a table or a float, a text is as wide as there is room, and the calculator as wide as it needs.
      if (width === 390 || !/table|float/.test(style)) assert.deepEqual(calculator, block, `${width} px`);
      else assert.ok(calculator[1] - calculator[0] >= 640, `${calculator}`);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      assert.deepEqual(faults, []);
      await close();
    }
  });
}

test("a frame lies in the middle of a centred column, with the script or without", async () => {
  const head = "<style>.content > * { max-width: 300px; margin: 0 auto !important }</style>";
  const frame = (style) =>
    `<iframe src="${FOLDER}frame.html" title="Calculator" width="100%" height="720" style="${style}"></iframe>`;
  const places = [
    frame("display:block;border:0"),
    `${frame("border:0")}<script defer src="${FOLDER}embed.js"></script>`,
    `<div data-fractional-fit="frame"></div><script defer src="${FOLDER}embed.js"></script>`,
  ];
  for (const place of places) {
    const { page, faults, close } = await open(`<div class="content">${place}</div>`, { head });
    await page.locator("iframe").waitFor();
    await page.waitForFunction(() => {
      const { left, right } = document.querySelector("iframe").getBoundingClientRect();
      return right - left === 300 && Math.abs(left - (document.documentElement.clientWidth - right)) <= 1;
    });
    assert.deepEqual(faults, []);
    await close();
  }
});
