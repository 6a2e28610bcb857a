/** The builder, and what it writes, pasted into bare pages of another site. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../element/states.mjs";
import { calculator, hosts, wholeWay } from "./hosts.mjs";

const { folder, openBuilder, openHost } = hosts();

/** Chooses as a person would. */
async function design(page) {
  await page.getByTestId("field-country").selectOption("DE");
  await page.getByTestId("field-theme").selectOption("light");
  await page.getByTestId("field-accent").fill("rebeccapurple");
  await page.getByTestId("field-cta-label").fill('Talk to "us" & <them>');
  await page.getByTestId("field-cta-href").fill("https://example.com/contact?a=1&b=2");
  await page.getByText("Figures of your own").click();
  await page.getByTestId("field-day-rate").fill("1450.50");
}

const pieces = async (page) =>
  Object.fromEntries(
    await page
      .locator("[data-testid^=snippet-]")
      .evaluateAll((all) => all.map((one) => [one.dataset.testid.slice("snippet-".length), one.textContent])),
  );

for (const way of ["script", "frame", "cms"]) {
  test(`pasted: ${way}`, async () => {
    const builder = await openBuilder();
    await design(builder.page);
    await builder.page.getByTestId(`way-${way}`).check();
    const { page: body, head } = await pieces(builder.page);
    assert.ok(body.includes(way === "cms" ? "data-fractional-fit" : folder()), body);
    await builder.close();

    const host = await openHost({ body, head });
    const at = calculator(host.page, way);
    const [verdict, total] = await wholeWay(at);
    assert.equal(verdict, "hire-practitioners");
    assert.match(total, /^€/);
    const [, changed] = /changed (\d+) of/.exec(await at.getByTestId("disclosure").innerText()) ?? [];
    assert.equal(changed, "1");
    const cta = at.getByTestId("cta").first();
    assert.equal(await cta.innerText(), 'Talk to "us" & <them>');
    assert.equal(await cta.getAttribute("href"), "https://example.com/contact?a=1&b=2");
    assert.equal(await cta.evaluate((link) => getComputedStyle(link).backgroundColor), "rgb(102, 51, 153)");
    const types = new Set((await host.told()).map(([type, who]) => `${type} ${who}`));
    assert.ok(types.has(`result ${way === "frame" ? "iframe" : "fractional-fit"}`), `${[...types]}`);
    assert.deepEqual(host.faults(), []);
    await host.close();
  });
}

const questionPasted = (style) => async () => {
  const builder = await openBuilder("#build?locale=de&theme=dark");
  await builder.page.getByTestId("field-early").selectOption(style);
  const { page: body } = await pieces(builder.page);
  await builder.close();
  let come;
  const gate = new Promise((resolve) => {
    come = resolve;
  });
  const host = await openHost(
    { body },
    {
      prepare: async (page) => {
        await page.route("**/fractional-fit.js", async (route) => {
          await gate;
          await route.continue();
        });
        const go = page.goto.bind(page);
        page.goto = (url) => go(url, { waitUntil: "commit" });
      },
    },
  );
  await host.page.getByText("Was brauchen Sie").waitFor();
  await host.page.getByTestId("primaryNeed-implementation").click();
  come();
  await host.page.getByTestId("verdict").waitFor();
  assert.equal(await host.page.locator("fractional-fit .frame").getAttribute("lang"), "de");
  assert.deepEqual(host.faults(), []);
  await host.close();
};

test(
  "pasted with the first question: it is there before the script, in the language that is chosen",
  questionPasted("true"),
);
test("so it is with its style as a file", questionPasted("file"));

test("no question is pasted that wouldn't be the first", async () => {
  for (const set of ["mode=cost", "primary-need=both", "locale=sv"]) {
    const { page, close } = await openBuilder(`#build?early=true&${set}`);
    assert.doesNotMatch((await pieces(page)).page, /template|style/);
    await close();
  }
});

test("what is pasted for npm and React says the same", async () => {
  const { page, close } = await openBuilder();
  await design(page);
  await page.getByTestId("way-npm").check();
  const npm = await pieces(page);
  assert.equal(npm.shell, "npm install fractional-fit@0.1.0");
  assert.match(npm.page, /day-rate="1450\.50"/);
  await page.getByTestId("way-react").check();
  const { module } = await pieces(page);
  assert.match(module, /figures=\{\{ dayRate: 1450\.5 \}\}/);
  assert.match(module, /ctaLabel=\{"Talk to \\"us\\" & <them>"\}/);
  await close();
});

test("a frame is named in the language that it speaks, and knows the page whose links it copies", async () => {
  const { page, close } = await openBuilder("#build?way=frame&locale=de-AT&page=https%3A%2F%2Fexample.com%2Fcto%23top");
  const { page: frame, address } = await pieces(page);
  assert.match(frame, /title="Brauchen Sie einen Fractional CTO\?"/);
  assert.equal(new URL(address).searchParams.get("page-href"), "https://example.com/cto");
  await close();
});

test("its state is a link, and comes back from one", async () => {
  const { page, faults, close } = await openBuilder();
  await design(page);
  await page.getByTestId("way-cms").check();
  await page.waitForFunction(() => location.hash.includes("way=cms") && location.hash.includes("day-rate=1450.50"));
  const before = await pieces(page);
  const again = await openBuilder(new URL(page.url()).hash);
  assert.deepEqual(await pieces(again.page), before);
  assert.deepEqual([...faults, ...again.faults], []);
  await again.close();
  await close();
});

test("a link for a prospect fills in the calculator on every kind of page", async () => {
  const { page, close } = await openBuilder();
  await page.getByText("Answers that are filled in").click();
  await page.getByTestId("field-primary-need").selectOption("implementation");
  await page.getByTestId("field-page").fill("https://example.com/cto#top");
  const { link } = await pieces(page);
  assert.equal(link, "https://example.com/cto#ff?primaryNeed=implementation&v=1");
  // Not in the snippets that are tried: only the link fills it in.
  await page.getByTestId("field-primary-need").selectOption("");
  for (const way of ["script", "frame", "cms"]) {
    await page.getByTestId(`way-${way}`).check();
    const { page: body, head } = await pieces(page);
    const host = await openHost({ body, head, fragment: link.slice(link.indexOf("#")) });
    const verdict = calculator(host.page, way).getByTestId("verdict");
    assert.equal(await verdict.getAttribute("data-verdict"), "hire-practitioners", way);
    assert.deepEqual(host.faults(), [], way);
    await host.close();
  }
  await close();
});

test("what the calculator refuses is told at its field", async () => {
  const { page, close } = await openBuilder("#build?day-rate=much&mode=everything&nonsense=1");
  const field = page.getByTestId("field-day-rate");
  await page.getByText("Figures of your own").click();
  await page.locator(".problem").filter({ hasText: "day-rate" }).waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await field.fill("1500");
  await page.locator(".problem").filter({ hasText: "day-rate" }).waitFor({ state: "detached" });
  await page.getByTestId("restart").click();
  assert.equal(await field.inputValue(), "");
  await close();
});

test("it works on a phone, and for everybody", async () => {
  for (const [width, colorScheme] of [
    [360, "light"],
    [1280, "dark"],
  ]) {
    const { page, faults, close } = await openBuilder("#build?theme=dark&way=cms", {
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    });
    for (const closed of await page.locator("summary:visible").all()) await closed.click();
    await page.getByText("All other figures").click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await close();
  }
});
