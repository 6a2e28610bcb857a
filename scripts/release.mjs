/** Makes `dist/release`: the folder to put on a server, the package for npm, and
 * what is in them. The same sources give the same bytes, wherever they lie. */

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { billOf, components } from "./components.mjs";
import { compressed } from "./sizes.mjs";

const root = new URL("..", import.meta.url).pathname;
const PACKAGE = join(root, "pkg");
const RELEASE = join(root, "dist/release");
/** Beside the element and its chunks. */
const FILES = ["embed.js", "frame.html", "frame.js", "fit.wasm", "engine.wasm", "chunks/engine-javascript.js"];
const TEXTS = ["LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-NOTICES.txt"];

/** What each file of the element was made of; other entries of the package have chunks of their own. */
const made = JSON.parse(await readFile(join(root, "dist/modules.json"), "utf8"));
const files = [...Object.keys(made), ...FILES].sort();
const about = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8"));
const folder = join(RELEASE, about.name, about.version);

await rm(RELEASE, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const file of [...files, ...TEXTS]) await cp(join(PACKAGE, file), join(folder, file));

const sizes = await Promise.all(files.map(compress));
await write(join(folder, "integrity.json"), { version: about.version, files: Object.fromEntries(sizes) });
await write(join(RELEASE, "sbom.cdx.json"), billOf(components(made), about));
await cp(join(root, "hosting"), join(RELEASE, "hosting"), { recursive: true });
execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", RELEASE], {
  cwd: PACKAGE,
  stdio: ["ignore", "ignore", "inherit"],
});
const bytes = sizes.reduce((sum, [, { bytes }]) => sum + bytes, 0);
console.log(
  `release: ${about.version}, ${sizes.length} files, ${bytes.toLocaleString("en")} bytes, in dist/release/${about.name}/${about.version}`,
);

/** Beside each file, so that a server needs not compress. */
async function compress(file) {
  const path = join(folder, file);
  const content = await readFile(path);
  const [brotli, gzip] = [compressed(content), gzipSync(content, { level: 9 })];
  // Which system made it is no part of the release.
  gzip[9] = 255;
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzip)]);
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
  return [file, { integrity, bytes: content.length, brotli: brotli.length, gzip: gzip.length }];
}

async function write(path, content) {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}
