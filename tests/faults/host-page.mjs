/** Pages of hosts that are unlike the demo's. */

import assert from "node:assert/strict";
import { PATIENCE_MS } from "../pace.mjs";
import { framed, inFrame } from "./framed.mjs";
import { COUNTED } from "./held.mjs";
import { REFERENCE } from "./visit.mjs";

/** Rules of a host that mean to reach everything. */
const HOSTILE = `* { color: #f0f !important; font: italic 31px/3 monospace !important; letter-spacing: 9px !important;
    text-transform: uppercase !important; direction: rtl !important; text-align: right !important;
    word-spacing: 20px !important; text-indent: 40px !important; cursor: wait !important; list-style: square !important; }
  fractional-fit, fractional-fit * { all: unset !important; display: inline !important; float: left !important;
    opacity: 0.3 !important; padding: 30px !important; border: 9px solid red !important; background: #ff0 !important;
    transform: rotate(9deg) !important; visibility: hidden !important; filter: invert(1) !important; }`;

/** The page itself looks the same with and without the host's rules. The size of its root is followed, so it stays. */
const STAGE =
  "<style>html, body { margin: 0 !important; background: #fff !important; direction: ltr !important; overflow: hidden !important } html { font-size: 16px !important }</style>";

/** What the window shows, once nothing moves. */
async function atRest({ driver }) {
  let last;
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    await driver.sleep(200);
    const shot = await driver.takeScreenshot();
    if (shot === last) return shot;
    last = shot;
  }
  throw new Error("the page doesn't come to rest");
}

/** The whole page, a window at a time: not every driver takes more. */
async function pictures(at) {
  const taken = [];
  const scrolledTo = (part) =>
    at.ask((wanted) => {
      const top = wanted * innerHeight;
      scrollTo({ top, behavior: "instant" });
      return top < document.documentElement.scrollHeight;
    }, part);
  while (await scrolledTo(taken.length)) taken.push(await atRest(at));
  return taken;
}

/** A busy machine may paint later than a picture is taken, so only what differs each time is a difference. */
const LOOKS = 3;

async function looksTheSame(visit, lead) {
  const look = async (rules) => {
    const at = await visit({ head: `${STAGE}<style>${rules}</style>`, body: "<fractional-fit></fractional-fit>" });
    await lead(at);
    return pictures(at);
  };
  let differs;
  for (let time = 0; time < LOOKS; time++) {
    const [plain, hostile] = [await look(""), await look(HOSTILE)];
    differs =
      plain.length === hostile.length
        ? plain.flatMap((shot, part) => (shot === hostile[part] ? [] : [`it looks otherwise ${part} windows down`]))
        : [`it is ${hostile.length} windows high, and ${plain.length} without the rules`];
    if (differs.length === 0) return;
  }
  assert.deepEqual(differs, []);
}

