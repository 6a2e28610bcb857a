/** Takes the gallery into dist/gallery, and renews what tests compare with: `make shots`. */

import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../element/browser.mjs";
import { digest, nameOf, shoot, THEMES, visit, WIDTHS } from "./camera.mjs";
import { STATES } from "./states.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const gallery = here("../../dist/gallery/");
const BASELINE = here("baseline.json");
/** Everything in English; what words and direction change in German and Arabic, and at more widths. */
const KEY = [
  "first question",
  "halfway, with the answers given",
  "verdict fractional-if-fixed",
  "verdict not-yet",
  "costs",
  "report",
];
/** Each waits for its browser most of the time. */
const AT_ONCE = 3;
const only = process.env.STATES?.split(",");

const wanted = [
  ...KEY.flatMap((name) => [
    ...["de", "ar"].map((locale) => ({ name, locale, theme: "light", widths: WIDTHS })),
    { name, locale: "ar", theme: "dark", widths: [360] },
    { name, locale: "en", theme: "light", widths: [320, 768] },
  ]),
  ...Object.keys(STATES).flatMap((name) => THEMES.map((theme) => ({ name, locale: "en", theme, widths: WIDTHS }))),
].filter(({ name }) => !only || only.some((part) => name.includes(part)));

await rm(gallery, { recursive: true, force: true });
await mkdir(gallery, { recursive: true });
const [browser, server] = await Promise.all([launch(), serve(here("../../dist/site"))]);
const shown = [];
// Of the states that aren't taken, what is known stays.
const baseline = only ? JSON.parse(await readFile(BASELINE, "utf8")) : {};
const looker = await browser.newPage();
try {
  const left = wanted.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => take(left)));
  if (!only || only.includes("paper")) await takePaper();
} finally {
  await browser.close();
  await server.close();
}

async function take(left) {
  for (const { name, ...way } of left) {
    await visit(browser, server.url, STATES[name], way, async (page, width) => {
      const png = await shoot(page);
      const title = nameOf(name, { ...way, width });
      const file = `${title.replaceAll(/[^a-z0-9]+/gi, "-")}.png`;
      await writeFile(gallery + file, png);
      shown.push({ name, title, file, width });
      baseline[title] = await digest(looker, png);
    });
  }
}

/** The report as it leaves the printer, page by page. */
async function takePaper() {
  for (const locale of ["en", "de", "ar"]) {
    await visit(browser, server.url, STATES.report, { locale, theme: "light", widths: [1280] }, async (page) => {
      for (const format of ["A4", "Letter"]) {
        const sheet = `paper-${locale}-${format}`;
        await page.pdf({ format, path: `${gallery}${sheet}.pdf` });
        execFileSync("pdftoppm", ["-png", "-r", "80", `${gallery}${sheet}.pdf`, gallery + sheet]);
        const pages = Number(
          /^Pages:\s+(\d+)$/m.exec(execFileSync("pdfinfo", [`${gallery}${sheet}.pdf`], { encoding: "utf8" }))[1],
        );
        for (let number = 1; number <= pages; number++)
          shown.push({
            name: "on paper",
            title: `${locale}, ${format}, page ${number} of ${pages}`,
            file: `${sheet}-${number}.png`,
            width: 660,
          });
      }
    });
  }
}

// In the order of the list, whichever was taken first.
const order = wanted.flatMap(({ name, widths, ...way }) => widths.map((width) => nameOf(name, { ...way, width })));
shown.sort((one, other) => (order.indexOf(one.title) >>> 0) - (order.indexOf(other.title) >>> 0));
const renewed = only ? baseline : {};
if (!only) for (const title of order) renewed[title] = baseline[title];
// A size on one line, as the formatter has it.
const written = JSON.stringify(renewed, null, 2).replaceAll(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]");
await writeFile(BASELINE, `${written}\n`);
await copyFile(here("gallery.css"), `${gallery}gallery.css`);
await writeFile(`${gallery}index.html`, pageOf(byState()));
console.log(
  `gallery: ${shown.length} pictures of ${new Set(shown.map(({ name }) => name)).size} states; open dist/gallery/index.html`,
);

function byState() {
  const names = new Set(shown.map(({ name }) => name));
  return new Map([...names].map((name) => [name, shown.filter((one) => one.name === name)]));
}

function pageOf(states) {
  const anchor = (name) => name.replaceAll(/[^a-z]+/gi, "-");
  const contents = [...states.keys()].map((name) => `<li><a href="#${anchor(name)}">${name}</a></li>`).join("");
  const figure = ({ title, file, width }) =>
    `<figure><a href="${file}"><img src="${file}" alt="${title}" width="${width}" loading="lazy"></a><figcaption>${title}</figcaption></figure>`;
  const sections = [...states].map(
    ([name, all]) => `<section id="${anchor(name)}"><h2>${name}</h2><div>${all.map(figure).join("\n")}</div></section>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Gallery · Fractional Fit</title>
    <link rel="stylesheet" href="gallery.css">
  </head>
  <body>
    <nav aria-label="States"><h1>Gallery</h1><ol>${contents}</ol></nav>
    <main>${sections.join("\n")}</main>
  </body>
</html>
`;
}
