/** Makes the documents of the demo site from Markdown: those that are written,
 * and those that are generated from the rules and the figures. By hand, as a site generator brings scripts and a look of
 * its own, which the page's policy and style don't have. */

import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { marked } from "marked";
import { gfmHeadingId } from "marked-gfm-heading-id";
import { defaultsDocument } from "./defaults-table.mjs";
import { entrySizesDocument } from "./entry-sizes.mjs";
import { integrityOf } from "./integrity.mjs";
import { rangesDocument } from "./ranges-table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const written = `${root}www/docs/`;
const made = `${root}dist/docs/`;
const pages = `${root}dist/site/docs/`;

await mkdir(made, { recursive: true });
await mkdir(pages, { recursive: true });
await cp(written, made, { recursive: true });
await writeFile(
  `${made}decision-table.md`,
  execFileSync("cargo", ["run", "--quiet", "--locked", "--example", "decision_table"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }),
);
// What embedders read in the package is a document of the site too.
const contract = await readFile(`${root}pkg/README.md`, "utf8");
await writeFile(
  `${made}contract.md`,
  contract
    .replaceAll("](docs/", "](")
    .replaceAll("](CHANGELOG.md)", "](changelog.md)")
    .replaceAll("](schemas)", "](schemas.md)"),
);
// As a document of the site, it links to its neighbours.
const changes = await readFile(`${root}CHANGELOG.md`, "utf8");
await writeFile(`${made}changelog.md`, changes.replaceAll("](www/docs/", "]("));
await writeFile(`${made}sizes.md`, await entrySizesDocument());
// The digest of what stands beside these pages.
const hosting = await readFile(`${written}hosting.md`, "utf8");
const digest = integrityOf(await readFile(`${root}pkg/fractional-fit.js`));
await writeFile(`${made}hosting.md`, hosting.replaceAll("sha384-…", digest));
await cp(`${root}pkg/schemas`, `${root}dist/site/schemas`, { recursive: true });
await writeFile(`${made}defaults.md`, await defaultsDocument());
await writeFile(`${made}ranges.md`, rangesDocument);

// A link to a heading says what it says on code hosts.
marked.use(gfmHeadingId());
for (const file of (await readdir(made)).filter((name) => name.endsWith(".md"))) {
  const text = await readFile(made + file, "utf8");
  const title = /^# (.*)$/m.exec(text)?.[1] ?? file;
  const body = marked
    .parse(text, { async: false })
    .replaceAll(/(href="[\w-]+)\.md(?=[#"])/g, "$1.html")
    // Where it scrolls, the keyboard has to reach it.
    .replaceAll("<table>", '<table tabindex="0">');
  await writeFile(pages + file.replace(".md", ".html"), page(title, body));
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
