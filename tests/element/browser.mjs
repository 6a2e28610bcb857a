/** One headless Chromium and one server on loopback for the tests of a file. */

import { createServer } from "node:http";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { chromiumPath } from "../chromium.mjs";
import { PATIENCE_MS } from "../pace.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = () =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: FLAGS,
    timeout: PATIENCE_MS,
  });

/** Serves a folder; `override` may answer first and return true.
 * @param {(request: any, response: any) => boolean} override */
export async function serve(folder, override = () => false) {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    if (!override(request, response)) files(request, response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const SITE = fileURLToPath(new URL("../../dist/site", import.meta.url));

/** A browser and a server for all tests of a file; gives a way to open pages.
 * @param {(request: any, response: any) => boolean} [override] */
export function onSite(override) {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(SITE, override)]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  return (path = "", /** @type {Options} */ options = {}) => openPage(browser, server.url + path, options);
}

/** How the console names a setting that was refused. */
const REFUSAL = /^Fractional Fit: (.*(?:; it was ignored|\(attribute\) isn't a setting).*?)\.?$/s;

/** A page that records what it must not do: errors, foreign requests; and apart from these, which settings it was told
 * are wrong. `prepare` comes before it is loaded.
 * @typedef {import("playwright-core").BrowserContextOptions & { prepare?: (page: any) => unknown }} Options */
export async function openPage(browser, url, /** @type {Options} */ { prepare = () => {}, ...options } = {}) {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const faults = [];
  const refusals = [];
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    const [, refusal] = REFUSAL.exec(message.text()) ?? [];
    if (refusal) refusals.push(refusal);
    else if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(url).origin) && !request.url().startsWith("data:"))
      faults.push(`request: ${request.url()}`);
  });
  settleAfterClicks(page);
  await prepare(page);
  await page.goto(url);
  return { page, faults, refusals, close: () => context.close() };
}

/** What follows from a click is on the screen with the next frame, by which time
 * events that the browser queues (`toggle` of `<details>`) have come too: a test
 * that reads without waiting reads then what a visitor would. */
function settleAfterClicks(page) {
  // One prototype for the locators of all pages: once is enough.
  const locators = Object.getPrototypeOf(page.locator("html"));
  if (Object.hasOwn(locators, "settles")) return;
  Object.defineProperty(locators, "settles", { value: true });
  for (const action of ["click", "check", "uncheck"]) {
    const act = locators[action];
    locators[action] = async function (...args) {
      await act.apply(this, args);
      await restOf(this.page());
    };
  }
}

/** Once the page has drawn, and has done what was queued meanwhile. */
export const nextFrame = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** A page that has been left, or whose clock stands still, has no next frame. */
const restOf = (page) => Promise.race([nextFrame(page).catch(() => {}), new Promise((done) => setTimeout(done, 1000))]);
