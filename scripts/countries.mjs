/** The countries that are offered: each with a file of default figures. The page gets them as `dist/countries.js`. */

import { listed, write } from "./project.mjs";

const DATA = "src/defaults/data";

/** Their codes, in order. */
export const countryCodes = () =>
  listed(DATA).flatMap((file) => /^([a-z]{2})\.json$/.exec(file)?.[1].toUpperCase() ?? []);

/** Each file is loaded when its country is wanted. */
export function writeCountries() {
  const loaders = countryCodes().map((code) => `  ${code}: () => import("../${DATA}/${code.toLowerCase()}.json"),\n`);
  write("dist/countries.js", `export const DATA = {\n${loaders.join("")}};\n`);
}
