/** The first question in the page itself: there before the script, and taken over by it. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { nextFrame, onSite } from "./browser.mjs";
import { onHost } from "./host.mjs";
import { questionShown } from "./person.mjs";

const openDemo = onSite();
const openHost = onHost();
const FOLDER = new URL("../../pkg/first-question/", import.meta.url);
const LANGUAGES = ["en", "de", "fr", "es", "pl", "ar"];
const SHEET = '<link rel="stylesheet" href="/fractional-fit/first-question/style.css">';
const STYLE = `<style>${await readFile(new URL("style.css", FOLDER), "utf8")}</style>`;
const OWN = "<p>What the host wrote</p>";

const early = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (one) => [one, await readFile(new URL(`${one}.html`, FOLDER), "utf8")])),
);
const page = (language = "en", attributes = "") =>
  `<fractional-fit ${attributes}>${early[language]}${OWN}</fractional-fit>`;
/** With its style in it. */
const styledPage = () => page().replace(/<link[^>]*>/, () => STYLE);

/** Opens a page whose script comes when `come` is called. */
async function openEarly(
  body,
  /** @type {import("./host.mjs").HostOptions & { file?: string }} */ {
    prepare = () => {},
    file = "fractional-fit.js",
    ...options
  } = {},
) {
  let come;
  const gate = new Promise((resolve) => {
    come = resolve;
  });
  const host = await openHost(body, {
    head: SHEET,
    ready: false,
    ...options,
    // A page isn't loaded before its script is.
    prepare: async (opened) => {
      await prepare(opened);
      await opened.route(`**/${file}`, async (route) => {
        await gate;
        await route.continue();
      });
      const go = opened.goto.bind(opened);
      opened.goto = (url) => go(url, { waitUntil: "commit" });
    },
  });
  await host.page.getByTestId("continue").first().waitFor();
  const isReady = () => host.page.waitForFunction(() => told.some(([type]) => type === "ready"));
  return {
    ...host,
    isReady,
    takeOver: async () => {
      come();
      await isReady();
      await nextFrame(host.page);
    },
  };
}

/** What stands in the shadow root, and where. */
const drawn = (opened) =>
  opened.evaluate(() => {
    const { shadowRoot } = document.querySelector("fractional-fit");
    return [...shadowRoot.querySelectorAll(".frame, .frame *")].map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const text = node.children.length === 0 ? node.textContent : "";
      return [node.localName, node.className, node.dir, node.lang, text, x, y, width, height].join(" ");
    });
  });

const WATCH_SHIFTS = () => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
  }).observe({ type: "layout-shift", buffered: true });
};

const tap = (opened, value) => opened.getByTestId(`symptoms-${value}`).click();
const chosen = (opened) =>
  opened.locator("fractional-fit input:checked").evaluateAll((all) => all.map(({ value }) => value));
const isOwnContentSeen = (opened) => opened.getByText("What the host wrote").isVisible();

describe("the first question in the page", () => {
  test("is what the element draws in its place, and nothing shifts, in each language and width", async () => {
    for (const language of LANGUAGES) {
      for (const width of [320, 412, 1280]) {
        const host = await openEarly(page(language, `lang="${language}"`), {
          viewport: { width, height: 900 },
          prepare: (opened) => opened.addInitScript(WATCH_SHIFTS),
        });
        const before = await drawn(host.page);
        await host.takeOver();
        assert.deepEqual(await drawn(host.page), before, `${language}, ${width} px`);
        assert.deepEqual(await host.page.evaluate(() => shifts), [], `${language}, ${width} px`);
        assert.equal(await host.page.locator("fractional-fit link").count(), 0);
        assert.deepEqual(host.faults, []);
        await host.close();
      }
    }
  });

  test("so it is with its style in it", async () => {
    const host = await openEarly(styledPage(), { head: "", prepare: (opened) => opened.addInitScript(WATCH_SHIFTS) });
    const before = await drawn(host.page);
    await host.takeOver();
    assert.deepEqual(await drawn(host.page), before);
    assert.deepEqual(await host.page.evaluate(() => shifts), []);
    assert.equal(await host.page.locator("fractional-fit style").count(), 0);
    assert.deepEqual(host.faults, []);
    await host.close();
  });

  test("stands in the demo page, under its policy", async () => {
    const {
      page: demo,
      faults,
      close,
    } = await openDemo("", {
      prepare: (opened) =>
        opened.route("**/fractional-fit.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" })),
    });
    assert.equal(await questionShown(demo), "symptoms");
    assert.equal(await demo.locator(".fallback").isVisible(), false);
    assert.deepEqual(faults, []);
    await close();
  });

  test("has a style sheet that matches nothing of the page", async () => {
    const host = await openHost(page(), { head: SHEET });
    const selectors = await host.page.evaluate(() => {
      const of = (rules) =>
        [...rules].flatMap((rule) => {
          if (rule instanceof CSSKeyframesRule) return [];
          return rule.selectorText ?? of(rule.cssRules);
        });
      return of(document.styleSheets[0].cssRules);
    });
    assert.ok(selectors.length > 50);
    for (const selector of selectors.flatMap((list) => list.replace(/\(.*?\)+/g, "").split(", ")))
      assert.match(selector, /^:host/);
    await host.close();
  });
});

