/** The plugin as reviewers of WordPress's directory read it, and that this reading notices what they refuse. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { refused } from "./plugin-check.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(await readFile(join(root, "pkg/package.json"), "utf8"));
/** @type {Record<string, string>} */
let plugin;
let names = [""];

before(async () => {
  execFileSync(process.execPath, [join(root, "scripts/release.mjs")]);
  const files = unzipSync(await readFile(join(root, `dist/fractional-fit-wordpress-${version}.zip`)));
  names = Object.keys(files).map((name) => name.replace(/^fractional-fit\//, ""));
  plugin = Object.fromEntries(
    names
      .filter((name) => !name.startsWith("app/") && !/\.(mo|po|pot)$/.test(name))
      .map((name) => [name, strFromU8(files[`fractional-fit/${name}`])]),
  );
});

test("nothing in the plugin is refused, and no file of the release has a name or kind that is", () => {
  assert.ok(Object.keys(plugin).length >= 9);
  assert.deepEqual(refused(plugin), []);
  const folders = Object.fromEntries(names.filter((name) => !(name in plugin)).map((name) => [name, ""]));
  assert.deepEqual(refused({ ...plugin, ...folders }), []);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length, "no two names differ by case only");
});

/** What is put where, and what is said of it. @type {[string, string | RegExp, string, RegExp][]} */
const FAULTS = [
  ["includes/block.php", "namespace FractionalFit;", "", /can be called by itself/],
  ["includes/block.php", "defined( 'ABSPATH' ) || exit;", "", /can be called by itself/],
  ["includes/block.php", "$settings = array();", "echo '<b>';", /prints/],
  ["includes/block.php", "$settings = array();", "$a = $_GET['a'];", /reads a request/],
  ["includes/block.php", "$settings = array();", "eval( $a );", /hides code/],
  ["includes/block.php", "$settings = array();", "$a = <<<TEXT\nTEXT;", /heredoc/],
  ["includes/block.php", "$settings = array();", "update_option( 'a', 1 );", /stores something/],
  ["includes/block.php", "$settings = array();", "$a = 'https://example.com/a.js';", /has an address/],
  ["includes/block.php", "$settings = array();", "if ( $a == 1 ) { return; }", /compares loosely/],
  [
    "includes/block.php",
    "add_shortcode( 'fractional_fit'",
    "add_shortcode( 'calculator'",
    /add_shortcode of calculator/,
  ],
  ["includes/block.php", "\t\t\ttrue\n", "\t\t\tfalse\n", /isn't in the footer/],
  ["includes/optimisers.php", "as $fractional_fit_hook", "as $hook", /global \$hook/],
  ["includes/server.php", "'Performance', 'fractional-fit'", "'Performance', 'default'", /in the domain default/],
  ["includes/server.php", "__( 'Performance'", "__( $label", /something else than a text/],
  ["includes/server.php", /^.*translators:.*\n/m, "", /translators aren't told/],
  ["includes/server.php", "wp_remote_get( address( 'fit.wasm' )", "wp_remote_get( $other", /asks others/],
  ["block/editor.js", /\( 'Look', 'fractional-fit' \)/, "( 'Look' )", /in the domain undefined/],
  ["block/block.json", '"apiVersion": 3', '"apiVersion": 2', /keeps the editor/],
  ["readme.txt", /Stable tag: .*/, "Stable tag: trunk", /stable tag/],
  ["readme.txt", /Tags: .*/, "Tags: a, b, c, d, e, f", /tags/],
  ["readme.txt", /Tested up to: .*\n/, "", /lacks Tested up to/],
  ["readme.txt", "Does a fractional", "Does a ".repeat(20), /short description/],
  ["fractional-fit.php", / \* License: .*\n/, "", /lacks License/],
  ["fractional-fit.php", "Requires PHP:      7.4", "Requires PHP:      8.0", /two values of Requires PHP/],
];

test("what is refused is noticed", () => {
  for (const [name, from, to, fault] of FAULTS) {
    const changed = plugin[name].replace(from, to);
    assert.notEqual(changed, plugin[name], `${name} has ${from}`);
    const faults = refused({ ...plugin, [name]: changed });
    assert.ok(
      faults.some((said) => fault.test(said)),
      `${name} with ${to}: ${faults}`,
    );
  }
  for (const name of [".htaccess", "app/a.zip", "app/a b.js", "app/run.sh"])
    assert.notDeepEqual(refused({ ...plugin, [name]: "" }), [], name);
});
