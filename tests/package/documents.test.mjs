import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import test, { before } from "node:test";
import { fileURLToPath } from "node:url";
import { onSite } from "../element/browser.mjs";
import { violations } from "../element/states.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = `${root}dist/site/`;

const open = onSite();

before(() => execFileSync(process.execPath, [`${root}scripts/docs.mjs`]));

test("every document of the site has something to say", async () => {
  const pages = await readdir(`${site}docs`);
  for (const made of ["defaults", "ranges", "decision-table"]) assert.ok(pages.includes(`${made}.html`), made);
  for (const page of pages) {
    const text = await readFile(`${site}docs/${page}`, "utf8");
    assert.match(text, /<h1[^>]*>[^<]+<\/h1>/, page);
    assert.ok(text.length > 2000, `${page} has ${text.length} characters`);
  }
});

test("what the site links to on itself is there", async () => {
  const pages = ["index.html", ...(await readdir(`${site}docs`)).map((name) => `docs/${name}`)];
  let followed = 0;
  for (const page of pages) {
    const text = await readFile(site + page, "utf8");
    for (const [, address] of text.matchAll(/href="([^"#?:]+)[#?]?[^":]*"/g)) {
      const file = resolve(dirname(site + page), address);
      assert.ok(
        existsSync(address.endsWith("/") || address === ".." ? `${file}/index.html` : file),
        `${page} ${address}`,
      );
      followed += 1;
    }
  }
  assert.ok(followed > pages.length, `${followed} links`);
});

test("every page can be read on a phone, and reached with the keyboard", async () => {
  const pages = ["", "builder/", ...(await readdir(`${site}docs`)).map((name) => `docs/${name}`)];
  for (const path of pages) {
    const { page, close } = await open(path, { viewport: { width: 360, height: 800 }, bypassCSP: true });
    assert.deepEqual(await violations(page), [], path);
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(beside <= 0, `${path} is ${beside} px too wide`);
    await close();
  }
});
