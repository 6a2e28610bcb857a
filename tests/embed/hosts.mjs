/** A site that serves the calculator's files to everybody, and bare pages of
 * hosts on another origin, written by a test. */

import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, openPage, serve } from "../element/browser.mjs";
import { clickToVerdict } from "../element/person.mjs";

const SITE = fileURLToPath(new URL("../../dist/site", import.meta.url));

const toEverybody = (_, response) => {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  return false;
};

/** Keeps every event of ours, with the tag of who told it. */
const LISTEN = `window.told = [];
  for (const type of ["ready", "answer", "result", "costs", "taken", "cta", "error"])
    addEventListener("fractional-fit:" + type, ({ target, detail }) => told.push([type, target.id || target.localName, detail]));`;

export function hosts() {
  const pages = new Map();
  /** @type {any[]} */
  let [browser, site, host] = [];
  before(async () => {
    [browser, site, host] = await Promise.all([
      launch(),
      serve(SITE, toEverybody),
      serve(SITE, (request, response) => {
        const page = pages.get(request.url.split("?")[0]);
        // Nothing of ours is here.
        response.writeHead(page === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
        response.end(page);
        return true;
      }),
    ]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), host?.close()]);
  });
  return {
    /** The folder of this release, as snippets name it. */
    folder: () => `${site.url}fractional-fit/0.1.0/`,
    /** The builder, once its words have come. */
    async openBuilder(state = "", /** @type {import("../element/browser.mjs").Options} */ options = {}) {
      const builder = await openPage(browser, `${site.url}builder/${state}`, options);
      await builder.page.getByTestId("host-server").waitFor();
      return builder;
    },
    /** A page with `body` and `head`, at `fragment`. */
    async openHost(
      /** @type {Record<string, string>} */ { body, head = "", fragment = "", before = "" },
      /** @type {import("../element/browser.mjs").Options} */ options = {},
    ) {
      const path = `/page-${pages.size}`;
      pages.set(
        path,
        `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">
        <script>${LISTEN}</script>${before}${head}</head><body>${body}</body></html>`,
      );
      const opened = await openPage(browser, host.url + path.slice(1) + fragment, options);
      // What comes from the calculator's own site is no foreign request.
      const faults = () => opened.faults.filter((fault) => !fault.startsWith(`request: ${site.url}`));
      return { ...opened, faults, told: () => opened.page.evaluate(() => window.told) };
    },
  };
}

/** Where the calculator is: in the page, or in its first frame. */
export const calculator = (page, way) => (way === "frame" ? page.frameLocator("iframe") : page);

/** With the answer that settles it, and the costs opened: the verdict, and the total of the fractional CTO. */
export async function wholeWay(at) {
  await clickToVerdict(at);
  const verdict = await at.getByTestId("verdict").getAttribute("data-verdict");
  await at.getByTestId("step-cost").click();
  return [verdict, await at.getByTestId("total-fractional").innerText()];
}

/** What the builder has written, by what it is: `page`, `head`, `shell`. */
export const piecesOf = async (page) =>
  Object.fromEntries(
    await page
      .locator("[data-testid^=snippet-]")
      .evaluateAll((all) => all.map((one) => [one.dataset.testid.slice("snippet-".length), one.textContent])),
  );
