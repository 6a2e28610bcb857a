/** Makes `dist/release/`, a folder to drop on any web server or content network,
 * and the npm archive and the WordPress plugin beside it. The same sources and tools give the same bytes.
 * By hand: packers and compressors leave the builder's rights and system in their files. */

import { chmodSync, cpSync, rmSync } from "node:fs";
import { constants, gzipSync } from "node:zlib";
import { billOfMaterials } from "./bill-of-materials.mjs";
import { integrityOf } from "./integrity.mjs";
import { at, json, listed, output, readJson, write } from "./project.mjs";
import { compressed } from "./sizes.mjs";
import { servedFiles, writeArchives } from "./zip.mjs";

const { version } = readJson("pkg/package.json");
const RELEASE = "dist/release";
const PARENT = "fractional-fit";
const FOLDER = `${RELEASE}/${PARENT}/${version}`;

rmSync(at(RELEASE), { recursive: true, force: true });
const files = servedFiles();
const digests = Object.fromEntries(
  [...files].map(([name, content]) => [name, { integrity: integrityOf(content), bytes: content.length }]),
);
const described = {
  ...Object.fromEntries(files),
  "integrity.json": json({ version, files: digests }),
  "import-map.json": json(importMap()),
  "sbom.cdx.json": json(billOfMaterials(readJson("dist/modules.json"))),
};
for (const [name, content] of Object.entries(described)) writeCompressed(name, Buffer.from(content));
write(`${RELEASE}/${PARENT}/latest.json`, latest());
cpSync(at("hosting/_headers"), at(RELEASE, "_headers"));
cpSync(at("hosting/.htaccess"), at(RELEASE, PARENT, ".htaccess"));
// npm packs the rights as well, which are those of whoever builds.
for (const name of listed("pkg")) chmodSync(at("pkg", name), 0o644);
output("npm", "pack", at("pkg"), "--silent", "--pack-destination", at("dist"));
writeArchives("dist", files);

const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(`release: ${FOLDER}: ${files.size} files, ${bytes.toLocaleString("en")} bytes`);
for (const archive of [`${version}.tgz`, `${version}.zip`, `wordpress-${version}.zip`])
  console.log(`release: dist/fractional-fit-${archive}`);

function importMap() {
  const modules = Object.entries(digests).filter(([name]) => name.endsWith(".js"));
  const address = (name) => `/${PARENT}/${version}/${name}`;
  return { integrity: Object.fromEntries(modules.map(([name, { integrity }]) => [address(name), integrity])) };
}

/** For scripts that update snippets; no page loads it. */
function latest() {
  const entries = ["fractional-fit.js", "embed.js"].map((name) => [name, digests[name].integrity]);
  return json({ version, integrity: Object.fromEntries(entries) });
}

/** Servers then send what is there, smaller than they would make it themselves. */
function writeCompressed(name, content) {
  write(`${FOLDER}/${name}`, content);
  write(`${FOLDER}/${name}.br`, compressed(content));
  const zipped = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
  // Which system it was made on is no one's business, and would differ.
  zipped[9] = 255;
  write(`${FOLDER}/${name}.gz`, zipped);
}
