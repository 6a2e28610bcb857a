/** The script by whatever address it comes: with a query, renamed, moved by an optimiser. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { transform } from "esbuild";
import { serve } from "../element/browser.mjs";
import { PATIENCE_MS } from "../pace.mjs";
import { wholeWay } from "./hosts.mjs";
import { FOLDER, fileOf, onPages, SITE } from "./pages.mjs";

const open = onPages();
const ELEMENT = "<fractional-fit>What the host wrote</fractional-fit>";
const PLACE = '<div data-fractional-fit data-country="GB">What the host wrote</div>';
const embed = fileOf("embed.js");
const minified = (await transform(embed, { minify: true })).code;
const OTHERS = 'var other=function(){return"of another plugin"};other();';
const module = (address) => `<script type="module" src="${address}"></script>${ELEMENT}`;
const classic = (address, how = "defer") => `<script ${how} src="${address}"></script>${PLACE}`;

/** As optimisers do that wait for the visitor: the text is kept, and becomes a script later. */
const delayed = (address) => `<script type="text/plain" id="kept">${embed}</script>
  <script>const code = document.getElementById("kept").textContent;
    document.body.append(Object.assign(document.createElement("script"), { src: ${address} }));</script>`;

/** Where nothing says where the folder is, it is tried; that a guess isn't there, the browser says. A blob is the page's. */
const isGuess = (fault) => /Failed to load resource.*404|^request: blob:/.test(fault);

for (const [name, body, files = {}] of /** @type {[string, string, Record<string, string>?][]} */ ([
  ["the module with ?ver=", module(`${FOLDER}fractional-fit.js?ver=6.1.9`)],
  ["the module with several parameters", module(`${FOLDER}fractional-fit.js?v=1&amp;cache=2#x`)],
  [
    "the module twice, with and without a query",
    module(`${FOLDER}fractional-fit.js`) + module(`${FOLDER}fractional-fit.js?ver=6.1.9`).replace(ELEMENT, ""),
  ],
  [
    "the module under another name",
    module(`${FOLDER}calculator.min.js`),
    { [`${FOLDER}calculator.min.js`]: fileOf("fractional-fit.js") },
  ],
  ["embed.js with ?ver=", classic(`${FOLDER}embed.js?ver=6.1.9`)],
  ["embed.js minified beside itself", classic(`${FOLDER}embed.min.js`), { [`${FOLDER}embed.min.js`]: minified }],
  ["embed.js with a digest in its name", classic(`${FOLDER}embed-3f2a91.js`), { [`${FOLDER}embed-3f2a91.js`]: embed }],
  ["embed.js under a name of its own", classic(`${FOLDER}widget.js`, "async"), { [`${FOLDER}widget.js`]: embed }],
  [
    "a copy of LiteSpeed Cache",
    classic("/wp-content/litespeed/js/0a1b2c.js?ver=d4e5f", 'data-optimized="1" defer'),
    { "/wp-content/litespeed/js/0a1b2c.js": minified },
  ],
  [
    "a copy of WP Rocket",
    classic(`/wp-content/cache/min/1${FOLDER}embed.js?ver=1614629419`, 'data-minify="1" defer'),
    { [`/wp-content/cache/min/1${FOLDER}embed.js`]: minified },
  ],
  [
    "put together with others by Autoptimize",
    classic("/wp-content/cache/autoptimize/js/autoptimize_6f.js"),
    { "/wp-content/cache/autoptimize/js/autoptimize_6f.js": `${OTHERS}${minified};${OTHERS}` },
  ],
  [
    "as a copy of a site has it, its query in the file's name",
    module(`${FOLDER}fractional-fit.js%3Fver=6.1.9`),
    { [`${FOLDER}fractional-fit.js%3Fver=6.1.9`]: fileOf("fractional-fit.js") },
  ],
  ["embed.js as a module", classic(`${FOLDER}embed.js?ver=1`, 'type="module"')],
  ["embed.js before all else", `<script src="${FOLDER}embed.js"></script>${PLACE}`],
  ["below another base", `<base href="${FOLDER}">${classic("embed.js?v=2")}`],
  ["delayed, as a blob", `${PLACE}${delayed('URL.createObjectURL(new Blob([code], { type: "text/javascript" }))')}`],
  ["delayed, as data", `${PLACE}${delayed('"data:text/javascript;charset=utf-8," + encodeURIComponent(code)')}`],
  ["written into the page", `${PLACE}<script>${embed}</script>`],
  [
    "moved to a folder of scripts, which is told where it came from",
    `<script defer src="/assets/all.js" data-fractional-fit-folder="/elsewhere/../${FOLDER.slice(1, -1)}"></script>${PLACE}`,
    { "/assets/all.js": embed },
  ],
])) {
  test(`the whole way: ${name}`, async () => {
    const { page, faults, close } = await open(body, { files });
    const [verdict, total] = await wholeWay(page);
    assert.equal(verdict, "hire-practitioners");
    assert.match(total, body.includes("GB") ? /^£/ : /^\$/);
    assert.deepEqual(
      faults.filter((fault) => !isGuess(fault)),
      [],
    );
    await close();
  });
}

test("a frame finds its folder in the same way", async () => {
  const { page, close } = await open('<div data-fractional-fit="frame" data-country="GB">Text</div>', {
    head: '<script defer src="/wp-content/litespeed/js/0a1b2c.js"></script>',
    files: { "/wp-content/litespeed/js/0a1b2c.js": minified },
  });
  const [verdict] = await wholeWay(page.frameLocator("iframe"));
  assert.equal(verdict, "hire-practitioners");
  await close();
});

test("where the folder can't be found, the host's text stays, and the console says what to exclude", async () => {
  const { page, faults, close } = await open(classic("/cache/all.js"), {
    files: { "/cache/all.js": embed },
    prepare: (one) => one.route(/\/fractional-fit\//, (route) => route.fulfill({ status: 404 })),
  });
  const said = await waitFor(faults, "Exclude embed.js");
  assert.match(said, /data-fractional-fit-folder=/);
  assert.equal(await page.getByText("What the host wrote").isVisible(), true);
  await close();
});

test("a page without a calculator isn't searched for one", async () => {
  const { page, faults, close } = await open('<p>Nothing here</p><script defer src="/cache/all.js"></script>', {
    files: { "/cache/all.js": embed },
  });
  await page.waitForLoadState("load");
  assert.equal(await page.evaluate(() => customElements.get("fractional-fit")), undefined);
  // A place that comes later is filled.
  await page.evaluate(() => {
    const place = document.createElement("div");
    place.dataset.fractionalFit = "";
    document.body.append(place);
  });
  await page.getByTestId("question-symptoms").waitFor();
  assert.deepEqual(
    faults.filter((fault) => !isGuess(fault)),
    [],
  );
  await close();
});

test("a folder of another site that doesn't allow this one is told, with the header that is missing", async () => {
  const other = await serve(SITE);
  const { faults, close } = await open(classic(`${other.url}${FOLDER.slice(1)}embed.js`));
  assert.match(await waitFor(faults, "could not be loaded"), /Access-Control-Allow-Origin: \*/);
  await close();
  await other.close();
});

async function waitFor(faults, text) {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const found = faults.find((fault) => fault.includes(text));
    if (found) return found;
    if (Date.now() > until) throw new Error(`the console never said ${text}: ${faults}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
