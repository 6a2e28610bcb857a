/** A real MediaWiki on loopback, as Debian has it, by the recipe in `www/docs/embedding.md`: a `<div>` in a page's
 * wikitext, and one line in MediaWiki:Common.js. */

import { execFileSync } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "../element/browser.mjs";
import { freePort } from "../free-port.mjs";
import { servePhp, until } from "./starting.mjs";
import { timed, visits } from "./visit.mjs";

const FOLDER = fileURLToPath(new URL("../../dist/site/fractional-fit", import.meta.url));
const NAVIGATION = "[[Main Page|Home]] [[Calculator]]\n\n";

/** @type {any[]} */
let [browser, stop] = [];
let folder = "";
let url = "";
let began = 0;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fractional-fit-mediawiki-"));
  const site = join(folder, "site");
  await cp("/usr/share/mediawiki", site, {
    recursive: true,
    dereference: true,
    filter: (name) => !name.endsWith("/LocalSettings.php"),
  });
  await cp(FOLDER, join(site, "fractional-fit"), { recursive: true });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const php = (script, args, input = "") =>
    execFileSync("php", [join(site, "maintenance", script), ...args], { cwd: site, input, stdio: "pipe" });
  php("install.php", [
    ...["--dbtype=sqlite", `--dbpath=${folder}`, `--server=${url}`, "--scriptpath=", "--skins=Vector"],
    ...["--pass=only on loopback", "Host", "Administrator"],
  ]);
  await writeFile(join(site, "favicon.ico"), "");
  // PHP's own server has no rules for addresses.
  await appendFile(join(site, "LocalSettings.php"), '\n$wgArticlePath = "/index.php?title=$1";\n$wgJobRunRate = 0;\n');
  began = Date.now();
  const write = (title, text) => php("edit.php", ["-u", "Administrator", title], text);
  write("Main Page", `${NAVIGATION}This is the start`);
  const docs = await readFile(new URL("../../www/docs/embedding.md", import.meta.url), "utf8");
  const [, line = ""] = /### MediaWiki\n[\s\S]*?```js\n(mw\..*)\n```/.exec(docs) ?? [];
  write("MediaWiki:Common.js", line);
  write(
    "Calculator",
    `${NAVIGATION}<div data-fractional-fit data-locale="en" data-country="US" data-keep-answers="">Text</div>`,
  );
  stop = servePhp(port, ["-t", site]);
  await until("MediaWiki", () => fetch(`${url}/index.php`));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await stop?.();
  await rm(folder, { recursive: true, force: true });
});

test("MediaWiki, a `<div>` in wikitext and a line in MediaWiki:Common.js", async () => {
  await visits(browser, `${url}/index.php?title=Main_Page`, { isClient: false });
  timed("MediaWiki", began);
});
