/** The element as a guest: pages that move it, load it twice, style everything,
 * patch the language, or have handlers that throw. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, ofDefaults, whole } from "./costs.mjs";
import { openCertainty, settled } from "./forecasts.mjs";
import { onHost, SCRIPT } from "./host.mjs";
import { ALL_MET, answerWhatIsAsked, clickToVerdict, questionShown, SHORT } from "./person.mjs";

const open = onHost();
const PLAIN = "<fractional-fit><p>What the host wrote</p></fractional-fit>";

/** What the element looks like, in the page's own coordinates. */
const picture = (page) => page.locator("fractional-fit").screenshot({ animations: "disabled" });

test("events are versioned, bubble, cross shadow roots, and carry answers only where asked to", async () => {
  for (const [attributes, shares] of [
    ["", false],
    ["share-answers", true],
    ['share-answers="false"', false],
  ]) {
    const host = await open(`<div id="outer"></div>
      <script>document.querySelector("#outer").attachShadow({ mode: "open" }).innerHTML =
        '<fractional-fit ${attributes} cta-label="Talk"></fractional-fit>';</script>`);
    const { page } = host;
    const given = page.locator(".given");
    await given.getByText(shares ? "This site receives your answers." : "never leave this page").waitFor();
    await clickToVerdict(page);
    assert.equal(await given.getByText("This site receives your answers.").count(), shares ? 1 : 0);
    await page.getByTestId("cta").click();
    const answered = { symptoms: [], aiDecisions: "no", primaryNeed: "implementation" };
    const sharing = (all) => (shares ? { answers: Object.fromEntries(Object.entries(answered).slice(0, all)) } : {});
    const answers = sharing(3);
    const [ready] = await host.told("ready");
    assert.equal(ready.version, 1);
    assert.match(ready.engine, /^\d+\.\d+\.\d+$/);
    assert.deepEqual(
      await host.told("answer"),
      Object.keys(answered).map((question, index) => ({
        version: 1,
        question,
        answered: index + 1,
        ...sharing(index + 1),
      })),
    );
    assert.deepEqual(await host.told("result"), [{ version: 1, verdict: "hire-practitioners", ...answers }]);
    assert.deepEqual(await host.told("cta"), [{ version: 1, verdict: "hire-practitioners", href: null, ...answers }]);
    await host.close();
  }
});

test("a handler that throws stops nobody else", async () => {
  const host = await open(PLAIN, {
    head: `<script>for (const type of ["ready", "answer", "result"])
      document.addEventListener("fractional-fit:" + type, () => { throw new Error("of the host"); });</script>`,
  });
  await clickToVerdict(host.page);
  await host.page.getByTestId("verdict").waitFor();
  assert.equal((await host.told("result")).length, 1);
  assert.ok(host.faults.length >= 3 && host.faults.every((fault) => fault === "uncaught: of the host"));
  await host.close();
});

test("the data layer gets events only with the attribute and the visitor's consent", async () => {
  const host = await open("<fractional-fit data-layer></fractional-fit>");
  const { page } = host;
  const pushed = () => page.evaluate(() => window.dataLayer);
  const consent = (value) =>
    page.evaluate((given) => (document.querySelector("fractional-fit").consent = given), value);
  await page.getByTestId("symptoms-none").click();
  assert.equal(await pushed(), undefined, "nothing without consent");
  await consent("yes");
  await page.getByTestId("back").click();
  assert.equal(await pushed(), undefined, "consent is true, and nothing else");
  await consent(true);
  await page.waitForFunction(() => {
    // The chunk has run once its listener is there: an event of the host's own tells.
    document
      .querySelector("fractional-fit")
      .dispatchEvent(new CustomEvent("fractional-fit:cta", { detail: { probe: true } }));
    return window.dataLayer?.length > 0;
  });
  await page.evaluate(() => (window.dataLayer.length = 0));
  await clickToVerdict(page);
  assert.deepEqual(await pushed(), [
    ...["symptoms", "aiDecisions", "primaryNeed"].map((question, index) => ({
      event: "fractional-fit:answer",
      fractionalFit: { version: 1, question, answered: index + 1 },
    })),
    { event: "fractional-fit:result", fractionalFit: { version: 1, verdict: "hire-practitioners" } },
  ]);
  await consent(false);
  await page.getByTestId("restart").click();
  assert.equal((await pushed()).length, 4, "consent can be taken back");
  await consent(true);
  await page.evaluate(() => document.querySelector("fractional-fit").removeAttribute("data-layer"));
  await page.getByTestId("symptoms-none").click();
  assert.equal((await pushed()).length, 4, "nothing without the attribute");
  await host.close();
});

