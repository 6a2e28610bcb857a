/** Inside a frame of somebody else's page. */

import assert from "node:assert/strict";
import { PATIENCE_MS } from "../pace.mjs";
import { framed, inFrame } from "./framed.mjs";

/** What the page is told of heights, as it comes through the port. */
const LISTENING = `<script>
  globalThis.heights = [];
  globalThis.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener("message", ({ data }) => { if (data && "height" in data) heights.push(data.height); });
    }
  };
</script>`;

/** The page's ends of ports that are open, in `ports`. */
const OPEN_PORTS = `<script>
  globalThis.ports = new Set();
  globalThis.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      const { port1 } = this;
      ports.add(port1);
      port1.close = () => { ports.delete(port1); MessagePort.prototype.close.call(port1); };
    }
  };
</script>`;

/** A stranger in a frame of the same page, who knows what is said. */
const STRANGER = `
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => { parent.postMessage({ overheard: data }, "*"); };
  const calculator = parent.frames[0];
  const fragment = "#ff?symptoms=none&aiDecisions=no&primaryNeed=implementation&v=1";
  calculator.postMessage({ "fractional-fit": "page", lang: "de", fragment }, "*", [port2]);
  calculator.postMessage({ fragment }, "*");
  parent.postMessage({ "fractional-fit": "frame" }, "*");
  parent.postMessage({ height: 9 }, "*");
  parent.postMessage({ hasSaid: true }, "*");
  addEventListener("message", ({ ports }) => ports[0]?.postMessage({ height: 99 }));`;

/** Something in the place of the calculator, with all that it may not say. */
const IMPOSTOR = `
  const greet = () => parent.postMessage({ "fractional-fit": "frame" }, "*");
  addEventListener("message", ({ ports: [port] }) => {
    if (!port) return greet();
    for (const height of [-1, 0, NaN, Infinity, 0.5, 1e9, "77", null, {}]) port.postMessage({ height });
    for (const event of ["click", "fractional-fit", "fractional-fit:", "__proto__", null, 7]) port.postMessage({ event });
    for (const data of [null, undefined, 7, "height", [], { fragment: "#ff?v=1" }]) port.postMessage(data);
    port.postMessage({ height: 321 });
  });
  greet();`;

const heightOf = (index) => document.querySelectorAll("iframe")[index].style.height;

