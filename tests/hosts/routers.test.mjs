/** Scripts that change pages without loading them anew, as they come from npm, by the recipe of `www/docs/embedding.md`. */

import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../element/browser.mjs";
import { LINKS, visits } from "./visit.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const SITE = here("../../dist/site");
const { version } = JSON.parse(readFileSync(here("../../pkg/package.json"), "utf8"));
const FOLDER = `/fractional-fit/${version}/`;
const SCRIPT = `<script type="module" src="${FOLDER}fractional-fit.js"></script>`;
const KEEPING = "<fractional-fit keep-answers><p>Do you need a fractional CTO?</p></fractional-fit>";

const ROUTERS = {
  Turbo: {
    file: "@hotwired/turbo/dist/turbo.es2017-esm.js",
    head: '<script type="module" src="/router.js"></script>',
  },
  htmx: {
    file: "htmx.org/dist/htmx.js",
    head: '<script src="/router.js"></script>',
    body: 'hx-boost="true"',
  },
  swup: {
    file: "swup/dist/Swup.umd.js",
    head: '<script src="/router.js"></script><script type="module">new Swup({ animationSelector: false });</script>',
  },
};

const pageOf = ({ head, body = "" }, content) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Host</title><link rel="icon" href="data:,">${head}${SCRIPT}</head>
  <body ${body}>${LINKS}<main id="swup">${content}</main></body></html>`;

/** @type {any} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [name, router] of Object.entries(ROUTERS)) {
  test(`${name}: the script in the head, the element in the page`, async () => {
    const script = readFileSync(here(`node_modules/${router.file}`));
    const server = await serve(SITE, ({ url }, response) => {
      const [type, content] =
        {
          "/": ["text/html", pageOf(router, "<p>This is the start</p>")],
          "/calculator/": ["text/html", pageOf(router, KEEPING)],
          "/router.js": ["text/javascript", script],
        }[url] ?? [];
      if (!content) return false;
      response.setHeader("Content-Type", `${type}; charset=utf-8`);
      response.end(content);
      return true;
    });
    try {
      await visits(browser, server.url);
    } finally {
      await server.close();
    }
  });
}
