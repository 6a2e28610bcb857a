/** What content systems do to a snippet, as far as it matters to it: each gets
 * what the builder writes, and gives the host's page. */

/** Tags and scripts that editors without special rights may not use are taken out; `data-` stays. */
const stripped = (html) =>
  html.replace(/<\/?(?:fractional-fit|script|style|iframe|link|object|embed)\b[^>]*>/g, "").trim();

/** Line breaks become paragraphs. */
const inParagraphs = (html) => `<p>${html.replaceAll("\n", "<br>\n")}</p>`;

/** A theme's reset, as they are common. */
const RESET = `<style>
  *, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; }
  html { font-size: 62.5%; line-height: 1.15; }
  div, span, iframe, p { font: inherit; vertical-align: baseline; border: 0; }
  img, svg, iframe, video { max-width: 100%; height: auto; display: block; }
  input, button, select { appearance: none; border-radius: 0; background: none; }
  .entry-content > * { max-width: 580px; margin: 0 auto; }
</style>`;

/** An optimiser: scripts wait for the first move of a visitor, and are then put in by another. */
const delayed = (html) =>
  `${html.replace(/<script ([^>]*)src=/g, '<script type="text/delayed" $1data-delayed-src=')}
  <script>
    addEventListener("DOMContentLoaded", () => setTimeout(() => {
      for (const waiting of document.querySelectorAll("script[data-delayed-src]")) {
        const script = document.createElement("script");
        for (const { name, value } of waiting.attributes) if (name !== "type") script.setAttribute(name.replace("data-delayed-", ""), value);
        waiting.replaceWith(script);
      }
    }, 300));
  </script>`;

/** The content comes by script, long after the scripts of the page. */
const later = (html) =>
  `<main id="content"></main>
  <template id="next">${html}</template>
  <script>
    addEventListener("load", () => setTimeout(() => {
      document.querySelector("#content").replaceChildren(document.querySelector("#next").content.cloneNode(true));
    }, 300));
  </script>`;

/** The editor renders a section again, from the markup that it keeps. */
const renderedAgain = (html) =>
  `<div id="section">${html}</div>
  <template id="kept">${html}</template>
  <script>
    addEventListener("fractional-fit:ready", () => {
      document.querySelector("#section").replaceChildren(document.querySelector("#kept").content.cloneNode(true));
      document.documentElement.dataset.isAgain = "yes";
    }, { once: true });
  </script>`;

export const SYSTEMS = {
  WordPress: {
    way: "cms",
    host: ({ page, head }) => ({
      head: RESET,
      body: `<div class="entry-content">${inParagraphs(stripped(page))}</div>${delayed(head)}`,
    }),
  },
  Webflow: {
    way: "script",
    host: ({ page }) => ({ head: RESET, body: `<div class="w-embed w-script">${page}</div>` }),
  },
  HubSpot: {
    way: "cms",
    host: ({ page, head }) => ({
      head: RESET + head.replace(" defer", " async"),
      body: `<span class="hs_cos_wrapper">${stripped(page)}</span>`,
    }),
  },
  Wix: {
    way: "frame",
    host: ({ address }) => ({
      body: `<iframe title="Embed" width="700" height="600" sandbox="allow-same-origin allow-scripts allow-popups"
        src="${address.replaceAll("&", "&amp;")}"></iframe>`,
    }),
  },
  Squarespace: {
    way: "cms",
    host: ({ page, head }) => ({ head: RESET + head, body: later(stripped(page)) }),
  },
  Shopify: {
    way: "cms",
    host: ({ page, head }) => ({ head: RESET, body: renderedAgain(page) + head }),
  },
};
