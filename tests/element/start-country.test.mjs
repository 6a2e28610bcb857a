/** The country whose figures a page starts with, when it says no more than its language. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSite } from "./browser.mjs";

const open = onSite(hostPages);

/** A page with a language, and whatever attributes the element is to have. */
function hostPages(request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://127.0.0.1");
  if (pathname !== "/host") return false;
  const attributes = [...searchParams].filter(([name]) => name !== "lang").map(([name, value]) => `${name}="${value}"`);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="${searchParams.get("lang")}"><title>Host</title>
    <link rel="icon" href="data:,"><script type="module" src="/fractional-fit/fractional-fit.js"></script>
    <fractional-fit ${attributes.join(" ")}></fractional-fit></html>`);
  return true;
}

/** The country in the menu, and the currency of the page's own day rate field. */
async function startOf(query) {
  const { page, faults, close } = await open(`host?${query}`);
  await page.getByTestId("step-cost").click();
  const country = await page.getByTestId("country").inputValue();
  const rate = page.locator(".figure", { has: page.getByTestId("figure-fractional.dayRateMinor") });
  const currency = await rate.innerText();
  assert.deepEqual(faults, [], query);
  await close();
  return { country, currency };
}

for (const [lang, country, sign] of /** @type {[string, string, RegExp][]} */ ([
  ["en", "US", /\$/],
  ["de", "DE", /€/],
  ["fr", "FR", /€/],
  ["es", "ES", /€/],
  ["pl", "PL", /zł/],
  ["ar", "AE", /د\.إ/],
])) {
  test(`a page in ${lang} starts in ${country}, in its currency`, async () => {
    const start = await startOf(`lang=${lang}`);
    assert.equal(start.country, country);
    assert.match(start.currency, sign);
  });
}

test("the region counts before the language, and the element's locale before the page's", async () => {
  assert.equal((await startOf("lang=de-CH")).country, "CH");
  assert.equal((await startOf("lang=en-GB")).country, "GB");
  assert.equal((await startOf("lang=en&locale=fr-CH")).country, "CH");
  assert.equal((await startOf("lang=nl")).country, "NL", "also where the words are English");
});

test("a country or currency that is set goes before the language", async () => {
  assert.equal((await startOf("lang=de&country=US")).country, "US");
  assert.equal((await startOf("lang=de&currency=GBP")).country, "GB");
  assert.equal((await startOf("lang=fr&currency=EUR")).country, "FR", "which has that currency");
  assert.equal((await startOf("lang=en&currency=EUR")).country, "DE");
});
