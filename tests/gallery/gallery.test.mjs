/** The main states look as they did: compared from afar with what `make shots` has written down. */

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../element/browser.mjs";
import { difference, digest, nameOf, shoot, visit, WIDTHS } from "./camera.mjs";
import { STATES } from "./states.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const baseline = JSON.parse(await readFile(here("baseline.json"), "utf8"));
const failed = here("../../dist/gallery-failed/");

/** Each state once; both themes, a long language and one from right to left among them. */
const CHOSEN = [
  ["first question", "en", "dark"],
  ["halfway, with the answers given", "de", "light"],
  ["verdict fractional-if-fixed", "ar", "light"],
  ["verdict not-yet", "en", "light"],
  ["costs", "ar", "light"],
  ["costs in Spain", "en", "dark"],
  ["report", "de", "light"],
];

let browser;
let server;
let looker;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve(here("../../dist/site"))]);
  looker = await browser.newPage();
});
after(async () => {
  await browser.close();
  await server.close();
});

describe("looks as it did", () => {
  for (const [name, locale, theme] of CHOSEN) {
    test(`${name}, ${locale}, ${theme}`, async () => {
      await visit(browser, server.url, STATES[name], { locale, theme }, async (page, width) => {
        const title = nameOf(name, { locale, width, theme });
        const png = await shoot(page);
        const found = difference(baseline[title], await digest(looker, png));
        if (found === null) return;
        const file = `${failed}${title.replaceAll(/[^a-z0-9]+/gi, "-")}.png`;
        await mkdir(failed, { recursive: true });
        await writeFile(file, png);
        assert.fail(`${title}: ${found}. Look at ${file}; if it is as wanted, make shots`);
      });
    });
  }
});

describe("a layout that breaks is noticed", () => {
  for (const [broken, css] of [
    ["columns that fall apart", ".columns { display: block }"],
    ["text that loses its size", ".frame { font-size: 18px }"],
    ["cards that lose their padding", ".totals > li { padding: 0 }"],
  ]) {
    test(broken, async () => {
      const way = { locale: "ar", theme: "light", widths: [Math.max(...WIDTHS)] };
      await visit(browser, server.url, STATES.costs, way, async (page, width) => {
        await page.locator("fractional-fit").evaluate(({ shadowRoot }, text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          shadowRoot.adoptedStyleSheets.push(sheet);
        }, css);
        const now = await digest(looker, await shoot(page));
        assert.notEqual(difference(baseline[nameOf("costs", { ...way, width })], now), null);
      });
    });
  }
});
