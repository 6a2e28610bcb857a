/** Sites that others' generators make, as they come from npm and Debian, by the recipes of `www/docs/embedding.md`. */

import { execFileSync } from "node:child_process";
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../element/browser.mjs";
import { timed, visits } from "./visit.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = fileURLToPath(new URL("sites/", import.meta.url));
const MADE = `${root}dist/hosts/`;
const INSTALLED = `${here}node_modules/fractional-fit`;

const SITES = {
  "Astro with client navigation, the npm package": {
    at: "astro",
    make: (cwd) => bin(cwd, "astro/astro.js", "build"),
    isClient: true,
  },
  "Eleventy, a `<div>` in Markdown": {
    at: "eleventy",
    make: (cwd) => bin(cwd, "@11ty/eleventy/cmd.cjs", `--output=${MADE}eleventy`),
    isClient: false,
  },
  "Docusaurus, the element in MDX": {
    at: "docusaurus",
    make: (cwd) => bin(cwd, "@docusaurus/core/bin/docusaurus.mjs", "build", "--out-dir", `${MADE}docusaurus`),
    isClient: true,
  },
  "Hugo, a `<div>` in a shortcode": {
    at: "hugo",
    make: async (cwd) => {
      run(cwd, "hugo", "--quiet", "--destination", `${MADE}hugo`);
      await cp(`${MADE}static`, `${MADE}hugo`, { recursive: true });
    },
    isClient: false,
  },
};

function run(cwd, command, ...args) {
  execFileSync(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
const bin = (cwd, file, ...args) => run(cwd, process.execPath, `${here}node_modules/${file}`, ...args);

/** @type {any} */
let browser;
before(async () => {
  await Promise.all([MADE, INSTALLED].map((at) => rm(at, { recursive: true, force: true })));
  await Promise.all([`${MADE}static`, INSTALLED].map((at) => mkdir(at, { recursive: true })));
  await cp(`${root}dist/site/fractional-fit`, `${MADE}static/fractional-fit`, { recursive: true });
  const archive = execFileSync("npm", ["pack", `${root}pkg`, "--silent"], { cwd: MADE, encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", join(MADE, archive), "-C", INSTALLED, "--strip-components=1"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  const left = [
    MADE,
    INSTALLED,
    `${here}astro/.astro`,
    `${here}docusaurus/.docusaurus`,
    `${here}hugo/.hugo_build.lock`,
  ];
  await Promise.all(left.map((at) => rm(at, { recursive: true, force: true })));
});

for (const [name, site] of Object.entries(SITES)) {
  test(name, async () => {
    const began = Date.now();
    await site.make(here + site.at);
    const server = await serve(MADE + site.at);
    try {
      await visits(browser, server.url, { isClient: site.isClient });
      timed(name, began);
    } finally {
      await server.close();
    }
  });
}