test("a data layer that can't be loaded is told, and tried again with the next setting", async () => {
  const host = await open("<fractional-fit data-layer></fractional-fit>", {
    prepare: (page) => page.route(/data-layer/, (route) => route.fulfill({ status: 503 }), { times: 1 }),
  });
  const { page } = host;
  await page.waitForFunction(() => told.some(([type]) => type === "error"));
  assert.deepEqual(
    (await host.told("error")).map(({ code, field }) => [code, field]),
    [["data-layer-failed", ""]],
  );
  await page.evaluate(() => {
    const calculator = document.querySelector("fractional-fit");
    calculator.consent = true;
    calculator.theme = "dark";
  });
  await page.waitForFunction(() => {
    document.querySelector("fractional-fit").dispatchEvent(new CustomEvent("fractional-fit:cta"));
    return window.dataLayer?.length > 0;
  });
  assert.deepEqual(
    host.faults.filter((fault) => fault.startsWith("uncaught")),
    [],
  );
  await host.close();
});

test("consent without the attribute pushes nothing", async () => {
  const host = await open(PLAIN);
  await host.page.evaluate(() => (document.querySelector("fractional-fit").consent = true));
  await clickToVerdict(host.page);
  assert.equal(await host.page.evaluate(() => window.dataLayer), undefined);
  await host.close();
});

test("a style sheet of the host that overrides everything changes no pixel, but for the margin, which is the page's", async () => {
  const hostile = `<style>
    * { all: unset !important; display: inline !important; color: red !important; font: 40px serif !important;
        margin: 20px !important; padding: 20px !important; float: right !important; direction: rtl !important;
        unicode-bidi: bidi-override !important; text-transform: uppercase !important; letter-spacing: 9px !important;
        background: yellow !important; border: 5px solid red !important; visibility: hidden !important;
        position: absolute !important; zoom: 2 !important; opacity: .1 !important; transform: rotate(9deg) !important;
        box-sizing: content-box !important; line-height: 4 !important; cursor: none !important; }
    fractional-fit::before { content: "host" !important; }
    head, head *, main + * { display: none !important; }
    html, body, main { all: revert !important; direction: ltr !important; }
    html { color-scheme: only light !important; }
  </style>`;
  const body = `<main>${PLAIN}</main>`;
  const calm = await open(body, {
    head: "<style>html { color-scheme: only light } fractional-fit { margin: 20px }</style>",
  });
  const loud = await open(body, { head: hostile });
  for (const host of [calm, loud]) await host.page.locator("form[data-testid^=question-]").waitFor();
  assert.ok((await picture(calm.page)).equals(await picture(loud.page)), "the first question");
  for (const host of [calm, loud]) {
    await host.page.getByTestId("step-cost").click();
    await host.page.getByTestId("source-fullTime.baseMinor").waitFor();
    await openCertainty(host.page);
    await settled(host.page);
    await host.page.evaluate(() => document.querySelector("fractional-fit").shadowRoot.activeElement?.blur());
  }
  assert.ok((await picture(calm.page)).equals(await picture(loud.page)), "the costs");
  await calm.close();
  await loud.close();
});

