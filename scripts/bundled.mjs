/** A module of the front end, in Node. */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [root + path],
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["#engine-js"],
    loader: { ".css": "text" },
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
