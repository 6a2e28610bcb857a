/** Inside a frame of somebody else's page. */

import assert from "node:assert/strict";

const UNTIL_FRAME = "the frame comes with embedding";

export const frames = [
  { fault: 32, name: "spoofed messages", expected: "ignored", open: UNTIL_FRAME },
  { fault: 33, name: "height loop", expected: "at most 3 messages", open: UNTIL_FRAME },
  {
    fault: 34,
    name: "storage blocked: whoever touches it gets an error",
    expected: "never used; only the calculator's own files are asked for",
    async run({ visit, host }) {
      const at = await visit({
        head: `<script>
          globalThis.touched = [];
          const forbid = (owner, name) => Object.defineProperty(owner, name, {
            get() { touched.push(name); throw new DOMException("blocked", "SecurityError"); },
            set() { touched.push(name); throw new DOMException("blocked", "SecurityError"); },
          });
          for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) forbid(globalThis, name);
          forbid(Document.prototype, "cookie");
          forbid(Navigator.prototype, "storage");
        </script>`,
      });
      await at.isRight();
      assert.deepEqual(await at.ask(() => globalThis.touched), []);
      const own = [at.path, `${at.path}visitor.js`];
      const others = host.requests.filter((path) => path.startsWith(at.path) && !own.includes(path));
      assert.deepEqual(
        others.filter((path) => !path.startsWith(`${at.path}fractional-fit/`)),
        [],
      );
      await at.isQuiet();
    },
  },
  {
    fault: 35,
    name: "sandboxed frame (`allow-scripts`)",
    expected: "works",
    async run({ visit, host }) {
      // A sandboxed frame has no origin: the host has to let anybody read the files.
      const inner = new URL(host.open({ fileHeaders: { "Access-Control-Allow-Origin": "*" } })).pathname;
      const at = await visit({
        script: "",
        body: `<iframe sandbox="allow-scripts" width="900" height="700" src="${inner}"></iframe>`,
      });
      await at.driver.switchTo().frame(0);
      assert.equal(await at.ask(() => globalThis.origin), "null");
      await at.isRight();
      await at.isQuiet();
      await at.driver.switchTo().defaultContent();
    },
  },
];
