/** The WordPress plugin as a zip: what is in it, and what isn't. In a real WordPress, `make hosts` tries it. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { askedBy, readPo } from "../../scripts/wordpress-words.mjs";

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

test("all that it says is there in five languages, with the same places for values, and nothing else", () => {
  const own = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => !name.startsWith("fractional-fit/app/"))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
  const asked = [...askedBy(own)].sort();
  assert.ok(asked.length > 35, `${asked.length} texts`);
  const languages = Object.keys(own).filter((name) => name.endsWith(".po"));
  assert.equal(languages.length, 5);
  for (const name of languages) {
    const words = readPo(own[name]);
    assert.deepEqual([...words.keys()].filter(Boolean).sort(), asked, name);
    for (const [id, said] of words) {
      if (id === "") continue;
      assert.notEqual(said, "", `${name}: ${id}`);
      assert.deepEqual(said.match(/%\w/g), id.match(/%\w/g), `${name}: ${id}`);
    }
  }
  const ids = [...text("languages/fractional-fit.pot").matchAll(/^msgid "(.+)"$/gm)];
  assert.equal(ids.length, asked.length, "and the template has them all");
});

test("gettext reads the same from what is compiled", (t) => {
  try {
    execFileSync("msgunfmt", ["--version"], { stdio: "ignore" });
  } catch {
    return t.skip("there is no gettext here");
  }
  for (const locale of ["de_DE", "ar"]) {
    const mo = Buffer.from(files[`fractional-fit/languages/fractional-fit-${locale}.mo`]);
    const again = execFileSync("msgunfmt", ["--no-wrap", "-"], { input: mo, encoding: "utf8" });
    const [read, written] = [again, text(`languages/fractional-fit-${locale}.po`)].map((po) => readPo(po));
    // The head says the same in other letters.
    for (const words of [read, written]) words.delete("");
    assert.ok(read.size > 35);
    assert.deepEqual([...read].sort(), [...written].sort(), locale);
  }
});

test("the readme and the head of the plugin are what WordPress's directory asks for", () => {
  const readme = text("readme.txt");
  const head = text("fractional-fit.php");
  for (const field of [
    "Contributors",
    "Tags",
    "Requires at least",
    "Tested up to",
    "Requires PHP",
    "Stable tag",
    "License",
  ])
    assert.match(readme, new RegExp(`^${field}: \\S`, "m"), field);
  assert.ok(/^Tags: (.*)$/m.exec(readme)[1].split(",").length <= 5);
  const [, short] = /^License URI: .*\n\n(.*)\n/m.exec(readme);
  assert.ok(short.length <= 150, `${short.length} characters`);
  for (const field of ["Requires at least", "Requires PHP", "License"]) {
    const [one, other] = [readme, head].map((text) => new RegExp(`${field}: +(.*)`).exec(text)[1]);
    assert.equal(one, other, field);
  }
  assert.match(head, /Text Domain: +fractional-fit\n/);
  for (const name of Object.keys(files).filter((name) => /\.(php|js)$/.test(name) && !name.includes("/app/")))
    for (const [, domain] of strFromU8(files[name]).matchAll(/__\([^)]*?,\s*["']([\w-]+)["']\s*\)/g))
      assert.equal(domain, "fractional-fit", name);
});
