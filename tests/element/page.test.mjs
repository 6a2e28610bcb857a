/** The page as a guest on somebody's site: quiet, strict, readable everywhere. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onSite } from "./browser.mjs";
import { ALL_MET, answerWhatIsAsked } from "./person.mjs";
import { FITS, overflow, throughStates, violations } from "./states.mjs";

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const open = onSite(hostPages);

/** Bare pages of a host, beside the demo site. */
function hostPages(request, response) {
  const [path] = request.url.split("?");
  if (path === "/listen.js") {
    response.setHeader("Content-Type", "text/javascript");
    response.end(`var failures = [];
      document.addEventListener("fractional-fit:error", ({ detail }) => failures.push(detail.message));`);
    return true;
  }
  if (path === "/strict") {
    response.setHeader("Content-Security-Policy", STRICT);
  } else if (/^\/broken\/(fit\.wasm|chunks\/engine-javascript\.js)$/.test(path)) {
    response.writeHead(404).end();
    return true;
  } else if (path.startsWith("/broken/")) {
    request.url = request.url.replace("/broken/", "/fractional-fit/");
    return false;
  } else if (path !== "/no-engine") return false;
  const folder = path === "/strict" ? "fractional-fit" : "broken";
  response.setHeader("Content-Type", "text/html");
  response.end(
    `<!doctype html><html lang="en"><title>Host</title>
    <script src="/listen.js"></script>
    <script type="module" src="/${folder}/fractional-fit.js"></script>
    <fractional-fit><p>What the host wrote</p></fractional-fit></html>`,
  );
  return true;
}

test("the strict policy sees no violation on the whole way", async () => {
  const { page, faults, close } = await open("strict");
  await page.evaluate(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  await throughStates(page, async () => {});
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(faults, []);
  await close();
});

test("nothing is stored, and nothing leaves the page", async () => {
  const { page, faults, close } = await open();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await throughStates(page, async () => {});
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, databases: 0, cookies: "" });
  assert.deepEqual(
    requests.filter((url) => !new URL(url).pathname.startsWith("/fractional-fit/")),
    [],
  );
  assert.deepEqual(faults, []);
  await close();
});

test("an engine that can't be loaded leaves the host's own content, and says so", async () => {
  const { page, close } = await open("no-engine");
  await page.getByRole("alert").filter({ hasText: "could not start" }).waitFor();
  assert.equal(await page.getByText("What the host wrote").isVisible(), true);
  assert.equal(await page.evaluate(() => window.failures.length), 1);
  await close();
});

test("moving the element in the page keeps what was answered; the events name the verdict only", async () => {
  const { page, close } = await open();
  await page.evaluate(() => {
    window.results = [];
    document.addEventListener("fractional-fit:result", (event) => window.results.push(event.detail));
  });
  await answerWhatIsAsked(page, ALL_MET);
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("fractional-fit")));
  assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "fractional-fit");
  assert.deepEqual(await page.evaluate(() => window.results), [{ version: 1, verdict: "fractional-fit" }]);
  await close();
});

test("on a phone, the first question is seen without scrolling", async () => {
  const { page, close } = await open("", { viewport: { width: 360, height: 740 } });
  const { y, height } = await page.locator("fractional-fit form h2").boundingBox();
  assert.ok(y + height <= 740, `${y + height}`);
  await close();
});

test("no more room is kept for the first question than it takes", async () => {
  for (const width of [320, 360, 412, 768, 1280]) {
    const { page, close } = await open("", { viewport: { width, height: 800 } });
    const empty = await page.evaluate(
      () => document.querySelector(".stage").offsetHeight - document.querySelector("fractional-fit").offsetHeight,
    );
    assert.ok(empty < 50, `${empty} px at ${width}`);
    await close();
  }
});

test("the way past the page's head stands on its own ground", async () => {
  const { page, close } = await open();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "To the calculator" });
  assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
  const [own, ground] = await skip.evaluate((link) =>
    [link, document.body].map((one) => getComputedStyle(one).backgroundColor),
  );
  assert.equal(own, ground);
  await close();
});

describe("every main state", () => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`has no violation of WCAG 2.2 AA in the ${colorScheme} theme`, async () => {
      const { page, close } = await open("", { colorScheme, bypassCSP: true });
      await throughStates(page, async (state) => assert.deepEqual(await violations(page), [], state));
      await close();
    });
  }

  for (const width of [320, 360, 768, 1280]) {
    test(`fits a screen of ${width} px`, async () => {
      const { page, close } = await open("", { viewport: { width, height: 800 } });
      await throughStates(page, async (state) => assert.deepEqual(await overflow(page), FITS, state));
      await close();
    });
  }
});
