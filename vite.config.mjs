/** `make dev`: the demo page on the sources. What visitors get is built by `scripts/build.mjs`. */

import { fileURLToPath } from "node:url";
import prefresh from "@prefresh/vite";
import { defineConfig } from "vite";
import { engine, page, sources } from "./scripts/dev/plugin.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root: "www",
  appType: "mpa",
  cacheDir: `${root}node_modules/.vite`,
  plugins: [sources({ hot: true }), engine(), page(), prefresh()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { host: "127.0.0.1", port: 4173, fs: { allow: [root] } },
  optimizeDeps: { entries: ["index.ts", "builder/builder.tsx", "report/*.tsx"] },
});
