/** A page with the calculator in a frame, and what happens inside of it. */

import { readFile } from "node:fs/promises";

const FRAME = await readFile(new URL("../../pkg/frame.html", import.meta.url), "utf8");

/** `inside` is put into the frame's head, `attributes` on its tag. */
export const framed = (inside = "", attributes = "") => ({
  body: `<iframe src="fractional-fit/frame.html?theme=light" title="Calculator" width="900" height="300" ${attributes}></iframe>`,
  script: '<script src="fractional-fit/embed.js" async></script>',
  files: {
    "fractional-fit/frame.html": FRAME.replace("<head>", `<head><script src="visitor.js"></script>${inside}`),
  },
});

/** What `look` does, it does in the page's first frame. */
export async function inFrame(at, look) {
  await at.driver.switchTo().frame(0);
  try {
    return await look();
  } finally {
    await at.driver.switchTo().defaultContent();
  }
}
