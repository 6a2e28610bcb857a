/** Tests beside the code, which need no build of the package: `*.test.ts` runs in Node, `*.browser.test.tsx` in Chromium. */

import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { engine, sources } from "./scripts/dev/plugin.mjs";
import { chromiumPath } from "./tests/chromium.mjs";
import { PATIENCE_MS } from "./tests/pace.mjs";

const chromium = {
  get executablePath() {
    return chromiumPath();
  },
  args: ["--no-sandbox", "--disable-gpu"],
};
const IN_BROWSER = "www/**/*.browser.test.{ts,tsx}";

export default defineConfig({
  test: {
    globalSetup: "scripts/dev/engine.mjs",
    projects: [
      {
        plugins: [sources(), engine()],
        test: { name: "unit", include: ["www/**/*.test.ts"], exclude: [IN_BROWSER], testTimeout: PATIENCE_MS },
      },
      {
        plugins: [sources(), engine()],
        optimizeDeps: { include: ["preact", "preact/hooks", "preact/jsx-dev-runtime"] },
        test: {
          name: "browser",
          include: [IN_BROWSER],
          testTimeout: PATIENCE_MS,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: "chromium" }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
