/** The WordPress plugin as a zip: what is in it, and what isn't. In a real WordPress, `make hosts` tries it. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(await readFile(join(root, "pkg/package.json"), "utf8"));
/** @type {Record<string, Uint8Array>} */
let files;
const text = (name) => strFromU8(files[`fractional-fit/${name}`]);

before(async () => {
  execFileSync(process.execPath, [join(root, "scripts/release.mjs")]);
  files = unzipSync(await readFile(join(root, `dist/fractional-fit-wordpress-${version}.zip`)));
});

test("it holds the release's files unchanged, and no figure of its own", async () => {
  const digests = JSON.parse(
    await readFile(join(root, `dist/release/fractional-fit/${version}/integrity.json`), "utf8"),
  ).files;
  for (const name of Object.keys(digests)) {
    const released = await readFile(join(root, `dist/release/fractional-fit/${version}`, name));
    assert.ok(released.equals(files[`fractional-fit/app/${version}/${name}`]), name);
  }
  const own = Object.keys(files).filter((name) => !name.startsWith(`fractional-fit/app/${version}/`));
  for (const name of own) {
    assert.ok(name.startsWith("fractional-fit/"), name);
    assert.doesNotMatch(name, /\/\./, "WordPress's directory takes no hidden files");
    assert.doesNotMatch(strFromU8(files[name]), /%[A-Z]+%/, name);
  }
});

test("every setting of the block is one of the calculator's, or of the place that it stands in", () => {
  const { settings, countries, locales } = JSON.parse(text("app/release.json"));
  const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const { attributes } = JSON.parse(text("block/block.json"));
  const others = Object.keys(attributes).filter((name) => !settings.includes(kebab(name)));
  assert.deepEqual(others, ["accent", "frame", "fallback"]);
  assert.ok(countries.includes("DE") && locales.includes("ar"));
});

test("it asks for nothing elsewhere, stores nothing, and no file of it can be called by itself", () => {
  const php = Object.keys(files).filter((name) => name.endsWith(".php"));
  assert.ok(php.length >= 6);
  for (const name of php) {
    const code = strFromU8(files[name]);
    assert.match(code, /defined\( 'ABSPATH' \) \|\| exit;/, name);
    assert.doesNotMatch(code, /update_option|add_option|setcookie|wp_remote_post|\beval\b|base64_decode/, name);
  }
  assert.match(text("readme.txt"), new RegExp(`Stable tag: ${version.replaceAll(".", "\\.")}\n`));
});

test("PHP can read it", (t) => {
  try {
    execFileSync("php", ["--version"], { stdio: "ignore" });
  } catch {
    return t.skip("there is no PHP here; make hosts installs it");
  }
  for (const [name, code] of Object.entries(files))
    if (name.endsWith(".php")) execFileSync("php", ["-l"], { input: code, stdio: ["pipe", "ignore", "inherit"] });
});
