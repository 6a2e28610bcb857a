/** `make dev`: the demo page on the sources; `make start`, as it was built by `scripts/build.mjs`. */

import { fileURLToPath } from "node:url";
import prefresh from "@prefresh/vite";
import { defineConfig } from "vite";
import { engine, page, rebuild, sources } from "./scripts/dev/plugin.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const { PORT } = process.env;
const address = { host: "127.0.0.1", port: Number(PORT ?? 4173), strictPort: PORT !== undefined };

export default defineConfig({
  root: "www",
  appType: "mpa",
  cacheDir: `${root}node_modules/.vite`,
  plugins: [sources({ hot: true }), engine(), rebuild(), page(), /** @type {any} */ (prefresh())],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { ...address, fs: { allow: [root] } },
  preview: address,
  build: { outDir: `${root}dist/site` },
  optimizeDeps: { entries: ["index.ts", "builder/builder.tsx", "report/*.tsx"] },
});
