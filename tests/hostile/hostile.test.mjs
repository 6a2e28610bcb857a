/** Hostile configurations by the thousand. Each in a page with the strict policy,
 * where whatever the text would ask for is a violation, and must not be.
 *
 * A quick set in Chromium; `make hostile` tries 2,000 by each channel in three engines. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { ENGINES, launch } from "../faults/engines.mjs";
import { framed } from "../faults/framed.mjs";
import { startHost } from "../faults/host.mjs";
import { visiting } from "../faults/visit.mjs";

const COUNT = Number(process.env.CONFIGURATIONS ?? 75);
const engines = process.env.ENGINES?.split(",") ?? ["chromium"];
const CHANNELS = process.env.CHANNELS?.split(",") ?? ["attribute", "property", "json", "link", "message"];
const SEED = 20_261_123;
/** As many as a driver waits for at once, also on a busy machine. */
const BATCH = 5;
/** As many as one page tries. Firefox collects little of removed frames while a page is busy: a run of
 * messages in one page came to 1.6 GB, though every port was closed. */
const PAGE = 100;

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const TRUSTED = "; require-trusted-types-for 'script'; trusted-types 'none'";

const manifest = JSON.parse(await readFile(new URL("../../pkg/custom-elements.json", import.meta.url), "utf8"));
const names = manifest.modules.flatMap(({ declarations }) =>
  declarations.flatMap(({ attributes = [] }) =>
    attributes.map(({ name }) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())),
  ),
);
/** The page that a link opens. */
const FRAME = `<!doctype html><html lang="en"><title>Opened by a link</title><script src="visitor.js"></script>
  <script type="module" src="fractional-fit/fractional-fit.js"></script><fractional-fit></fractional-fit></html>`;
/** Somebody else in the page, who talks to the calculator's frame. */
const STRANGER = {
  "stranger.html": '<!doctype html><title>A stranger</title><script src="stranger.js"></script>',
  "stranger.js": "globalThis.say = (to, data, ports) => to.postMessage(data, '*', ports);",
};
const SCRIPTS = ["configurations.js", "trying.js"];
const read = async (name) => [name, await readFile(new URL(name, import.meta.url), "utf8")];
const scripts = Object.fromEntries(await Promise.all(SCRIPTS.map(read)));

for (const id of engines) {
  describe(ENGINES[id].name, () => {
    let browser;
    let host;
    let visit;
    before(async () => {
      browser = await launch(id);
      host = await startHost();
      visit = visiting(browser, host);
    });
    after(async () => {
      await browser?.close();
      await host?.close();
    });
    for (const channel of CHANNELS) {
      test(`${COUNT} by ${channel}: no error, no element from text, no request, nothing polluted`, async () => {
        // Where a page writes its JSON block by program, its own policy would stop it.
        const policy = channel === "json" ? POLICY : POLICY + TRUSTED;
        const at = await visit({
          headers: { "Content-Security-Policy": `${policy}; frame-src 'self'` },
          // The frame's own page has an icon of no bytes.
          fileHeaders: { "Content-Security-Policy": `${policy}; img-src data:` },
          head: SCRIPTS.map((name) => `<script src="${name}"></script>`).join(""),
          files: { ...scripts, "frame.html": FRAME, ...STRANGER, ...framed().files },
          body: "",
        });
        const problems = [];
        const sum = {};
        for (let done = 0; done < COUNT; done += BATCH) {
          const count = Math.min(BATCH, COUNT - done);
          // Not reloaded: in a page that was, Firefox makes of a frame's new hash another load, now and then.
          if (done > 0 && done % PAGE === 0) {
            console.log(`${channel}: ${done} of ${COUNT}`);
            await at.driver.get(await at.driver.getCurrentUrl());
          }
          const attempt = (...given) => globalThis.hostile.tryAll(...given);
          const found = await at.ask(attempt, channel, names, SEED + done, count);
          problems.push(...found.problems);
          for (const [part, times] of Object.entries(found.count)) sum[part] = (sum[part] ?? 0) + times;
        }
        console.log(`${channel}: ${JSON.stringify(sum)}`);
        assert.deepEqual(problems, []);
        const { notices, ...tried } = sum;
        assert.ok(notices <= COUNT / 200, `${notices} notices of the browser`);
        // Else nothing was tried.
        for (const [part, times] of Object.entries(tried)) assert.ok(times > 0, `${part}: none`);
        const own = ["", "visitor.js", ...SCRIPTS, "frame.html", ...Object.keys(STRANGER)].map(
          (file) => at.path + file,
        );
        assert.deepEqual(
          host.requests.filter(
            (path) => path.startsWith(at.path) && !own.includes(path) && !path.startsWith(`${at.path}fractional-fit/`),
          ),
          [],
        );
      });
    }
  });
}