export const hostPage = [
  {
    fault: 22,
    name: "script included twice",
    expected: "no-op",
    async run({ visit }) {
      const tag = '<script type="module" src="fractional-fit/fractional-fit.js"></script>';
      const at = await visit({ script: tag + tag + tag.replace(".js", ".js?again") });
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 23,
    name: "two versions",
    expected: "the first wins",
    async run({ visit, host }) {
      const already = host.requests.length;
      const first = '<script type="module" src="fractional-fit/fractional-fit.js"></script>';
      const at = await visit({ script: first + first.replace("fractional-fit/", "other/") });
      await at.isRight();
      await at.isQuiet();
      const engines = host.requests.slice(already).filter((path) => path.endsWith(".wasm"));
      assert.deepEqual([...new Set(engines.map((path) => path.split("/")[2]))], ["fractional-fit"]);
    },
  },
  {
    fault: 23,
    name: "two versions, told",
    expected: "says so on the console, once",
    async run({ visit }) {
      const at = await visit({
        head: `<script>
          customElements.define("fractional-fit", class extends HTMLElement { static version = "0.0.9"; });
          globalThis.warned = [];
          console.warn = (...given) => warned.push(given.join(" "));
        </script>`,
      });
      const warned = await at.ask(async () => {
        await visitor.until(() => globalThis.warned.length > 0);
        return globalThis.warned;
      });
      assert.equal(warned.length, 1);
      assert.match(warned[0], /0\.0\.9 is already on this page; \d+\.\d+\.\d+ was ignored/);
      await at.showsHostContent();
      await at.isQuiet();
    },
  },
  {
    fault: 24,
    name: "element moved, removed, re-inserted",
    expected: "state kept, listeners once",
    async run({ visit }) {
      const at = await visit({ body: '<fractional-fit></fractional-fit><div id="elsewhere"></div>' });
      const found = await at.ask(async () => {
        await visitor.decide({ primaryNeed: "implementation" });
        const element = visitor.element();
        document.getElementById("elsewhere").append(element);
        const moved = visitor.at("verdict").dataset.verdict;
        for (let time = 0; time < 3; time++) {
          element.remove();
          await visitor.until(() => element.shadowRoot.childElementCount === 0);
          document.body.append(element);
        }
        const inserted = (await visitor.until(() => visitor.at("verdict"))).dataset.verdict;
        const totals = [await visitor.total("fractional"), await visitor.total("fullTime")];
        return [moved, inserted, ...totals, visitor.found.events.map(({ name }) => name)];
      });
      assert.deepEqual(found.slice(0, 4), [REFERENCE[0], ...REFERENCE]);
      assert.deepEqual(
        found[4].filter((name) => name !== "answer"),
        ["ready", "result", "costs"],
      );
      await at.isQuiet();
    },
  },
  {
    fault: 25,
    name: "single-page navigation",
    expected: "everything released",
    async run({ visit, engine }) {
      const at = await visit({ head: COUNTED, body: "" });
      const [before, during, after, collected] = await at.ask(async () => {
        const mount = async () => {
          document.body.append(document.createElement("fractional-fit"));
          await visitor.wholeWay({ primaryNeed: "implementation" });
          return globalThis.held;
        };
        const leave = () => {
          document.querySelector("fractional-fit").remove();
          return visitor.frames(10);
        };
        await mount();
        await leave();
        const first = globalThis.held;
        const second = await mount();
        // In a function of its own: what runs on here holds nothing of it.
        const gone = (() => new WeakRef(document.querySelector("fractional-fit")))();
        await leave();
        const third = globalThis.held;
        // Only Chromium lends its collector to a page. In a task of its own, it takes nothing on the stack for a reference.
        for (let time = 0; globalThis.gc && gone.deref() && time < 50; time++) {
          await globalThis.gc({ type: "major", execution: "async" });
        }
        return [first, second, third, gone.deref() === undefined];
      });
      assert.equal(after, before, `listeners and observers; ${during} while it is there`);
      if (engine === "chromium") assert.equal(collected, true);
      await at.isQuiet();
    },
  },
  {
    fault: 26,
    name: "back-forward cache",
    expected: "totals intact where the page was kept, a right start where it was not",
    async run({ visit, host }) {
      const at = await visit();
      await at.isRight();
      await at.ask(() => {
        document.body.dataset.left = "yes";
      });
      await at.driver.get(host.open({ script: "", body: "<p>Elsewhere</p>" }));
      await at.driver.navigate().back();
      const kept = await at.ask(() => document.body.dataset.left === "yes");
      if (kept)
        assert.deepEqual(
          await at.ask(() => [visitor.text("total-fractional"), visitor.text("total-fullTime")]),
          REFERENCE.slice(1),
        );
      else await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 26,
    name: "a page that Back loads anew, with `keep-answers`",
    expected: "answers, figures and the open section are there again; the page’s own state too, and nothing in storage",
    async run({ visit, host }) {
      const head = `<script>
        addEventListener("unload", () => {});
        if (!history.state) history.replaceState({ own: 7 }, "");
      </script>`;
      const at = await visit({
        head,
        headers: { "Cache-Control": "no-store" },
        body: "<fractional-fit keep-answers></fractional-fit>",
      });
      await at.isRight();
      const total = await at.ask(async () => {
        const before = visitor.text("total-fractional");
        for (const group of visitor.root().querySelectorAll("details")) group.open = true;
        await visitor.enter("fractional.dayRateMinor", "1234");
        await visitor.until(() => visitor.text("total-fractional") !== before);
        document.body.dataset.left = "yes";
        return visitor.text("total-fractional");
      });
      await at.driver.get(host.open({ script: "", body: "<p>Elsewhere</p>" }));
      await at.driver.navigate().back();
      // WebKit keeps whatever page, until it is loaded again.
      if (await at.ask(() => document.body.dataset.left === "yes")) await at.driver.navigate().refresh();
      const found = await at.ask(async (wanted) => {
        await visitor.until(() => visitor.text("total-fractional") === wanted);
        const { left = "anew" } = document.body.dataset;
        visitor.at("step-fit").click();
        const { verdict } = (await visitor.until(() => visitor.at("verdict"))).dataset;
        return [left, verdict, history.state.own, localStorage.length + sessionStorage.length, document.cookie];
      }, total);
      assert.deepEqual(found, ["anew", REFERENCE[0], 7, 0, ""]);
      await at.isQuiet();
    },
  },
  {
    fault: 27,
    name: "`* {… !important}` host sheet, the question",
    expected: "same pixels",
    run: ({ visit }) => looksTheSame(visit, (at) => at.ask(() => visitor.ready())),
  },
  {
    fault: 27,
    name: "`* {… !important}` host sheet, the costs",
    expected: "same pixels",
    run: ({ visit }) =>
      looksTheSame(visit, async (at) => {
        await at.isRight();
        await at.ask(() => visitor.allCounted());
      }),
  },
  {
    fault: 28,
    name: "patched `Array.prototype`, `JSON`, `fetch`",
    expected: "unaffected",
    async run({ visit }) {
      await visit.alone({
        head: `<script>
          Array.prototype.toJSON = function () { return "patched"; };
          Array.prototype.last = function () { return this[this.length - 1]; };
          String.prototype.toJSON = function () { return "patched"; };
          Function.prototype.extend = function () {};
          JSON.stringify = () => "patched";
          JSON.parse = () => { throw new Error("patched"); };
          const { fetch } = window;
          window.fetch = async function (...given) { return (await fetch.apply(this, given)).clone(); };
        </script>`,
      });
    },
  },
  {
    fault: 29,
    name: "`document.currentScript` null",
    expected: "works",
    async run({ visit }) {
      const at = await visit({
        script: `<script>
          Object.defineProperty(document, "currentScript", { get: () => null });
          import("./fractional-fit/fractional-fit.js");
        </script>`,
      });
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 30,
    name: "CMS that strips tags",
    expected: "`<div data-fractional-fit>` works",
    async run({ visit }) {
      const at = await visit({
        script: '<script src="fractional-fit/embed.js" async></script>',
        body: '<div data-fractional-fit data-theme="light"><p>What the host wrote</p></div>',
      });
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 31,
    name: "COEP `require-corp` host",
    expected: "works",
    async run({ visit }) {
      const isolated = { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" };
      const at = await visit({ headers: isolated });
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 31,
    name: "COEP `require-corp` host, in a frame",
    expected: "works",
    async run({ visit }) {
      const isolated = { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" };
      const at = await visit({ ...framed(), headers: isolated, fileHeaders: isolated });
      await inFrame(at, () => at.isRight());
      await at.isQuiet();
    },
  },
];
