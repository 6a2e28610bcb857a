/** Each language on the whole way: with the keyboard, to a screen reader, on a narrow screen. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { languages, PARTS, readWords } from "../../scripts/words.mjs";
import { onSite } from "./browser.mjs";
import { openCertainty } from "./forecasts.mjs";
import { ALL_MET, answerWhatIsAsked, tabTo } from "./person.mjs";
import { FITS, overflow, throughStates, violations } from "./states.mjs";

const known = languages();
const open = onSite(hostPages);

/** A page of a host in any language, with the element in a shadow root where it is asked for. */
function hostPages(request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://127.0.0.1");
  if (pathname !== "/host") return false;
  const [lang, locale] = [searchParams.get("lang"), searchParams.get("locale")];
  const element = `<fractional-fit${locale ? ` locale="${locale}" country="US"` : ""}>What the host wrote</fractional-fit>`;
  const hosted = `<div lang="fr"><div><template shadowrootmode="open">${element}</template></div></div>`;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html${lang ? ` lang="${lang}"` : ""}><title>Host</title>
    <link rel="icon" href="data:,"><script type="module" src="/fractional-fit/fractional-fit.js"></script>
    ${searchParams.has("shadow") ? hosted : element}</html>`);
  return true;
}

async function openIn(locale, options = {}) {
  const opened = await open(`host?lang=en&locale=${locale}`, options);
  // British English, where the region writes it.
  await opened.page.locator(`.frame[lang|=${new Intl.Locale(locale).language}]`).waitFor();
  return opened;
}

/** The demo page has the landmarks that a page must have. */
async function openDemoIn(locale, options) {
  const opened = await open("", options);
  await opened.page.locator("fractional-fit").evaluate((element, one) => element.setAttribute("locale", one), locale);
  await opened.page.locator(`.frame[lang=${locale}]`).waitFor();
  return opened;
}

const frame = (page) =>
  page
    .locator(".frame")
    .evaluate(({ lang, dir }) => ({ lang, dir, direction: getComputedStyle(document.body).direction }));

describe("in every language", () => {
  for (const locale of known) {
    test(`the keyboard alone leads to the verdict, the costs and the report in ${locale}`, async () => {
      const { page, faults, close } = await openIn(locale);
      const { verdicts } = readWords(locale, "start");
      const { options } = readWords(locale, "costs");
      await answerWhatIsAsked(page, ALL_MET);
      assert.ok((await page.getByTestId("verdict").innerText()).includes(verdicts["fractional-fit"].title));
      await tabTo(page, ({ testid }) => testid === "to-costs");
      await page.keyboard.press("Enter");
      await page.getByTestId("costs").waitFor();
      const figure = page.getByTestId("figure-fractional.daysPerWeekCenti");
      await tabTo(page, ({ testid }) => testid === "figure-fractional.daysPerWeekCenti");
      await page.keyboard.press("Control+A");
      // Two and a half, as the language writes it.
      await page.keyboard.type(new Intl.NumberFormat(locale).format(2.5));
      assert.equal(await figure.getAttribute("aria-invalid"), null);
      const total = (await page.getByTestId("total-fractional").innerText()).replace(/\D/g, "");
      // For the six months that were answered.
      assert.equal(total, "115000");
      assert.ok((await page.getByTestId("option-fullTime").innerText()).includes(options.fullTime.name));
      await tabTo(page, ({ testid }) => testid === "to-report", { key: "Shift+Tab" });
      await page.keyboard.press("Enter");
      const paper = await page.getByTestId("paper").innerText();
      assert.ok(paper.includes(verdicts["fractional-fit"].title));
      assert.deepEqual(faults, []);
      await close();
    });

    test(`no state shows a brace, an English word by accident, or nothing in ${locale}`, async () => {
      const { page, close } = await openDemoIn(locale, {});
      const english = Object.fromEntries(Object.keys(PARTS).map((part) => [part, readWords("en", part)]));
      await throughStates(page, async (state) => {
        const text = await page.locator(".frame").innerText();
        assert.doesNotMatch(text, /[{}#]|undefined|NaN|\[object/, state);
        if (locale === "en") return;
        for (const one of [
          english.start.back,
          english.start.yourAnswers,
          english.reasons.conditions,
          english.costs.source.title,
        ])
          assert.equal(text.split("\n").includes(one), false, `${state}: ${one}`);
      });
      await close();
    });

    test(`nothing is too wide for 320 px in ${locale}`, async () => {
      const { page, close } = await openDemoIn(locale, { viewport: { width: 320, height: 800 } });
      await throughStates(page, async (state) => assert.deepEqual(await overflow(page), FITS, state));
      await close();
    });

    for (const colorScheme of ["light", "dark"]) {
      test(`no violation of WCAG 2.2 AA in ${locale}, ${colorScheme}`, async () => {
        const { page, close } = await openDemoIn(locale, { colorScheme, bypassCSP: true });
        await throughStates(page, async (state) => assert.deepEqual(await violations(page), [], state));
        await close();
      });
    }
  }
});

test("the language is the element’s, else the page’s, else the browser’s, else English", async () => {
  for (const [query, browser, lang, dir] of [
    ["lang=en&locale=de", "en-US", "de", "ltr"],
    ["lang=pl", "en-US", "pl", "ltr"],
    ["lang=en-GB", "en-US", "en-GB", "ltr"],
    ["lang=en-US&locale=en-IE", "en-US", "en-GB", "ltr"],
    ["lang=en&shadow", "en-US", "fr", "ltr"],
    ["", "es-MX", "es", "ltr"],
    ["", "ja-JP", "en", "ltr"],
    ["lang=de-CH", "en-US", "de", "ltr"],
    ["lang=ar-EG", "en-US", "ar", "rtl"],
    ["lang=de&locale=ja", "en-US", "en", "ltr"],
    ["lang=de&locale=fr_CH", "en-US", "fr", "ltr"],
    ["lang=de&locale=%22%3E", "en-US", "de", "ltr"],
    ["lang=x-none&locale=constructor", "pl-PL", "pl", "ltr"],
  ]) {
    const { page, faults, close } = await open(`host?${query}`, { locale: browser });
    await page.locator(`.frame[lang=${lang}]`).waitFor();
    assert.deepEqual(await frame(page), { lang, dir, direction: "ltr" }, query);
    assert.deepEqual(faults, [], query);
    await close();
  }
});

test("numbers are those of the region: Arabic digits in Egypt, the apostrophe in Switzerland", async () => {
  for (const [locale, wanted] of [
    ["ar-EG", "٢٬٠٠٠"],
    ["de-CH", "2’000"],
    ["en-IN", "2,000"],
  ]) {
    const { page, close } = await openIn(locale);
    await page.getByTestId("step-cost").click();
    const shown = await page.getByTestId("figure-fractional.dayRateMinor").inputValue();
    assert.equal(shown.replace("'", "’"), wanted);
    await close();
  }
});

test("months are entered in Arabic digits too", async () => {
  const { page, close } = await openIn("ar-EG");
  await answerWhatIsAsked(page, ALL_MET);
  await page.getByTestId("change-durationMonths").click();
  assert.equal(await page.getByTestId("months").inputValue(), "٦");
  await page.getByTestId("months").fill("٣٠");
  await page.getByTestId("continue").click();
  await page.getByTestId("change-durationMonths").click();
  assert.equal(await page.getByTestId("months").inputValue(), "٣٠");
  await close();
});

test("an entry that can be read in two ways is read, and told, in the visitor’s language", async () => {
  const { page, close } = await openIn("de");
  await page.getByTestId("step-cost").click();
  const field = page.getByTestId("figure-fractional.dayRateMinor");
  await field.fill("2,500");
  await field.blur();
  assert.match(
    (await page.getByTestId("read-fractional.dayRateMinor").innerText()).replaceAll("\u00a0", " "),
    /^Verstanden als 2\.500 \$\.\s+Ich meinte 2,50 \$$/,
  );
  await close();
});

test("a visitor loads the own language only, and the words of the costs with the costs", async () => {
  const loaded = [];
  const { page, close } = await open("host?lang=de");
  await page.locator(".frame[lang=de]").waitFor();
  page.on("request", (request) => loaded.push(request.url()));
  await page.reload();
  await page.locator(".frame[lang=de]").waitFor();
  const scripts = () =>
    loaded.filter((url) => url.endsWith(".js")).map((url) => url.replace(/^.*\//, "").replace(/-.{8}\.js$/, ""));
  assert.deepEqual(scripts(), ["fractional-fit.js", "de"]);
  await page.getByTestId("step-cost").click();
  await page.getByTestId("costs").waitFor();
  await openCertainty(page);
  await page.getByTestId("method").waitFor();
  const others = ["pl", "fr", "es", "ar"];
  assert.deepEqual(
    scripts().filter((name) => others.includes(name)),
    [],
  );
  // The words and the view of each part, the session and the engine of the costs, and nothing twice.
  const parts = scripts().filter((name) => ["costs", "forecast", "provenance"].includes(name));
  assert.equal(new Set(loaded).size, loaded.length);
  assert.deepEqual(parts.sort(), ["costs", "costs", "costs", "costs", "forecast", "forecast", "provenance"]);
  await close();
});

test("the language can change while somebody answers, and nothing is lost", async () => {
  const { page, close } = await openDemoIn("de", {});
  await answerWhatIsAsked(page, ALL_MET);
  const { verdicts } = readWords("ar", "start");
  const { conditions } = readWords("ar", "reasons");
  await page.locator("fractional-fit").evaluate((element) => element.setAttribute("locale", "ar"));
  await page.getByRole("heading", { name: verdicts["fractional-fit"].title }).waitFor();
  await page.getByText(conditions, { exact: true }).waitFor();
  assert.equal((await frame(page)).dir, "rtl");
  await close();
});

test("where the words don’t load, it speaks English", async () => {
  const { page, close } = await open("host?lang=en");
  await page.route(/chunks\/de-/, (route) => route.abort());
  await page.goto(page.url().replace("lang=en", "lang=de"));
  await page.locator(".frame[lang=en]").waitFor();
  await answerWhatIsAsked(page, ALL_MET);
  assert.match(await page.getByTestId("verdict").innerText(), /A fractional CTO fits/);
  await close();
});
