/** Pages of a host, written by a test, beside the demo site. */

import { onSite } from "./browser.mjs";

export const SCRIPT = '<script type="module" src="/fractional-fit/fractional-fit.js"></script>';

/** Keeps every event of ours from the first moment on, by its short name. */
const LISTEN = `window.told = [];
  for (const type of ["ready", "answer", "result", "costs", "taken", "cta", "error"])
    document.addEventListener("fractional-fit:" + type, ({ detail }) => told.push([type, detail]));`;

/** Gives a way to open a page with a body, a head and a fragment; `ready: false` doesn't wait for the element.
 * @typedef {import("./browser.mjs").Options & { head?: string, fragment?: string, ready?: boolean }} HostOptions */
export function onHost() {
  const pages = new Map();
  const open = onSite((request, response) => {
    const page = pages.get(request.url.split("?")[0]);
    if (page === undefined) return false;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
    return true;
  });
  return async (body, /** @type {HostOptions} */ { head = "", fragment = "", ready = true, ...options } = {}) => {
    const path = `host-${pages.size}`;
    const page = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
      <script>${LISTEN}</script>${head}${SCRIPT}<body>${body}</body></html>`;
    pages.set(`/${path}`, page);
    const opened = await open(path + fragment, options);
    if (ready) await opened.page.waitForFunction(() => told.some(([type]) => type === "ready"));
    return { ...opened, told: (type) => events(opened.page, type) };
  };
}

/** The details of all events of a type so far. */
const events = (page, type) =>
  page.evaluate((wanted) => told.filter(([one]) => one === wanted).map(([, detail]) => detail), type);
