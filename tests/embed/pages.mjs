/** Pages as sites really have them, on the server that has the release's folder, which is at
 * `/fractional-fit/<version>/`. */

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { onSite } from "../element/browser.mjs";

export const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));
const { version } = JSON.parse(await readFile(new URL("../../pkg/package.json", import.meta.url), "utf8"));
export const FOLDER = `/fractional-fit/${version}/`;
export const fileOf = (name) => readFileSync(SITE + FOLDER + name, "utf8");

/** Gives a way to open a page with a `body` and a `head`; `files` are scripts that stand elsewhere, by their path. */
export function onPages() {
  const pages = new Map();
  const scripts = new Map();
  const open = onSite((request, response) => {
    const [path] = request.url.split("?");
    const [type, text] = pages.has(path) ? ["text/html", pages.get(path)] : ["text/javascript", scripts.get(path)];
    if (text === undefined) return false;
    response.setHeader("Content-Type", `${type}; charset=utf-8`);
    response.end(text);
    return true;
  });
  return async (
    /** @type {string} */ body,
    /** @type {{ head?: string, lang?: string, fragment?: string, files?: Record<string, string> } & import("../element/browser.mjs").Options} */ {
      head = "",
      lang = "en",
      fragment = "",
      files = {},
      ...options
    } = {},
  ) => {
    for (const [path, text] of Object.entries(files)) scripts.set(path, text);
    const path = `page-${pages.size}`;
    pages.set(
      `/${path}`,
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`,
    );
    return open(path + fragment, options);
  };
}
