/** What the builder and the documents have to paste, through what systems make of it: Markdown, WordPress's
 * paragraphs, typographic quotation marks. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { autop } from "@wordpress/autop";
import { marked } from "marked";
import { nextFrame } from "../element/browser.mjs";
import { PATIENCE_MS } from "../pace.mjs";
import { calculator, hosts, piecesOf, wholeWay } from "./hosts.mjs";
import { FOLDER, onPages } from "./pages.mjs";

const { openBuilder, openHost } = hosts();
const open = onPages();

const DESIGN = new URLSearchParams({
  country: "GB",
  theme: "light",
  "cta-label": "Talk to us",
  "cta-href": "https://example.com/contact?a=1&b=2",
  fallback: "What the host wrote",
  "day-rate": "1400",
});

/** Not all of a snippet: a page's author pastes what belongs into the page. */
async function pieces(way, more = "") {
  const builder = await openBuilder(`#build?way=${way}&${DESIGN}${more}`);
  const all = await piecesOf(builder.page);
  await builder.close();
  return all;
}

const WRITERS = {
  Markdown: (html) => marked.parse(`Before.\n\n${html}\n\nAfter.`),
  "Markdown, in the middle of a paragraph": (html) => marked.parse(`Before.\n${html}\nAfter.`),
  "WordPress's paragraphs": (html) => autop(`Before.\n\n${html}\n\nAfter.`),
};

for (const [name, write] of Object.entries(WRITERS)) {
  for (const [way, more] of [
    ["script", ""],
    ["script", "&early=true"],
    ["frame", ""],
    ["cms", ""],
  ]) {
    test(`${name}: the snippet for ${way}${more} is whole`, async () => {
      const { page: body, head = "" } = await pieces(way, more);
      const written = await write(body);
      assert.doesNotMatch(written, /<blockquote|&lt;(fractional-fit|div|iframe|script)/);
      const host = await openHost({ body: written, head });
      const at = calculator(host.page, way);
      const [verdict, total] = await wholeWay(at);
      assert.equal(verdict, "hire-practitioners");
      assert.match(total, /^£/);
      assert.equal(await at.getByTestId("cta").first().getAttribute("href"), "https://example.com/contact?a=1&b=2");
      assert.deepEqual(host.faults(), []);
      await host.close();
    });
  }
}

/** Examples with settings inside, which stand in the README as they do here. */
const BLOCK = `<fractional-fit>
  <script type="application/json">
    { "mode": "cost", "country": "GB",

      "labels": { "next": "Go on" } }
  </script>
  <p>What the host wrote</p>
</fractional-fit>`;

for (const name of ["Markdown", "WordPress's paragraphs"]) {
  test(`${name}: settings inside the element are read, also over an empty line`, async () => {
    // In Markdown, an empty line ends what is HTML: there they stand without one.
    const block = name === "Markdown" ? BLOCK.replace("\n\n", "\n") : BLOCK;
    const { page, faults, refusals, close } = await open(
      `<script type="module" src="${FOLDER}fractional-fit.js"></script>${await WRITERS[name](block)}`,
    );
    await page.getByTestId("total-fractional").waitFor();
    assert.match(await page.getByTestId("total-fractional").innerText(), /^£/);
    assert.equal(await page.getByTestId("step-fit").count(), 0);
    assert.deepEqual([faults, refusals], [[], []]);
    await close();
  });
}

