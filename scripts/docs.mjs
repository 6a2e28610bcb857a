/** Makes the documents of the demo site from Markdown: those that are written,
 * and those that are generated from the rules and the figures. By hand, as a site generator brings scripts and a look of
 * its own, which the page's policy and style don't have. */

import { cpSync } from "node:fs";
import { marked } from "marked";
import { gfmHeadingId } from "marked-gfm-heading-id";
import { defaultsDocument } from "./defaults-table.mjs";
import { entrySizesDocument } from "./entry-sizes.mjs";
import { integrityOf } from "./integrity.mjs";
import { at, listed, output, read, write } from "./project.mjs";
import { rangesDocument } from "./ranges-table.mjs";

const written = listed("www/docs")
  .filter((name) => name.endsWith(".md"))
  .map((name) => [name.replace(".md", ""), read(`www/docs/${name}`)]);
const documents = {
  ...Object.fromEntries(written),
  "decision-table": output("cargo", "run", "--quiet", "--locked", "--example", "decision_table"),
  // What embedders read in the package is a document of the site too.
  contract: read("pkg/README.md")
    .replaceAll("](docs/", "](")
    .replaceAll("](CHANGELOG.md)", "](changelog.md)")
    .replaceAll("](schemas)", "](schemas.md)"),
  // As a document of the site, it links to its neighbours.
  changelog: read("CHANGELOG.md").replaceAll("](www/docs/", "]("),
  sizes: await entrySizesDocument(),
  // The digest of what stands beside these pages.
  hosting: read("www/docs/hosting.md").replaceAll("sha384-…", integrityOf(read("pkg/fractional-fit.js"))),
  defaults: defaultsDocument(),
  ranges: rangesDocument,
};
cpSync(at("pkg/schemas"), at("dist/site/schemas"), { recursive: true });

// A link to a heading says what it says on code hosts.
marked.use(gfmHeadingId());
for (const [name, text] of Object.entries(documents)) {
  const [, title] = /^# (.*)$/m.exec(text);
  const body = marked
    .parse(text, { async: false })
    .replaceAll(/(href="[\w-]+)\.md(?=[#"])/g, "$1.html")
    // Where it scrolls, the keyboard has to reach it.
    .replaceAll("<table>", '<table tabindex="0">');
  write(`dist/site/docs/${name}.html`, page(title, body));
}

function page(title, body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:">
    <title>${title} · Fractional Fit</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="../page/page.css">
  </head>
  <body>
    <header class="masthead"><p class="wordmark"><a href="../">Fractional <span>Fit</span></a></p>
      <nav aria-label="Documents"><a href="./">All documents</a></nav></header>
    <main class="prose document">${body}</main>
  </body>
</html>
`;
}