test("custom properties and parts change the look", async () => {
  const host = await open(PLAIN, {
    head: `<style>fractional-fit { --fractional-fit-accent: rgb(1, 2, 3); --fractional-fit-on-accent: rgb(4, 5, 6);
        --fractional-fit-background: rgb(7, 8, 9); --fractional-fit-text: rgb(10, 11, 12); --fractional-fit-radius: 3px;
        --fractional-fit-font: monospace; --fractional-fit-display-font: cursive; }
      fractional-fit::part(primary-button) { text-transform: uppercase; }
      fractional-fit::part(choice) { border-style: dashed; }</style>`,
  });
  const style = (selector, property) =>
    host.page
      .locator(selector)
      .first()
      .evaluate((node, name) => getComputedStyle(node)[name], property);
  assert.equal(await style("[data-testid=continue]", "backgroundColor"), "rgb(1, 2, 3)");
  assert.equal(await style("[data-testid=continue]", "color"), "rgb(4, 5, 6)");
  assert.equal(await style("[data-testid=continue]", "textTransform"), "uppercase");
  assert.equal(await style("[data-testid=symptoms-none]", "borderTopStyle"), "dashed");
  assert.equal(await style(".frame", "backgroundColor"), "rgb(7, 8, 9)");
  assert.equal(await style(".frame", "color"), "rgb(10, 11, 12)");
  assert.equal(await style(".frame", "fontFamily"), "monospace");
  assert.equal(await style("h2", "fontFamily"), "cursive");
  await host.close();
});

test("the theme is fixed by the page, whatever the visitor's setting is", async () => {
  for (const [theme, expected] of [
    ["light", "light"],
    ["dark", "dark"],
    ["auto", "light dark"],
  ]) {
    const host = await open(`<fractional-fit theme="${theme}"></fractional-fit>`, { colorScheme: "dark" });
    const scheme = await host.page.locator(".frame").evaluate((frame) => getComputedStyle(frame).colorScheme);
    assert.equal(scheme, expected);
    await host.close();
  }
});

test("the direction is the language's, not the page's", async () => {
  const host = await open(`<div dir="rtl">${PLAIN}</div>`);
  assert.equal(await host.page.locator(".frame").evaluate((frame) => getComputedStyle(frame).direction), "ltr");
  await host.close();
});

test("moved, removed and put in again, it keeps its state, and listens once", async () => {
  const host = await open(PLAIN);
  const { page } = host;
  await answerWhatIsAsked(page, ALL_MET);
  await page.getByTestId("step-cost").click();
  await enter(page, "horizonMonths", "12");
  const total = await page.getByTestId("total-fractional").innerText();
  const element = await page.$("fractional-fit");
  await element.evaluate(async (node) => {
    for (let turn = 0; turn < 3; turn++) {
      document.body.append(document.createElement("div"), node);
      node.remove();
      while (node.shadowRoot.childElementCount > 0) await new Promise((resolve) => setTimeout(resolve));
      document.body.append(node);
    }
  });
  assert.equal(await page.getByTestId("total-fractional").innerText(), total);
  assert.equal(await page.getByTestId("figure-horizonMonths").inputValue(), "12");
  await page.getByTestId("step-fit").click();
  await page.getByTestId("restart").click();
  await page.evaluate(() => (told.length = 0));
  await clickToVerdict(page);
  assert.deepEqual([(await host.told("answer")).length, (await host.told("result")).length], [3, 1]);
  assert.deepEqual(await host.told("ready"), [], "ready is told once");
  assert.deepEqual(host.faults, []);
  await host.close();
});

test("the script twice is the script once; of two versions the first wins and says so once", async () => {
  const host = await open(PLAIN, {
    head: `${SCRIPT}<script type="module" src="/fractional-fit/fractional-fit.js?again"></script>`,
  });
  await clickToVerdict(host.page);
  await host.page.getByTestId("verdict").waitFor();
  assert.deepEqual(host.faults, []);
  await host.close();

  const older = await open(PLAIN, {
    ready: false,
    head: `<script>customElements.define("fractional-fit", class extends HTMLElement { static version = "0.0.9"; });</script>`,
  });
  await older.page.waitForLoadState("networkidle");
  assert.equal(older.faults.length, 1);
  assert.match(older.faults[0], /0\.0\.9 is already on this page; \d+\.\d+\.\d+ was ignored/);
  assert.equal(await older.page.getByText("What the host wrote").isVisible(), true);
  await older.close();
});

