/** The files that a site has to serve, and archives of them: the same bytes on every machine and day. fflate writes the
 * zips. By hand: only we know what goes in. */

import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { at, listed, readJson, write } from "./project.mjs";
import { pluginFiles } from "./wordpress.mjs";

/** What only a bundler or Node reads. */
const NOT_SERVED =
  /^(types\/|schemas\/|docs\/|package\.json$|README\.md$|CHANGELOG\.md$|llms\.txt$|engine\.node\.js$|index\.js$|react\b)/;
/** The first day that a zip can say. */
const MADE = new Date(1980, 0, 1);

/** What pages load, and the licences: the bytes by name. */
export function servedFiles() {
  const names = listed("pkg").filter((name) => !NOT_SERVED.test(name));
  return new Map(names.map((name) => [name, readFileSync(at("pkg", name))]));
}

/** What somebody unpacks onto web space: the folder, with what Apache, Netlify and Cloudflare Pages have to send. And
 * what somebody uploads to WordPress. */
export function writeArchives(folder, files) {
  const { version } = readJson("pkg/package.json");
  const served = [...files].map(([name, content]) => [`fractional-fit/${version}/${name}`, content]);
  writeZip(`${folder}/fractional-fit-${version}.zip`, {
    ...Object.fromEntries(served),
    _headers: readFileSync(at("hosting/_headers")),
    "fractional-fit/.htaccess": readFileSync(at("hosting/.htaccess")),
  });
  writeZip(`${folder}/fractional-fit-wordpress-${version}.zip`, pluginFiles({ version, files }));
}

/** Of contents by path. */
function writeZip(path, contents) {
  const sorted = Object.entries(contents).sort(([one], [other]) => (one < other ? -1 : 1));
  write(path, zipSync(Object.fromEntries(sorted), { level: 9, mtime: MADE }));
}
