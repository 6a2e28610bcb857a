/** What a page may set, in which order of strength, and what it is told where it is wrong. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, ofDefaults, sourcedFigure, whole } from "./costs.mjs";
import { onHost } from "./host.mjs";
import { ALL_MET, answerWhatIsAsked, questionShown } from "./person.mjs";

const open = onHost();

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => `${kebab(name)}="${Array.isArray(value) ? value.join(",") || "none" : value}"`)
    .join(" ");
const entered = (page, path) => page.getByTestId(`figure-${path}`).inputValue();
const faults = async ({ told }) => (await told("error")).map(({ code, field }) => `${field}: ${code}`);
const given = async (page) => (await page.locator(".given .value").allInnerTexts()).length;

test("every answer can be filled in as an attribute, and the verdict is there at once", async () => {
  const host = await open(`<fractional-fit ${attributes(ALL_MET)}></fractional-fit>`);
  const { page } = host;
  assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "fractional-fit");
  assert.equal(
    await page
      .getByTestId("filled-in")
      .innerText()
      .then((text) => text.startsWith("12 answers were filled in for you.")),
    true,
  );
  assert.deepEqual(await host.told("answer"), [], "what the page fills in is no news to it");
  assert.deepEqual(await host.told("result"), [{ version: 1, verdict: "fractional-fit" }]);
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "the focus stays");
  assert.deepEqual([await faults(host), host.faults], [[], []]);
  await host.close();
});

test("figures are filled in by name in people's units, and the visitor is told with both results", async () => {
  const host = await open(
    '<fractional-fit mode="cost" base-salary="180000.50" bonus="12.5" days-per-week="1.5"></fractional-fit>',
  );
  const { page } = host;
  await page.getByTestId("costs").waitFor();
  assert.equal(await page.getByTestId("step-fit").count(), 0);
  assert.equal(await entered(page, "fullTime.baseMinor"), "180,000.5");
  assert.equal(await entered(page, "fractional.daysPerWeekCenti"), "1.5");
  await page.getByText("What was changed").click();
  const told = await page.getByTestId("disclosure").innerText();
  assert.match(told, /^This site changed 3 of \d+ assumptions\./);
  const { typical } = await sourcedFigure("US", "fullTime.baseMinor");
  assert.ok(told.includes(`$180,000.50; our default: ${whole(typical)}`), told);
  assert.equal(
    await page.getByTestId("as-sourced-fractional").innerText(),
    whole((await ofDefaults()).fractional.totalMinor),
  );
  assert.equal(
    await page.getByTestId("as-sourced-fullTime").innerText(),
    whole((await ofDefaults()).fullTime.totalMinor),
  );
  assert.equal(
    await page.getByTestId("as-changed-fractional").innerText(),
    await page.getByTestId("total-fractional").innerText(),
  );
  assert.match(await page.getByTestId("changed-count").innerText(), /^You changed none of the/);
  await page.getByTestId("use-sourced").click();
  assert.equal(await page.getByTestId("disclosure").count(), 0);
  assert.equal(await page.getByTestId("total-fullTime").innerText(), whole((await ofDefaults()).fullTime.totalMinor));
  await host.close();
});

test("a figure that the visitor changes is the visitor's: it is no longer the site's", async () => {
  const host = await open('<fractional-fit mode="cost" base-salary="180000" bonus="10"></fractional-fit>');
  await host.page.getByTestId("figure-fullTime.baseMinor").fill("200000");
  assert.match(await host.page.getByTestId("disclosure").innerText(), /^This site changed 1 of/);
  await host.close();
});

test("a property is stronger than an attribute, an attribute than the JSON block", async () => {
  const block = {
    mode: "fit",
    country: "GB",
    answers: { phase: "none", regulated: "no", durationMonths: 9 },
    labels: { next: "Go on" },
  };
  const host = await open(
    `<fractional-fit phase="team-buildout" duration-months="6" mode="full">
       <script type="application/json">${JSON.stringify(block)}</script></fractional-fit>
     <script>document.querySelector("fractional-fit").answers = { durationMonths: 4 };</script>`,
  );
  const { page } = host;
  const values = await page.locator(".given .value").allInnerTexts();
  assert.deepEqual(values, ["Building a team", "4 months", "No"]);
  assert.equal(await page.getByTestId("continue").innerText(), "Go on");
  await page.getByTestId("step-cost").click();
  assert.equal(await page.getByTestId("country").inputValue(), "GB");
  assert.deepEqual([await faults(host), host.faults], [[], []]);
  await host.close();
});

test("a property that is set before the element is defined counts", async () => {
  const host = await open(
    `<fractional-fit></fractional-fit>
     <script>Object.assign(document.querySelector("fractional-fit"), { answers: { phase: "none" }, mode: "fit" });</script>`,
  );
  await host.page.locator(".given .value").first().waitFor();
  assert.equal(await given(host.page), 1);
  assert.equal(await host.page.getByTestId("step-cost").count(), 0);
  assert.equal(await host.page.evaluate(() => document.querySelector("fractional-fit").getAttribute("mode")), "fit");
  await host.close();
});

test("changes take effect while the page lives, and leave what the visitor did", async () => {
  const host = await open('<fractional-fit mode="cost" base-salary="180000"></fractional-fit>');
  const { page } = host;
  await page.getByTestId("more-figures").waitFor();
  await enter(page, "horizonMonths", "12");
  const set = (name, value) =>
    page.evaluate(
      ([name, value]) => {
        const element = document.querySelector("fractional-fit");
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      },
      [name, value],
    );
  await set("base-salary", "190000");
  await page.waitForFunction(
    () =>
      document.querySelector("fractional-fit").shadowRoot.querySelector('[data-testid="figure-fullTime.baseMinor"]')
        .value === "190,000",
  );
  assert.equal(await entered(page, "horizonMonths"), "12");
  await set("base-salary", null);
  await page.getByTestId("disclosure").waitFor({ state: "detached" });
  const { typical } = await sourcedFigure("US", "fullTime.baseMinor");
  assert.equal(await entered(page, "fullTime.baseMinor"), whole(typical).slice(1));
  await set("theme", "dark");
  await set("mode", "fit");
  await page.locator("form[data-testid^=question-]").waitFor();
  assert.equal(await page.locator(".frame").evaluate((frame) => getComputedStyle(frame).colorScheme), "dark");
  await set("phase", "none");
  await page.getByTestId("change-phase").waitFor();
  await set("phase", null);
  await page.getByTestId("change-phase").waitFor({ state: "detached" });
  assert.deepEqual(await faults(host), []);
  await host.close();
});

test("a bad value is told by its name, and the default stays", async () => {
  const host = await open(
    `<fractional-fit mode="party" theme="pink" locale="!!" country="Utopia" currency="dollars" phase="soon"
       duration-months="61" base-salary="lots" bonus="-1" horizon-months="2.5" discount="501" symptoms="capability-gap,doom"
       cta-href="javascript:alert(1)" cta-label="${"\u202e"}evil" data-layer="maybe" weeks-per-year="1e308" lang="en"></fractional-fit>`,
  );
  const { page } = host;
  assert.deepEqual((await faults(host)).sort(), [
    "base-salary: wrong-type",
    "bonus: too-small",
    "country: unknown-value",
    "cta-href: unknown-value",
    "cta-label: unknown-value",
    "currency: unknown-value",
    "data-layer: wrong-type",
    "discount: too-large",
    "duration-months: too-large",
    "horizon-months: not-whole",
    "locale: unknown-value",
    "mode: unknown-value",
    "phase: unknown-value",
    "symptoms: unknown-value",
    "theme: unknown-value",
    "weeks-per-year: wrong-type",
  ]);
  assert.equal(await page.getByTestId("cta").count(), 0);
  await page.getByTestId("step-cost").click();
  assert.equal(
    await page.getByTestId("total-fractional").innerText(),
    whole((await ofDefaults()).fractional.totalMinor),
  );
  assert.equal(await page.getByTestId("disclosure").count(), 0);
  assert.deepEqual(host.faults, []);
  await host.close();
});

test("a figure that the others don't allow is refused for the engine's reason", async () => {
  const host = await open('<fractional-fit fail-window-months="0" lang="en"></fractional-fit>');
  assert.deepEqual(await faults(host), ["fail-window-months: too-small"]);
  await host.close();
});

test("unknown names in JSON and in properties are told, and nothing is polluted", async () => {
  const host = await open(
    `<fractional-fit><script type="application/json">
       {"__proto__": {"mode": "cost"}, "constructor": 1, "verdict": "fractional-fit", "mode": "cost", "labels": {"title": "x"},
        "answers": {"__proto__": 1, "colour": "red"}, "figures": {"toString": 1}}</script></fractional-fit>
     <script>document.querySelector("fractional-fit").figures = { get baseSalary() { throw new Error("trap"); } };</script>`,
  );
  assert.deepEqual((await faults(host)).sort(), [
    "__proto__: unknown-field",
    "answers.__proto__: unknown-field",
    "answers.colour: unknown-field",
    "constructor: unknown-field",
    "figures.toString: unknown-field",
    "figures: wrong-type",
    "labels.title: unknown-field",
    "verdict: unknown-field",
  ]);
  assert.equal(await host.page.evaluate(() => ({}).mode), undefined);
  await host.page.getByTestId("total-fractional").waitFor();
  assert.deepEqual(host.faults, []);
  await host.close();
});

test("JSON that is none, and what is far too long, is told and left out", async () => {
  for (const [block, told] of [
    ["{not json", [": malformed"]],
    ["[1]", [": wrong-type"]],
    [`{"answers": "${"x".repeat(200_000)}"}`, [": too-large"]],
  ]) {
    const host = await open(`<fractional-fit><script type="application/json">${block}</script></fractional-fit>`);
    assert.deepEqual(await faults(host), told);
    await host.close();
  }
  const host = await open("<fractional-fit></fractional-fit>");
  await host.page.evaluate(() => {
    const element = document.querySelector("fractional-fit");
    const long = "x".repeat(10_000_000);
    for (const name of ["phase", "base-salary", "cta-label", "cta-href", "mode", "locale"])
      element.setAttribute(name, long);
    element.labels = { next: long };
  });
  await host.page.waitForFunction(() => told.filter(([type]) => type === "error").length >= 5);
  assert.deepEqual((await faults(host)).sort(), [
    "base-salary: wrong-type",
    "cta-href: too-large",
    "locale: unknown-value",
    "mode: unknown-value",
    "phase: unknown-value",
  ]);
  assert.equal((await host.page.getByTestId("continue").innerText()).length, 80);
  assert.ok((await host.told("error")).every(({ message }) => message.length < 300));
  await host.close();
});

test("markup is literal text", async () => {
  const markup = "<img src=x onerror=alert(1)>";
  const host = await open("<fractional-fit cta-href='https://example.com/'></fractional-fit>");
  await host.page.evaluate((text) => {
    const element = document.querySelector("fractional-fit");
    element.labels = { next: text, fit: text };
    element.ctaLabel = text;
    element.mode = "cost";
  }, markup);
  assert.equal(await host.page.getByTestId("cta").innerText(), markup);
  assert.equal(await host.page.locator("fractional-fit img").count(), 0);
  await host.close();
});

test("the call to action leads only to safe places, and the page may act on it itself", async () => {
  for (const [href, expected] of [
    ["https://example.com/a?b=1", "https://example.com/a?b=1"],
    ["mailto:sales@example.com", "mailto:sales@example.com"],
    ["tel:+49301234", "tel:+49301234"],
    ["/contact", "/contact"],
    ["javascript:alert(1)", null],
    [" java\nscript:alert(1)", null],
    ["data:text/html,x", null],
    ["vbscript:x", null],
    ["http://example.com/", null],
    ["//user@[", null],
  ]) {
    const host = await open("<fractional-fit mode='cost'></fractional-fit>");
    await host.page.evaluate((value) => (document.querySelector("fractional-fit").ctaHref = value), href);
    if (expected === null) await host.page.waitForFunction(() => told.some(([type]) => type === "error"));
    const links = await host.page
      .locator("fractional-fit")
      .evaluate((element) => [...element.shadowRoot.querySelectorAll("[part=cta]")].map((link) => link.href));
    assert.deepEqual(links, expected === null ? [] : [new URL(expected, host.page.url()).href], href);
    await host.close();
  }
  const host = await open(
    "<fractional-fit mode='cost' cta-label='Talk to us' cta-href='https://example.com/'></fractional-fit>",
  );
  await host.page.evaluate(() => document.addEventListener("fractional-fit:cta", (event) => event.preventDefault()));
  await host.page.getByRole("link", { name: "Talk to us" }).click();
  assert.deepEqual(await host.told("cta"), [{ version: 1, verdict: null, href: "https://example.com/" }]);
  assert.match(host.page.url(), /host-/);
  await host.close();
});

test("a currency alone stands for its country; amounts are never converted", async () => {
  for (const [settings, country, told] of /** @type {[string, string, string[]][]} */ ([
    ['currency="EUR"', "DE", []],
    ['currency="GBP"', "GB", []],
    ['country="GB"', "GB", []],
    ['country="US" currency="EUR"', "US", ["currency: unknown-value"]],
    ['currency="XTS"', "US", ["currency: unknown-value"]],
  ])) {
    const host = await open(`<fractional-fit mode="cost" ${settings}></fractional-fit>`);
    assert.equal(await host.page.getByTestId("country").inputValue(), country, settings);
    assert.deepEqual(await faults(host), told, settings);
    await host.close();
  }
});

test("the language of numbers follows the setting, and odd ones fall back", async () => {
  for (const [locale, shown] of [
    ["en-GB", "US$352,667"],
    ["en_US", "$352,667"],
    ["tlh", "$352,667"],
  ]) {
    const host = await open(`<div lang="${locale}"><fractional-fit mode="cost" country="US"></fractional-fit></div>`);
    assert.equal(
      (await host.page.getByTestId("total-fractional").innerText()).replace(/^US/, ""),
      shown.replace(/^US/, ""),
      locale,
    );
    assert.deepEqual(host.faults, []);
    await host.close();
  }
});

test("a part-filled page asks for the rest, and the visitor's answers go on", async () => {
  const { durationMonths, internalOwner, ...rest } = ALL_MET;
  const host = await open(`<fractional-fit ${attributes(rest)}></fractional-fit>`);
  const asked = await answerWhatIsAsked(host.page, { durationMonths, internalOwner });
  assert.deepEqual([...asked].sort(), ["durationMonths", "internalOwner"]);
  assert.equal(await questionShown(host.page), null);
  assert.deepEqual(
    (await host.told("answer")).map(({ version, question }) => [version, question]),
    asked.map((question) => [1, question]),
  );
  await host.close();
});
