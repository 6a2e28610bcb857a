/** The tests beside the code that run in Node; the engine is there already. */

import { defineConfig } from "vitest/config";
import { engine, sources } from "../../scripts/dev/plugin.mjs";

export default defineConfig({
  plugins: [sources(), engine()],
  test: {
    include: ["www/**/*.test.ts"],
    exclude: ["www/**/*.browser.test.ts"],
    setupFiles: process.env.ALL_TESTS ? ["tests/mutants/all-tests.mjs"] : [],
  },
});
