/** The countries that are offered: each with a file of default figures. The page gets them as `dist/countries.js`. */

import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const DATA = "src/defaults/data";

/** Their codes, in order. */
export async function countryCodes() {
  const files = await readdir(join(root, DATA));
  return files
    .flatMap((file) => /^([a-z]{2})\.json$/.exec(file)?.[1] ?? [])
    .map((code) => code.toUpperCase())
    .sort();
}

/** Each file is loaded when its country is wanted. */
export async function writeCountries() {
  const loaders = (await countryCodes()).map(
    (code) => `  ${code}: () => import("../${DATA}/${code.toLowerCase()}.json"),\n`,
  );
  await mkdir(join(root, "dist"), { recursive: true });
  await writeFile(join(root, "dist/countries.js"), `export const DATA = {\n${loaders.join("")}};\n`);
}
