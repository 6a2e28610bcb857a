/** What is there before the engine is: the first question, answerable, at its place. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { loadEngine } from "#engine-node";
import { nextFrame, onSite } from "./browser.mjs";
import { onHost } from "./host.mjs";
import { ALL_MET, answer, answerWhatIsAsked, questionShown } from "./person.mjs";

const openDemo = onSite();
const openHost = onHost();
const PLAIN = "<fractional-fit><p>What the host wrote</p></fractional-fit>";

/** Keeps a file back until `come` is called, and tells what is asked for. */
function held(file) {
  let come;
  const gate = new Promise((resolve) => {
    come = resolve;
  });
  const asked = [];
  const prepare = async (page) => {
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
    await page.route(`**/${file}`, async (route) => {
      await gate;
      await route.continue();
    });
  };
  return { prepare, come, asked };
}

/** Without the costs' engine, as WebAssembly and as JavaScript, for as often as it is asked for. */
const withoutCosts = (times) => async (page) => {
  for (const file of ["costs.wasm", "engine-javascript.js"])
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }), times ? { times } : {});
};

describe("before the engine has arrived", () => {
  test("the question that the engine would ask first is shown", async () => {
    const engine = await loadEngine();
    const fit = held("fit.wasm");
    const { page, close } = await openHost(PLAIN, { ready: false, prepare: fit.prepare });
    await page.getByTestId("continue").waitFor();
    const { nextQuestion, questionsLeft } = engine.assess({});
    assert.equal(await questionShown(page), nextQuestion);
    await page.getByText(`About ${questionsLeft.max - 1} questions left`).waitFor();
    fit.come();
    await close();
  });

  test("answers are kept, and count when it comes", async () => {
    const fit = held("fit.wasm");
    const host = await openHost(PLAIN, { ready: false, prepare: fit.prepare });
    const { page } = host;
    // What is asked is what comes next in the order.
    for (const [id, value] of [
      ["symptoms", []],
      ["aiDecisions", "no"],
      ["realCost", "no"],
      ["primaryNeed", "implementation"],
    ])
      await answer(page, id, value);
    assert.deepEqual(await host.told("result"), []);
    fit.come();
    await page.getByTestId("verdict").waitFor();
    assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "hire-practitioners");
    assert.equal((await host.told("result")).length, 1);
    assert.deepEqual(host.faults, []);
    await host.close();
  });

  test("a verdict that was waited for gets the focus when it comes", async () => {
    const fit = held("fit.wasm");
    const { page, close } = await openHost(PLAIN, { ready: false, prepare: fit.prepare });
    await answerWhatIsAsked(page, ALL_MET);
    fit.come();
    await page.getByTestId("verdict").waitFor();
    await nextFrame(page);
    const focused = page.locator("fractional-fit").evaluate(({ shadowRoot }) => shadowRoot.activeElement?.tagName);
    assert.equal(await focused, "H2");
    await close();
  });

  test("a question that somebody reads stays when it comes", async () => {
    const fit = held("fit.wasm");
    const { page, close } = await openHost(PLAIN, { ready: false, prepare: fit.prepare });
    await page.getByTestId("continue").waitFor();
    await answer(page, "symptoms", ALL_MET.symptoms);
    const read = await questionShown(page);
    fit.come();
    await page.waitForFunction(() => told.some(([type]) => type === "ready"));
    assert.equal(await questionShown(page), read);
    await answerWhatIsAsked(page, ALL_MET);
    assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "fractional-fit");
    await close();
  });
});

test("the demo page asks for the engine before the script has come, and only once", async () => {
  const script = held("fractional-fit.js");
  const { page, close } = await openDemo("", {
    prepare: async (page) => {
      await script.prepare(page);
      page.on("request", (request) => request.url().endsWith("fit.wasm") && script.come());
    },
  });
  await page.getByTestId("symptoms-none").waitFor();
  assert.deepEqual(
    script.asked.filter((file) => /^(fractional-fit\.js|.*\.wasm)$/.test(file)),
    ["fractional-fit.js", "fit.wasm"],
  );
  await close();
});

test("what computes costs is fetched with the first answer, and not before", async () => {
  const { prepare, come, asked } = held("nothing");
  come();
  const { page, close } = await openHost(PLAIN, { prepare });
  assert.equal(asked.includes("costs.wasm"), false);
  const costs = page.waitForRequest(/costs\.wasm$/);
  await page.getByTestId("symptoms-none").click();
  await costs;
  await close();
});

const OPENED = { certainty: "tornado", "payslip-fullTime": "components-fullTime", payback: "month-cost-least" };
for (const [opened, shown] of Object.entries(OPENED))
  test(`the whole engine is fetched when ${opened} is opened, and the chance is told without it`, async () => {
    const { prepare, come, asked } = held("nothing");
    come();
    const { page, faults, close } = await openHost('<fractional-fit mode="cost"></fractional-fit>', { prepare });
    await page.getByTestId("chance").waitFor();
    await page.locator(".band").first().waitFor();
    assert.deepEqual(
      asked.filter((file) => file.endsWith(".wasm")),
      ["fit.wasm", "costs.wasm"],
    );
    const engine = page.waitForRequest(/\/engine\.wasm$/);
    await page.getByTestId(opened).locator("summary").first().click();
    await engine;
    await page.getByTestId(shown).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

test("where the whole engine can't be had, what is opened says so, and the chance stays", async () => {
  const prepare = async (page) => {
    for (const file of ["engine.wasm", "engine-javascript.js"])
      await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }), { times: 1 });
  };
  const { page, close } = await openHost('<fractional-fit mode="cost"></fractional-fit>', { prepare });
  // Until then it's an estimate.
  await page.locator(".band").first().waitFor();
  const chance = await page.getByTestId("chance").innerText();
  const certainty = page.getByTestId("certainty").locator("summary").first();
  await certainty.click();
  await page.getByTestId("certainty").getByText("could not start").waitFor();
  assert.equal(await page.getByTestId("chance").innerText(), chance);
  await certainty.click();
  await certainty.click();
  await page.getByTestId("tornado").waitFor();
  assert.equal(await page.getByTestId("chance").innerText(), chance, "the same draws");
  await close();
});