describe("what is chosen before the script has come", () => {
  test("by a tap stays chosen", async () => {
    const host = await openEarly(page());
    await tap(host.page, "capability-gap");
    await tap(host.page, "underperforming-vendors");
    await host.takeOver();
    assert.deepEqual(await chosen(host.page), ["underperforming-vendors", "capability-gap"]);
    assert.deepEqual(await host.told("answer"), []);
    await host.page.getByTestId("continue").click();
    assert.equal(await questionShown(host.page), "realCost");
    assert.deepEqual(
      (await host.told("answer")).map(({ question, answered }) => [question, answered]),
      [["symptoms", 1]],
    );
    await host.page.getByTestId("back").click();
    assert.deepEqual(await chosen(host.page), ["underperforming-vendors", "capability-gap"]);
    assert.deepEqual(host.faults, []);
    await host.close();
  });

  test("and sent by a tap is an answer", async () => {
    const host = await openEarly(page());
    await tap(host.page, "capability-gap");
    await host.page.getByTestId("continue").click();
    assert.equal(await questionShown(host.page), "symptoms");
    await host.takeOver();
    // Which one comes next depends on whether the engine is there.
    await host.page.getByTestId("question-symptoms").waitFor({ state: "detached" });
    assert.equal((await host.told("answer")).length, 1);
    assert.deepEqual(host.faults, []);
    await host.close();
  });

  test("as none of them is an answer", async () => {
    const host = await openEarly(page());
    await tap(host.page, "none");
    await host.takeOver();
    await host.page.getByTestId("question-aiDecisions").waitFor();
    assert.equal((await host.told("answer")).length, 1);
    assert.deepEqual(host.faults, []);
    await host.close();
  });

  test("with the keyboard stays chosen, with the focus, and Enter goes on", async () => {
    const host = await openEarly(page());
    await host.page.getByTestId("symptoms-capability-gap").getByRole("checkbox").focus();
    await host.page.keyboard.press("Space");
    const focused = () =>
      host.page.evaluate(() => {
        const { activeElement: at } = document.activeElement.shadowRoot;
        return [at.value, at.checked];
      });
    assert.deepEqual(await focused(), ["capability-gap", true]);
    await host.takeOver();
    assert.deepEqual(await focused(), ["capability-gap", true]);
    assert.equal(await questionShown(host.page), "symptoms");
    assert.deepEqual(await host.told("answer"), []);
    await host.page.keyboard.press("Enter");
    assert.equal((await host.told("answer")).length, 1);
    await host.close();
  });

  test("is sent nowhere by Enter", async () => {
    const host = await openEarly(page());
    const before = host.page.url();
    await tap(host.page, "capability-gap");
    await host.page.keyboard.press("Enter");
    await host.takeOver();
    assert.equal(host.page.url(), before);
    assert.deepEqual(await chosen(host.page), ["capability-gap"]);
    await host.close();
  });

  test("may be the other part, alone or after a tick", async () => {
    for (const ticks of [[], ["capability-gap"]]) {
      const host = await openEarly(page());
      for (const one of ticks) await tap(host.page, one);
      await host.page.getByTestId("step-cost").click();
      assert.equal(await questionShown(host.page), "symptoms");
      await host.takeOver();
      await host.page.getByTestId("costs").waitFor();
      assert.deepEqual(host.faults, []);
      await host.close();
    }
  });

  test("counts where the words come after the script", async () => {
    const host = await openEarly(page("de", 'lang="de"'), { file: "chunks/de-*.js" });
    await host.page.waitForFunction(() => customElements.get("fractional-fit"));
    await tap(host.page, "none");
    await host.takeOver();
    await host.page.getByTestId("question-aiDecisions").waitFor();
    assert.equal(await host.page.locator("fractional-fit .frame").getAttribute("lang"), "de");
    await host.close();
  });

  test("is each element's own", async () => {
    const host = await openEarly(page() + page());
    const both = host.page.locator("fractional-fit");
    await both.nth(1).getByTestId("symptoms-none").click();
    await host.takeOver();
    await both.nth(1).getByTestId("question-aiDecisions").waitFor();
    assert.equal(await both.nth(0).getByTestId("question-symptoms").count(), 1);
    await host.close();
  });
});

