/** Holds what a visitor downloads under its ceilings. They only go down, or are
 * argued in the commit that raises them. */

import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";

/** Brotli bytes at quality 11, as a content network would store them. */
const CEILINGS = { "entry JavaScript": 20_400, "engine.wasm": 76_000 };

export const compressed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** `output` is what the bundler made of the entry. */
export async function reportSizes(at, output) {
  const size = async (...paths) => {
    const each = await Promise.all(paths.map(async (path) => compressed(await readFile(at(path))).length));
    return each.reduce((sum, bytes) => sum + bytes, 0);
  };
  const sizes = {
    "entry JavaScript": await size(...loadedAtOnce(output, "fractional-fit.js").map((file) => `pkg/${file}`)),
    "engine.wasm": await size("pkg/engine.wasm"),
  };
  for (const [part, bytes] of Object.entries(sizes)) {
    const ceiling = CEILINGS[part];
    console.log(`size: ${part} ${bytes.toLocaleString("en")} bytes brotli, of ${ceiling.toLocaleString("en")} allowed`);
    if (bytes > ceiling) {
      console.error(`size: ${part} is over its ceiling (scripts/sizes.mjs)`);
      process.exitCode = 1;
    }
  }
}

/** The entry and all that it imports statically. */
function loadedAtOnce(output, file, found = new Set()) {
  found.add(file);
  for (const imported of output.find(({ fileName }) => fileName === file)?.imports ?? []) {
    if (!found.has(imported)) loadedAtOnce(output, imported, found);
  }
  return [...found];
}
