/** The files that a site has to serve, and zips of them: the same bytes on every machine and day. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const HOSTING = fileURLToPath(new URL("../hosting/", import.meta.url));
/** What only a bundler or Node reads. */
const NOT_SERVED =
  /^(types\/|schemas\/|docs\/|package\.json$|README\.md$|CHANGELOG\.md$|llms\.txt$|engine\.node\.js$|index\.js$|react\b)/;
/** The first day that a zip can say. */
const MADE = new Date(1980, 0, 1);

/** All files below a folder, by name, in one order everywhere. */
export async function listed(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return names.sort();
}

/** What pages load, and the licences: the bytes by name. */
export async function servedFiles(folder) {
  const names = (await listed(folder)).filter((name) => !NOT_SERVED.test(name));
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return new Map(names.map((name, index) => [name, contents[index]]));
}

/** Of contents by path. */
export function zipped(contents) {
  const sorted = Object.entries(contents).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: MADE });
}

/** What somebody unpacks onto web space: the folder, with what Apache, Netlify and Cloudflare Pages have to send. */
export async function folderAsZip({ version, files }) {
  const parts = [...files].map(([name, content]) => [`fractional-fit/${version}/${name}`, content]);
  return zipped({
    ...Object.fromEntries(parts),
    _headers: await readFile(join(HOSTING, "_headers")),
    "fractional-fit/.htaccess": await readFile(join(HOSTING, ".htaccess")),
  });
}
