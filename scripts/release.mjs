/** Makes `dist/release/`, a folder to drop on any web server or content network,
 * and the npm archive and the WordPress plugin beside it. The same sources and tools give the same bytes. */

import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { billOfMaterials } from "./bill-of-materials.mjs";
import { integrityOf } from "./integrity.mjs";
import { compressed } from "./sizes.mjs";
import { makePlugin } from "./wordpress.mjs";
import { folderAsZip, listed, servedFiles } from "./zip.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const { version } = JSON.parse(await readFile(at("pkg/package.json"), "utf8"));
const RELEASE = at("dist/release");
const PARENT = "fractional-fit";
const FOLDER = join(RELEASE, PARENT, version);

await rm(RELEASE, { recursive: true, force: true });
const files = await copyFiles();
await describe(files);
await compressAll(await listed(FOLDER));
await writeFile(join(RELEASE, PARENT, "latest.json"), latest(files));
await cp(at("hosting/_headers"), join(RELEASE, "_headers"));
await cp(at("hosting/.htaccess"), join(RELEASE, PARENT, ".htaccess"));
// npm packs the rights as well, which are those of whoever builds.
for (const name of await listed(at("pkg"))) await chmod(at("pkg", name), 0o644);
execFileSync("npm", ["pack", at("pkg"), "--silent", "--pack-destination", at("dist")], {
  stdio: ["ignore", "ignore", 2],
});

const PLUGIN = `dist/${PARENT}-wordpress-${version}.zip`;
await makePlugin(at(PLUGIN), { version, files });
const ZIP = `dist/${PARENT}-${version}.zip`;
await writeFile(at(ZIP), await folderAsZip({ version, files }));

const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(`release: dist/release/${PARENT}/${version}: ${files.size} files, ${bytes.toLocaleString("en")} bytes`);
console.log(`release: dist/fractional-fit-${version}.tgz`);
console.log(`release: ${ZIP}`);
console.log(`release: ${PLUGIN}`);

/** What pages load, and the licences; gives the bytes by name. */
async function copyFiles() {
  const files = await servedFiles(at("pkg"));
  for (const [name, content] of files) {
    await mkdir(dirname(join(FOLDER, name)), { recursive: true });
    await writeFile(join(FOLDER, name), content);
  }
  return files;
}

/** Digests for whoever checks them, and what the files are made of. */
async function describe(files) {
  const digests = [...files].map(([name, content]) => [
    name,
    { integrity: integrityOf(content), bytes: content.length },
  ]);
  const modules = digests.filter(([name]) => name.endsWith(".js"));
  const address = (name) => `/${PARENT}/${version}/${name}`;
  const map = { integrity: Object.fromEntries(modules.map(([name, { integrity }]) => [address(name), integrity])) };
  await writeFile(join(FOLDER, "integrity.json"), json({ version, files: Object.fromEntries(digests) }));
  await writeFile(join(FOLDER, "import-map.json"), json(map));
  const modulesOf = JSON.parse(await readFile(at("dist/modules.json"), "utf8"));
  await writeFile(join(FOLDER, "sbom.cdx.json"), json(billOfMaterials(modulesOf)));
}

/** For scripts that update snippets; no page loads it. */
function latest(files) {
  const entries = ["fractional-fit.js", "embed.js"].map((name) => [name, integrityOf(files.get(name))]);
  return json({ version, integrity: Object.fromEntries(entries) });
}

/** Servers then send what is there, smaller than they would make it themselves. */
async function compressAll(names) {
  for (const name of names) {
    const content = await readFile(join(FOLDER, name));
    await writeFile(join(FOLDER, `${name}.br`), compressed(content));
    const zipped = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
    // Which system it was made on is no one's business, and would differ.
    zipped[9] = 255;
    await writeFile(join(FOLDER, `${name}.gz`), zipped);
  }
}
