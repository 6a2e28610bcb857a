/** Modules of the front end, in Node. By hand: Node 20 reads no TypeScript, and tsx no style sheets. */

import { build } from "esbuild";
import { at } from "./project.mjs";

export const load = (path) => loadEntry({ entryPoints: [at(path)] });

/** What an entry says that the bundler knows: files, or a text that names several. */
export async function loadEntry(entry) {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["#engine-js"],
    loader: { ".css": "text" },
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