export const frames = [
  {
    fault: 25,
    name: "single-page navigation, with the calculator in a frame",
    expected: "a moved frame works; of a removed one no port is open, which would keep its page",
    async run({ visit }) {
      const at = await visit({ ...framed(), head: OPEN_PORTS });
      const grown = () => at.ask(() => visitor.until(() => document.querySelector("iframe").style.height));
      const open = () => at.ask(() => globalThis.ports.size);
      await grown();
      await at.ask(() => {
        const frame = document.querySelector("iframe");
        const place = document.createElement("div");
        document.body.append(place);
        place.append(frame);
        frame.style.height = "";
      });
      await grown();
      await inFrame(at, () => at.isRight());
      assert.equal(await open(), 1);
      await at.ask(() => document.querySelector("div").remove());
      assert.equal(await open(), 0);
      await at.isQuiet();
    },
  },
  {
    fault: 32,
    name: "spoofed messages to the page and to the frame",
    expected: "ignored",
    async run({ visit }) {
      const { body, files, script } = framed();
      const at = await visit({
        head: `<script>globalThis.heard = []; addEventListener("message", ({ data }) => { if (data?.overheard) heard.push(data.overheard); if (data?.hasSaid) globalThis.hasSaid = true; });</script>`,
        body: `${body}<button>later</button>`,
        files: {
          ...files,
          "stranger.html": "<!doctype html><script src='stranger.js'></script>",
          "stranger.js": STRANGER,
        },
        script,
      });
      await inFrame(at, () => at.ask(() => visitor.ready()));
      await at.ask(async () => {
        const stranger = document.createElement("iframe");
        stranger.src = "stranger.html";
        document.body.append(stranger);
        await new Promise((done) => stranger.addEventListener("load", done));
        postMessage({ "fractional-fit": "frame" }, "*");
        postMessage(null, "*");
        await visitor.until(() => globalThis.hasSaid);
      });
      await inFrame(at, async () => {
        await at.isRight();
        assert.equal(await at.ask(() => location.hash), "");
      });
      assert.equal(await at.ask(heightOf, 1), "");
      assert.deepEqual(await at.ask(() => globalThis.heard), []);
      await at.isQuiet();
    },
  },
  {
    fault: 32,
    name: "a page in the calculator’s place that says what it may not",
    expected: "ignored, but for what makes sense",
    async run({ visit }) {
      const { body, files, script } = framed();
      const at = await visit({
        body,
        script,
        files: {
          ...files,
          "fractional-fit/frame.html": "<!doctype html><script src='impostor.js'></script>",
          "fractional-fit/impostor.js": IMPOSTOR,
        },
      });
      assert.equal(await at.ask(() => visitor.until(() => document.querySelector("iframe").style.height)), "321px");
      assert.deepEqual(await at.ask(() => visitor.found.events), []);
      await at.isQuiet();
    },
  },
  {
    fault: 33,
    name: "height loop: something in the frame is as high as the frame",
    expected: "a height is answered by at most 3 messages; it follows what is shown",
    async run({ visit }) {
      const page = framed('<script src="loop.js" defer></script>');
      page.files["fractional-fit/loop.js"] = `
        const loop = document.createElement("div");
        loop.style.height = "100vh";
        document.body.append(loop);`;
      const at = await visit({ ...page, head: LISTENING });
      const said = () => at.ask(() => globalThis.heights.splice(0));
      const own = () => inFrame(at, () => at.ask(() => visitor.element().getBoundingClientRect().height));
      /** A height is told and answered within a few frames of both. */
      const frames = async () => {
        await inFrame(at, () => at.ask(() => visitor.frames(30)));
        await at.ask(() => visitor.frames(30));
      };
      const follows = async () => {
        const isAlike = async () => (await at.ask(heightOf, 0)) === `${Math.ceil(await own()) + 8}px`;
        await at.driver.wait(isAlike, PATIENCE_MS, "the frame is as high as what it shows");
        await frames();
        assert.ok(await isAlike(), "and stays so");
      };
      await inFrame(at, () => at.ask(() => visitor.ready()));
      await follows();
      assert.notDeepEqual(await said(), []);
      // How many steps a start has depends on the machine; what a height leads to doesn't.
      await at.ask(() => (document.querySelector("iframe").style.height = "2000px"));
      await frames();
      const answers = await said();
      assert.ok(answers.length <= 3, `${answers}`);
      await inFrame(at, () => at.isRight());
      // What comes last of all makes it higher once more.
      await inFrame(at, () => at.ask(() => visitor.allDrawn()));
      await follows();
      await said();
      await frames();
      assert.deepEqual(await said(), [], "it has come to rest");
      await at.isQuiet();
    },
  },
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
  {
    fault: 35,
    name: "the frame in a sandbox (`allow-scripts`)",
    expected: "works, grows, tells the page",
    async run({ visit }) {
      const at = await visit({
        ...framed("", 'sandbox="allow-scripts"'),
        fileHeaders: { "Access-Control-Allow-Origin": "*" },
      });
      await inFrame(at, async () => {
        assert.equal(await at.ask(() => globalThis.origin), "null");
        await at.isRight();
      });
      assert.match(await at.ask(heightOf, 0), /^\d{3,}px$/);
      const told = await at.ask(() => visitor.found.events.map(({ name }) => name));
      assert.ok(told.includes("result"), `${told}`);
      await at.isQuiet();
    },
  },
];
