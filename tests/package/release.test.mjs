/** The release: what it says of itself is true, and comes out alike each time. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const release = `${root}dist/release/`;
const make = () =>
  execFileSync(process.execPath, [`${root}scripts/release.mjs`], { stdio: ["ignore", "ignore", "inherit"] });
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => `${parentPath ?? path}/${name}`);
const digests = () =>
  Object.fromEntries(
    filesOf(release).map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );

make();
const folder = `${release}fractional-fit/0.1.0/`;
const { version, files } = JSON.parse(readFileSync(`${folder}integrity.json`, "utf8"));

test("each file has its digest, and is there compressed too", () => {
  assert.equal(version, "0.1.0");
  for (const name of [
    "fractional-fit.js",
    "embed.js",
    "frame.html",
    "frame.js",
    "fit.wasm",
    "costs.wasm",
    "engine.wasm",
  ]) {
    assert.ok(Object.hasOwn(files, name), name);
  }
  for (const [name, { integrity, bytes }] of Object.entries(files)) {
    const content = readFileSync(folder + name);
    assert.equal(integrity, `sha384-${createHash("sha384").update(content).digest("base64")}`, name);
    const [br, gz] = ["br", "gz"].map((form) => readFileSync(`${folder}${name}.${form}`));
    assert.ok(brotliDecompressSync(br).equals(content) && gunzipSync(gz).equals(content), name);
    assert.equal(bytes, content.length, name);
  }
});

test("what a page loads by name or from a script is in the folder", () => {
  const named = filesOf(folder).flatMap((file) =>
    /\.(js|html)$/.test(file)
      ? [...readFileSync(file, "utf8").matchAll(/["'`](?:\.\.?\/)*((?:chunks\/)?[\w-]+(?<!_bg)\.(?:js|wasm))["'`]/g)]
      : [],
  );
  const there = new Set(filesOf(folder).map((file) => file.split("/").at(-1)));
  assert.ok(named.length > 20);
  for (const [, name] of named) assert.ok(there.has(name.split("/").at(-1)), name);
});

test("the bill of materials names what is inside, and every one of them passes its licence on", () => {
  const bill = JSON.parse(readFileSync(`${folder}sbom.cdx.json`, "utf8"));
  assert.equal(bill.specVersion, "1.6");
  const lock = readFileSync(`${root}Cargo.lock`, "utf8");
  const notices = readFileSync(`${folder}THIRD-PARTY-NOTICES.txt`, "utf8");
  const shipped = bill.components.filter(({ scope }) => scope === "required");
  const purls = shipped.map(({ purl }) => purl);
  for (const wanted of [
    "pkg:cargo/wasm-bindgen@",
    "pkg:cargo/serde-wasm-bindgen@",
    "pkg:npm/preact@",
    "pkg:npm/uqr@",
    "pkg:generic/rust-std@",
  ]) {
    assert.ok(
      purls.some((purl) => purl.startsWith(wanted)),
      wanted,
    );
  }
  assert.ok(!purls.some((purl) => /syn@|proptest|playwright|biome/.test(purl)), "nothing of the build or the tests");
  for (const { name, version: of, purl, licenses } of shipped) {
    if (purl.startsWith("pkg:cargo")) assert.ok(lock.includes(`name = "${name}"\nversion = "${of}"`), purl);
    assert.ok(notices.includes(`${name} ${of} (`), purl);
    assert.match(licenses[0].expression, /MIT|ISC|BSD|Apache/);
  }
  assert.ok(purls.length > 10 && notices.includes("Permission is hereby granted"));
});

test("made again, every byte is the same; no path of this machine, no time, no registry is in it", () => {
  const before = digests();
  make();
  assert.deepEqual(digests(), before);
  for (const file of filesOf(release).filter((name) => !/\.(br|gz|tgz)$/.test(name))) {
    const text = readFileSync(file, "latin1");
    assert.ok(!text.includes(root) && !/\/\.cargo\/registry|\/home\/\w+\/|index\.crates\.io/.test(text), file);
  }
});
