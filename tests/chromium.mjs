/** Chromium without a window: the same engine, and a page of its own costs a third of the work. Chromium itself where
 * nobody packages it so. The table of faults takes the browser that visitors have. */

import { execFileSync } from "node:child_process";

export const chromiumPath = () =>
  execFileSync("bash", ["-c", "command -v chromium-headless-shell || command -v chromium"], {
    encoding: "utf8",
  }).trim();