test("nothing shifts while files arrive, one after the other", async () => {
  for (const width of [320, 412, 1280]) {
    for (const locale of ["en", "de", "fr", "es", "pl", "ar"]) {
      const { page, close } = await openDemo("#calculator", {
        viewport: { width, height: 900 },
        prepare: async (page) => {
          await page.addInitScript(() => {
            window.shifts = [];
            document.addEventListener("fractional-fit:ready", () => (window.isReady = true));
            new PerformanceObserver((list) => {
              for (const { value, sources } of list.getEntries())
                shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
            }).observe({ type: "layout-shift", buffered: true });
          });
          const late = (ms) => async (route) => {
            await new Promise((resolve) => setTimeout(resolve, ms));
            await route.continue();
          };
          await page.route("**/fractional-fit.js", late(200));
          await page.route("**/chunks/*", late(200));
          await page.route("**/fit.wasm", late(800));
          // As the element is without a question in the page.
          await page.route(/\/(#.*)?$/, async (route) => {
            const response = await route.fetch();
            const bare = (await response.text()).replace(/<template.*<\/template>/, "");
            const attribute = locale === "en" ? "" : ` locale="${locale}"`;
            await route.fulfill({ response, body: bare.replace("<fractional-fit", `<fractional-fit${attribute}`) });
          });
        },
      });
      await page.waitForFunction(() => window.isReady);
      await nextFrame(page);
      assert.deepEqual(await page.evaluate(() => shifts), [], `${width} px, ${locale}`);
      await close();
    }
  }
});

describe("without what computes costs", () => {
  test("the verdict is given, the costs say what is missing, and come when they can", async () => {
    const host = await openHost(PLAIN, { prepare: withoutCosts(2) });
    const { page } = host;
    // Fetched early, which nobody wanted yet.
    const early = page.waitForResponse(/costs\.wasm$/);
    await page.getByTestId("symptoms-none").click();
    await early;
    assert.deepEqual(await host.told("error"), []);
    await page.getByTestId("step-cost").click();
    await page.getByText("could not start").waitFor();
    assert.deepEqual(
      (await host.told("error")).map(({ code }) => code),
      ["engine-failed"],
    );
    await page.getByTestId("step-fit").click();
    await answerWhatIsAsked(page, ALL_MET);
    assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "fractional-fit");
    await page.getByTestId("step-cost").click();
    await page.getByTestId("total-fractional").waitFor();
    await host.close();
  });

  test("an element for costs alone shows the host's own content", async () => {
    const host = await openHost('<fractional-fit mode="cost"><p>What the host wrote</p></fractional-fit>', {
      ready: false,
      prepare: withoutCosts(),
    });
    await host.page.getByText("What the host wrote").waitFor();
    await host.page.waitForFunction(() => told.some(([type]) => type === "error"));
    assert.equal(await host.page.getByRole("alert").count(), 1);
    assert.deepEqual(await host.told("ready"), []);
    assert.equal((await host.told("error")).length, 1);
    await host.close();
  });
});

describe("words of the costs that don’t come", () => {
  const CHUNKS = new URL("../../pkg/chunks/", import.meta.url);

  /** Answers the request for the German ones with an error, once what it returns is called. */
  async function withoutGerman(page) {
    const chunks = (await readdir(CHUNKS)).filter((file) => file.startsWith("costs-"));
    const texts = await Promise.all(chunks.map((file) => readFile(new URL(file, CHUNKS), "utf8")));
    const german = chunks[texts.findIndex((text) => text.includes("Tagessatz"))];
    let fail;
    const gate = new Promise((resolve) => {
      fail = resolve;
    });
    await page.route(`**/chunks/${german}`, async (route) => {
      await gate;
      await route.fulfill({ status: 503 });
    });
    return fail;
  }
  const speak = (page, language) =>
    page.locator("fractional-fit").evaluate((element, given) => element.setAttribute("locale", given), language);

  test("keep no other language away", async () => {
    const { page, close } = await openHost('<fractional-fit locale="de"></fractional-fit>');
    const fail = await withoutGerman(page);
    fail();
    await page.getByTestId("step-cost").click();
    await page.getByText("konnte nicht starten").waitFor();
    await speak(page, "en");
    await page.getByTestId("total-fractional").waitFor();
    await close();
  });

  test("are no news once another language is shown", async () => {
    const { page, close } = await openHost('<fractional-fit locale="de"></fractional-fit>');
    const fail = await withoutGerman(page);
    await page.getByTestId("step-cost").click();
    await speak(page, "en");
    await page.getByTestId("total-fractional").waitFor();
    const failed = page.waitForResponse((response) => response.status() === 503);
    fail();
    await failed;
    await nextFrame(page);
    await nextFrame(page);
    assert.equal(await page.getByTestId("total-fractional").count(), 1);
    await close();
  });
});