test("patched prototypes, JSON and fetch of the host change nothing", async () => {
  const host = await open(
    '<fractional-fit><script type="application/json">{"answers": {"phase": "none"}}</script></fractional-fit>',
    {
      head: `<script>
      Object.prototype.theme = "dark"; Object.prototype.country = "GB"; Object.prototype.answers = { phase: "ai-initiative" };
      Object.prototype.ctaLabel = "polluted"; Object.prototype.baseMinor = 1;
      Array.prototype.last = function () { return this[this.length - 1]; };
      Array.prototype.toJSON = function () { return "broken"; };
      const { parse } = JSON; JSON.parse = (...args) => parse(...args);
      const asked = window.fetch; window.fetch = (...args) => asked(...args);
      Object.defineProperty(document, "currentScript", { value: null });</script>`,
    },
  );
  const { page } = host;
  await page.getByTestId("change-phase").waitFor();
  assert.equal(await page.locator(".given .value").innerText(), "Nothing specific yet");
  await page.getByTestId("step-cost").click();
  assert.equal(
    await page.getByTestId("total-fractional").innerText(),
    whole((await ofDefaults()).fractional.totalMinor),
  );
  assert.equal(await page.getByTestId("cta").count(), 0);
  assert.deepEqual(host.faults, []);
  await host.close();
});

test("answers that a page has put into every object are none of the visitor's", async () => {
  const polluting = Object.entries({ ...ALL_MET, phase: "none" }).map(
    ([id, value]) => `Object.prototype[${JSON.stringify(id)}] = ${JSON.stringify(value)};`,
  );
  const host = await open('<fractional-fit phase="none"></fractional-fit>', {
    head: `<script>${polluting.join("\n")}</script>`,
  });
  const { page } = host;
  await page.getByTestId("change-phase").waitFor();
  assert.deepEqual(await page.locator(".given .value").allInnerTexts(), ["Nothing specific yet"]);
  assert.equal(await questionShown(page), "symptoms");
  assert.equal(await page.locator("form :checked").count(), 0);
  assert.match(await page.locator("form .progress").innerText(), /^Question 2/);
  assert.match(await page.getByTestId("filled-in").innerText(), /\b1\b/);
  await page.locator("fractional-fit").evaluate((element) => element.removeAttribute("phase"));
  await page.getByTestId("change-phase").waitFor({ state: "detached" });
  await clickToVerdict(page);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.getByTestId("keep").getByTestId("copy-link").click();
  assert.match(await page.getByTestId("copy-by-hand").inputValue(), new RegExp(`#ff\\?${SHORT}&.*v=1$`));
  assert.deepEqual(host.faults, []);
  await host.close();
});

test("the element's own content is seen until it is ready, and where scripts are off", async () => {
  const off = await open(PLAIN, { ready: false, javaScriptEnabled: false });
  assert.equal(await off.page.getByText("What the host wrote").isVisible(), true);
  await off.close();

  let release;
  const held = new Promise((resolve) => (release = resolve));
  const slow = await open("<fractional-fit phase='none'><p>What the host wrote</p></fractional-fit>", {
    ready: false,
    head: "<script>addEventListener('load', () => {})</script>",
  });
  await slow.page.route(/settings/, async (route) => {
    await held;
    await route.continue();
  });
  await slow.page.reload({ waitUntil: "commit" });
  await slow.page.waitForFunction(() => customElements.get("fractional-fit"));
  assert.equal(await slow.page.getByText("What the host wrote").isVisible(), true);
  release();
  await slow.page.getByTestId("change-phase").waitFor();
  assert.equal(await slow.page.getByText("What the host wrote").isVisible(), false);
  await slow.close();
});

test("settings that can't be loaded are told, and the calculator works as if none were set", async () => {
  const host = await open("<fractional-fit phase='none'></fractional-fit>", { ready: false });
  await host.page.route(/settings/, (route) => route.abort());
  await host.page.reload();
  await host.page.locator("form[data-testid^=question-]").waitFor();
  await host.page.waitForFunction(() => told.some(([type]) => type === "ready"));
  assert.ok((await host.told("error")).some(({ code }) => code === "settings-failed"));
  await clickToVerdict(host.page);
  await host.page.getByTestId("verdict").waitFor();
  await host.close();
});