describe("what the page sets", () => {
  const settles = async (body, expected, options) => {
    const host = await openEarly(body, options);
    await host.takeOver();
    await host.page.locator(expected).first().waitFor();
    assert.deepEqual(host.faults, []);
    assert.deepEqual(await host.told("error"), []);
    await host.close();
  };

  test("another language is drawn in its place", () =>
    settles(page("en", 'lang="de"'), '.frame[lang="de"] [data-testid="question-symptoms"]'));

  test("answers are filled in", () => settles(page("en", 'primary-need="both"'), '[data-testid="change-primaryNeed"]'));

  test("so they are by a link", () =>
    settles(page(), '[data-testid="change-primaryNeed"]', { fragment: "#ff?primaryNeed=both&v=1" }));

  test("theme and part are right before the script", async () => {
    for (const prefix of ["", "data-"]) {
      const host = await openEarly(page("en", `${prefix}theme="dark" ${prefix}mode="fit"`));
      const look = () =>
        host.page.evaluate(() => {
          const frame = document.querySelector("fractional-fit").shadowRoot.querySelector(".frame");
          const { backgroundColor, height } = getComputedStyle(frame);
          return [backgroundColor, height, frame.querySelector(".steps")?.offsetHeight ?? 0];
        });
      const before = await look();
      assert.equal(before[2], 0);
      await host.takeOver();
      assert.deepEqual(await look(), before);
      await host.close();
    }
  });
});

describe("a question that nobody hears is not left standing", () => {
  test("scripts off", async () => {
    const host = await openHost(page(), { ready: false, javaScriptEnabled: false });
    assert.equal(await isOwnContentSeen(host.page), true);
    assert.equal(await host.page.getByTestId("continue").isVisible(), false);
    await host.close();
  });

  test("without its style sheet", async () => {
    const host = await openHost(page(), {
      ready: false,
      prepare: async (opened) => {
        await opened.route("**/style.css", (route) => route.fulfill({ status: 404 }));
        await opened.route("**/fractional-fit.js", (route) => route.fulfill({ status: 404 }));
      },
    });
    assert.equal(await isOwnContentSeen(host.page), true);
    assert.equal(await host.page.getByTestId("continue").isVisible(), false);
    await host.close();
  });

  test("a policy forbids the style in it", async () => {
    const host = await openHost(styledPage(), {
      head: `<meta http-equiv="Content-Security-Policy" content="style-src 'self'">`,
      ready: false,
      prepare: (opened) => opened.route("**/fractional-fit.js", (route) => route.fulfill({ status: 404 })),
    });
    assert.equal(await isOwnContentSeen(host.page), true);
    assert.equal(await host.page.getByTestId("continue").isVisible(), false);
    await host.close();
  });

  test("the script doesn't come, or fails: ten seconds", async () => {
    for (const answer of [{ status: 404 }, { contentType: "text/javascript", body: "throw new Error('old');" }]) {
      const host = await openHost(page(), {
        head: SHEET,
        ready: false,
        prepare: (opened) => opened.route("**/fractional-fit.js", (route) => route.fulfill(answer)),
      });
      const after = async (ms) => {
        await host.page.evaluate((time) => {
          for (const node of document.querySelector("fractional-fit").shadowRoot.querySelectorAll(".frame, slot"))
            for (const animation of node.getAnimations()) {
              animation.pause();
              animation.currentTime = time;
            }
        }, ms);
        return [await isOwnContentSeen(host.page), await host.page.getByTestId("continue").isVisible()];
      };
      assert.deepEqual(await after(9_900), [false, true]);
      assert.deepEqual(await after(10_000), [true, false]);
      const [own, frame] = await host.page.evaluate(() => {
        const element = document.querySelector("fractional-fit");
        return [element.offsetHeight, element.shadowRoot.querySelector(".frame").offsetHeight];
      });
      assert.equal(frame, 0);
      assert.ok(own > 0);
      await host.close();
    }
  });

  test("nor is one for costs alone", async () => {
    const host = await openHost(page("en", 'mode="cost"'), {
      ready: false,
      head: SHEET,
      prepare: (opened) => opened.route("**/fractional-fit.js", (route) => route.fulfill({ status: 404 })),
    });
    assert.equal(await isOwnContentSeen(host.page), true);
    await host.close();
  });

  test("the engine doesn't come", async () => {
    const host = await openEarly(page(), {
      prepare: (opened) => opened.route(/fit\.wasm$|engine-javascript\.js$/, (route) => route.fulfill({ status: 404 })),
    });
    host.takeOver().catch(() => {});
    await host.page.getByRole("alert").filter({ hasText: "could not start" }).waitFor();
    assert.equal(await isOwnContentSeen(host.page), true);
    assert.equal(await host.page.getByTestId("continue").count(), 0);
    await host.close();
  });

  test("the script comes later than that", async () => {
    const host = await openEarly(page());
    await host.page.evaluate(() => {
      for (const node of document.querySelector("fractional-fit").shadowRoot.querySelectorAll(".frame, slot"))
        for (const animation of node.getAnimations()) animation.finish();
    });
    assert.equal(await isOwnContentSeen(host.page), true);
    await host.takeOver();
    await host.page.getByTestId("continue").waitFor();
    assert.equal(await isOwnContentSeen(host.page), false);
    await host.close();
  });
});
