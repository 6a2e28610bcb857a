/** Takes the states as pictures, and compares what they look like with what they looked like. */

import { openPage } from "../element/browser.mjs";

export const WIDTHS = [360, 1280];
export const THEMES = ["light", "dark"];

// What a state looks like from afar: mean greys of a grid over it, and its size.
const COLUMNS = 16;
const ROWS = 32;
/** What may differ: greys of a cell by this much, in this share of the cells, and the height in this share. */
const TOLERANCE = { grey: 8, cells: 0.03, height: 0.02 };

export const nameOf = (name, { locale, width, theme }) => `${name}, ${locale}, ${width} px, ${theme}`;

/** Opens a state in one language and theme, and calls `look(page, width)` at each width. */
export async function visit(browser, url, { link, reach }, { locale, theme, widths = WIDTHS }, look) {
  const opened = await openPage(browser, `${url}${link}`, {
    colorScheme: theme,
    reducedMotion: "reduce",
    viewport: { width: Math.max(...widths), height: 900 },
    locale: locale === "en" ? "en-US" : locale,
    bypassCSP: true,
    prepare: (page) => page.addInitScript(speak, locale),
  });
  try {
    await opened.page.locator(`.frame[lang=${locale}]`).waitFor();
    await reach(opened.page);
    for (const width of [...widths].sort((one, other) => other - one)) {
      await opened.page.setViewportSize({ width, height: 900 });
      await look(opened.page, width);
    }
  } finally {
    await opened.close();
  }
}

/** Runs in the page: the element speaks the language from its first moment on. */
function speak(locale) {
  new MutationObserver((_changes, observer) => {
    const element = document.querySelector("fractional-fit");
    if (!element) return;
    element.setAttribute("locale", locale);
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** The element alone, in its whole height. */
export async function shoot(page) {
  // Two frames: charts measure their width in the first and are drawn in the second.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.locator("fractional-fit").screenshot({ animations: "disabled", caret: "hide" });
}

/** What a picture looks like from afar: `width×height` and the greys of the grid, in base64. `page` decodes it. */
export const digest = (page, png) =>
  page.evaluate(
    async ({ bytes, columns, rows }) => {
      const data = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([data]));
      const { width, height } = picture;
      const canvas = new OffscreenCanvas(width, height).getContext("2d");
      canvas.drawImage(picture, 0, 0);
      const pixels = canvas.getImageData(0, 0, width, height).data;
      const sums = new Float64Array(columns * rows);
      const counts = new Float64Array(columns * rows);
      for (let y = 0; y < height; y++) {
        const row = Math.floor((y * rows) / height) * columns;
        for (let x = 0; x < width; x++) {
          const cell = row + Math.floor((x * columns) / width);
          const at = 4 * (y * width + x);
          sums[cell] += 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
          counts[cell]++;
        }
      }
      const greys = [...sums].map((sum, cell) => String.fromCharCode(Math.round(sum / Math.max(1, counts[cell]))));
      return { size: [width, height], greys: btoa(greys.join("")) };
    },
    { bytes: png.toString("base64"), columns: COLUMNS, rows: ROWS },
  );

/** What differs by more than the tolerance, as a sentence; null when nothing does. */
export function difference(before, now) {
  if (!before) return "there is no picture to compare with";
  if (before.size[0] !== now.size[0]) return `${now.size[0]} px wide, was ${before.size[0]}`;
  const [was, is] = [before.size[1], now.size[1]];
  if (Math.abs(is - was) > Math.max(2, was * TOLERANCE.height)) return `${is} px high, was ${was}`;
  const [old, fresh] = [before.greys, now.greys].map((greys) => Buffer.from(greys, "base64"));
  const changed = fresh.filter((grey, cell) => Math.abs(grey - old[cell]) > TOLERANCE.grey).length / fresh.length;
  return changed > TOLERANCE.cells ? `${(changed * 100).toFixed(1)} % of the picture changed` : null;
}