test("every example of the documents is whole in Markdown and in WordPress's paragraphs", async () => {
  const examples = [];
  for (const name of ["../../README.md", "../../pkg/README.md", "../../www/docs/embedding.md"]) {
    const text = await readFile(new URL(name, import.meta.url), "utf8");
    examples.push(...[...text.matchAll(/```html\n([^`]*?)```/g)].map(([, html]) => html));
  }
  const ours = examples.filter((html) => /<fractional-fit|data-fractional-fit|frame\.html/.test(html));
  assert.ok(ours.length >= 6, `${ours.length}`);
  for (const html of ours) {
    for (const write of Object.values(WRITERS))
      assert.doesNotMatch(await write(html), /<blockquote|&lt;(fractional-fit|div|iframe|script)/, html);
  }
});

const QUOTED = {
  "closing marks on both sides": ["”", "”"],
  "opening and closing ones": ["“", "”"],
  "German ones": ["„", "“"],
  "French ones": ["«", "»"],
  "French ones, with the space that belongs to them": ["«\u00a0", "\u202f»"],
  "turned ones, as German books have them": ["»", "«"],
  "Polish ones": ["„", "”"],
  "single ones": ["‹", "›"],
  "escaped ones": ['\\"', '\\"'],
};

for (const [name, [from, to]] of Object.entries(QUOTED)) {
  test(`quotation marks that have become part of the values are none of them: ${name}`, async () => {
    const set = (attribute, value) => `data-${attribute}=${from}${value}${to}`;
    const { page, faults, refusals, close } = await open(
      `<div data-fractional-fit ${set("locale", "de")} ${set("country", "GB")} ${set("day-rate", "1400")}
        ${set("cta-label", "Los")} ${set("cta-href", "https://kunde.example/")}>Text</div>
      <script defer src="${FOLDER}embed.js"></script>`.replaceAll('\\"Los\\"', '"Los"'),
    );
    const [verdict, total] = await wholeWay(page);
    assert.equal(verdict, "hire-practitioners");
    assert.match(total, /£/);
    assert.equal(await page.locator("fractional-fit .frame").getAttribute("lang"), "de");
    const cta = page.getByTestId("cta").first();
    assert.deepEqual([await cta.innerText(), await cta.getAttribute("href")], ["Los", "https://kunde.example/"]);
    assert.deepEqual([faults, refusals], [[], []]);
    await close();
  });
}

test("a frame keeps its settings when a system has written its address as HTML twice", async () => {
  for (const and of ["&amp;amp;", "&amp;#038;", "&amp;#38;"]) {
    const { page, faults, refusals, close } = await open(
      `<iframe src="${FOLDER}frame.html?locale=de${and}mode=fit${and}country=GB" title="x" width="600" height="700"></iframe>`,
    );
    const frame = page.frameLocator("iframe");
    await frame.getByTestId("question-symptoms").waitFor();
    assert.equal(await frame.locator("fractional-fit .frame").getAttribute("lang"), "de");
    assert.equal(await frame.getByTestId("step-cost").count(), 0, and);
    assert.deepEqual([faults, refusals], [[], []]);
    await close();
  }
});

test("on a page whose language is written as `de_DE`, a refused setting is still named", async () => {
  const { page, faults, refusals, close } = await open(
    `<fractional-fit country="Frankreich"></fractional-fit>
    <script type="module" src="${FOLDER}fractional-fit.js"></script>`,
    { lang: "de_DE" },
  );
  for (const until = Date.now() + PATIENCE_MS; refusals.length === 0 && Date.now() < until; ) await page.evaluate("1");
  assert.match(refusals[0], /country="Frankreich".*Did you mean FR\?$/);
  assert.deepEqual(faults, []);
  await close();
});

test("a text that was torn at its first space is left out, and the console says how that came about", async () => {
  const { page, refusals, close } = await open(
    `<div data-fractional-fit data-cta-label=”Jetzt && hier” data-cta-href=”https://kunde.example/”>Text</div>
    <script defer src="${FOLDER}embed.js"></script>`,
  );
  await page.getByTestId("question-symptoms").waitFor();
  assert.equal(refusals.length, 1);
  assert.match(refusals[0], /data-cta-label="”Jetzt" .*curly quotation mark.*HTML or code view/);
  await close();
});

test("an amount that can be read in two ways is refused with both, never taken for a thousandth", async () => {
  for (const [element, name] of [
    ['<fractional-fit mode="cost" country="DE" day-rate="1.700"></fractional-fit>', "day-rate"],
    ['<div data-fractional-fit data-mode="cost" data-country="DE" data-day-rate="1.700"></div>', "data-day-rate"],
  ]) {
    const { page, refusals, close } = await open(
      `${element}${element}<script type="module" src="${FOLDER}fractional-fit.js"></script>
      <script defer src="${FOLDER}embed.js"></script>`,
    );
    const figure = page.getByTestId("figure-fractional.dayRateMinor").first();
    await figure.waitFor();
    assert.doesNotMatch(await figure.inputValue(), /^1[.,]7/);
    assert.deepEqual(
      refusals,
      [`${name}="1.700" (attribute) can be read in two ways: write 1700 or 1.7; it was ignored`],
      "told once, of two elements",
    );
    await close();
  }
});

test("each setting that was refused is named once, with what it takes", async () => {
  const { page, refusals, close } = await open(
    `<fractional-fit locale="german" country="Germany" cta-label="Go" cta-href="ftp://example.com" page-href="x:y"
      mode="everything" theme="drak" base-salry="1" data-own="1" duration-months="999"></fractional-fit>
    <script type="module" src="${FOLDER}fractional-fit.js"></script>`,
    { fragment: "#ff?country=XX&dayRate=plenty&v=1" },
  );
  await page.getByTestId("step-cost").or(page.getByTestId("question-symptoms")).first().waitFor();
  await page.locator("form[data-testid^=question-]").waitFor();
  const told = (name) => refusals.filter((one) => one.startsWith(name));
  for (const [name, takes] of /** @type {[string, RegExp][]} */ ([
    ['locale="german"', /a language, such as de or en-GB/],
    ['country="Germany"', /two-letter country code, such as DE.*It takes AE, .*, US\. Did you mean DE\?/],
    ['cta-href="ftp://example.com"', /begins with https:\/\//],
    ['page-href="x:y"', /begins with https:\/\//],
    ['mode="everything"', /an unknown value.*It takes full, fit, cost/],
    ['theme="drak"', /Did you mean dark\?/],
    ["base-salry", /Did you mean base-salary\?/],
    ['duration-months="999"', /too large/],
  ])) {
    // What may have been meant is loaded for that.
    while (told(name).length === 0) await nextFrame(page);
    assert.equal(told(name).length, 1, name);
    assert.match(told(name)[0], takes);
  }
  await page.getByTestId("step-cost").click();
  await page.getByTestId("costs").waitFor();
  while (told("dayRate: plenty (link)").length === 0) await nextFrame(page);
  assert.match(told("dayRate: plenty (link)").join(), /value of the wrong type/);
  await close();
});
