/** What can fail on the way to the visitor. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { BROKEN, SCRIPT } from "./host.mjs";

/** The policy that must see no violation. */
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const CASES = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const { version } = JSON.parse(await readFile(new URL("../../pkg/package.json", import.meta.url), "utf8"));
const ENTRY = new URL("../../pkg/fractional-fit.js", import.meta.url);

const WITHOUT = "works, with the JavaScript build of the same core; the console says once how to mend it";
const SCRIPT_ENGINE = "engine-javascript.js";

/** What the page says on the console. */
const LISTEN = `<script>
  globalThis.warned = [];
  console.warn = (...given) => warned.push(given.join(" "));
</script>`;

/** No file of the engine is of use: the verdict and the costs come all the same. */
const worksWithout = (name, fault, because) => ({
  fault: 14,
  name,
  expected: WITHOUT,
  async run({ visit }) {
    const at = await visit({ head: LISTEN, broken: { "fit.wasm": fault, "costs.wasm": fault, "engine.wasm": fault } });
    await at.isRight();
    const warned = await at.ask(() => globalThis.warned);
    assert.equal(warned.length, 1);
    assert.match(warned[0], /fit\.wasm can't be used/);
    assert.match(warned[0], because);
    assert.match(warned[0], /copy node_modules\/fractional-fit/);
    await at.isQuiet();
  },
});

const stillWorks = (name, fault) => ({
  fault: 14,
  name,
  expected: "works, with the same numbers",
  async run({ visit }) {
    const at = await visit({ broken: { "fit.wasm": fault, "costs.wasm": fault } });
    await at.isRight();
    await at.isQuiet();
  },
});

/** The same file, but for the release that it says it is of. */
const ofAnotherRelease = (response, { body, type }) => {
  const other = Buffer.from(body);
  other.write("9.9.9", other.indexOf(version), "latin1");
  response.writeHead(200, { "Content-Type": type }).end(other);
};

export const loading = [
  worksWithout("the `.wasm` is missing (404)", BROKEN.missing, /404/),
  worksWithout("a page of HTML comes instead of the `.wasm`, with 200", BROKEN.page, /\(.+\)/),
  worksWithout("the `.wasm` is truncated", BROKEN.truncated, /\(.+\)/),
  worksWithout("the `.wasm` is of another release", ofAnotherRelease, /it belongs to release 9\.9\.9/),
  {
    fault: 14,
    name: "the `.wasm` is missing, and so is the engine as JavaScript",
    expected: "the host's own content and an error event",
    async run({ visit }) {
      const at = await visit({ broken: { "fit.wasm": BROKEN.missing, [SCRIPT_ENGINE]: BROKEN.missing } });
      await at.isFallback();
      await at.isQuiet();
    },
  },
  stillWorks("the `.wasm` has a wrong MIME type", BROKEN["wrong type"]),
  stillWorks("the MIME type of the `.wasm` has a `; charset`", BROKEN.charset),
  {
    fault: 15,
    name: "CSP without `'wasm-unsafe-eval'`",
    expected: "the JavaScript build of the same core, same numbers",
    async run({ visit, host }) {
      // A script of the page's own asks: a driver's may run beside it, under no policy.
      const ask = `import { loadEngine } from "./fractional-fit/engine.js";
        const engine = await loadEngine();
        const scenarios = ${JSON.stringify(CASES.map(({ scenario }) => scenario))};
        window.totals = scenarios.map((one) => engine.compare(one).fullTime.totalMinor);`;
      const at = await visit({
        headers: { "Content-Security-Policy": STRICT.replace(" 'wasm-unsafe-eval'", "") },
        files: { "ask.js": ask },
        script: `${SCRIPT}<script type="module" src="ask.js"></script>`,
      });
      await at.isRight();
      assert.deepEqual(
        await at.ask(() => visitor.until(() => window.totals)),
        CASES.map(({ expected }) => expected.fullTime.totalMinor),
      );
      assert.deepEqual(
        host.requests.filter((path) => path.startsWith(at.path) && path.endsWith(".wasm")),
        [],
      );
      assert.deepEqual(await at.ask(() => visitor.found.errors), []);
    },
  },
  {
    fault: 15,
    name: "a browser without WebAssembly",
    expected: "the JavaScript build of the same core, same numbers",
    async run({ visit }) {
      const at = await visit({ head: "<script>delete globalThis.WebAssembly</script>" });
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 15,
    name: "the strict page, with Trusted Types",
    expected: "no violation",
    async run({ visit }) {
      const at = await visit({ headers: { "Content-Security-Policy": STRICT } });
      await at.isRight();
      const [method, charts] = await at.ask(async () => {
        await visitor.allDrawn();
        visitor.at("certainty").open = true;
        await visitor.until(() => visitor.text("method")?.includes("4,096"));
        const charts = visitor.from(visitor.root().querySelectorAll("figure.chart"));
        return [visitor.text("method"), charts.map((chart) => chart.querySelector("svg path") !== null)];
      });
      assert.match(method, /4,096 scenarios/);
      assert.deepEqual(charts, [true, true, true, true]);
      await at.isQuiet();
    },
  },
  {
    fault: 16,
    name: "SRI mismatch",
    expected: "refused, the host's own content stays",
    async run({ visit }) {
      const at = await visit({ script: entryWith(`sha384-${"A".repeat(64)}`) });
      await at.ask(() => visitor.until(() => visitor.found.errors.length > 0 || document.readyState === "complete"));
      assert.equal(await at.ask(() => customElements.get("fractional-fit") === undefined), true);
      await at.showsHostContent();
    },
  },
  {
    fault: 16,
    name: "SRI that matches",
    expected: "works",
    async run({ visit }) {
      const digest = createHash("sha384")
        .update(await readFile(ENTRY))
        .digest("base64");
      const at = await visit({ script: entryWith(`sha384-${digest}`) });
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 17,
    name: "slow `.wasm`: two seconds",
    expected: "the first question is there at once, and nothing moves when the engine comes",
    async run({ visit }) {
      const at = await visit({ broken: { "fit.wasm": BROKEN.slow } });
      const [before, after] = await at.ask(async () => {
        await visitor.until(() => visitor.question());
        const box = () => JSON.stringify(visitor.at(`question-${visitor.question()}`).getBoundingClientRect());
        const first = box();
        await visitor.ready();
        return [first, box()];
      });
      assert.equal(before, after);
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 17,
    name: "stalled `.wasm`",
    expected: "given up after 10 s: the JavaScript build of the same core",
    async run({ visit }) {
      const at = await visit({ broken: { "fit.wasm": BROKEN.stalled } });
      await at.ask(() => visitor.until(() => visitor.found.events.some(({ name }) => name === "ready")));
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 18,
    name: "offline: the connection is cut before the `.wasm`",
    expected: "the host's own content and an error event",
    async run({ visit }) {
      const at = await visit({ broken: { "fit.wasm": BROKEN.offline, [SCRIPT_ENGINE]: BROKEN.offline } });
      await at.isFallback();
      await at.isQuiet();
    },
  },
  {
    fault: 18,
    name: "offline before the element itself",
    expected: "the host's own content stays",
    async run({ visit }) {
      const at = await visit({ broken: { "fractional-fit.js": BROKEN.offline } });
      await at.ask(() => visitor.until(() => document.readyState === "complete"));
      await at.showsHostContent();
    },
  },
  {
    fault: 19,
    name: "scripts off, by a frame that allows none",
    expected: "the host's own content stays",
    async run({ visit, host }) {
      const inner = new URL(host.open()).pathname;
      const at = await visit({ script: "", body: `<iframe sandbox="allow-same-origin" src="${inner}"></iframe>` });
      const [seen, defined] = await at.ask(async () => {
        const frame = document.querySelector("iframe");
        const element = await visitor.until(() => frame.contentDocument?.querySelector("fractional-fit"));
        return [element.textContent, visitor.isSeen(element.querySelector("p")) && element.shadowRoot === null];
      });
      assert.deepEqual([seen, defined], ["What the host wrote", true]);
    },
  },
  {
    fault: 20,
    name: "a browser without custom elements",
    expected: "the host's own content stays",
    async run({ visit }) {
      const at = await visit({
        head: '<script>Object.defineProperty(globalThis, "customElements", { value: undefined })</script>',
      });
      await at.ask(() => visitor.until(() => document.readyState === "complete"));
      await at.showsHostContent();
      await at.isQuiet();
    },
  },
  {
    fault: 20,
    name: "a browser without constructible style sheets",
    expected: "the host's own content stays, and an error event",
    async run({ visit }) {
      const head = `<script>
        delete CSSStyleSheet.prototype.replaceSync;
        document.addEventListener("fractional-fit:error", ({ detail }) => (globalThis.told = detail.code));
      </script>`;
      const at = await visit({ head });
      assert.equal(await at.ask(() => visitor.until(() => globalThis.told)), "unsupported");
      await at.showsHostContent();
      await at.isQuiet();
    },
  },
  {
    fault: 21,
    name: "125 elements on a page",
    expected: "one shared wasm instance",
    async run({ visit, host }) {
      const counting = `<script>
        globalThis.instances = 0;
        for (const name of ["instantiate", "instantiateStreaming"]) {
          const original = WebAssembly[name];
          WebAssembly[name] = (...given) => { globalThis.instances += 1; return original(...given); };
        }
        // An empty one is made to learn whether that is allowed.
        WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
          construct(original, given) {
            if (WebAssembly.Module.exports(given[0]).length > 0) globalThis.instances += 1;
            return Reflect.construct(original, given);
          },
        });
      </script>`;
      const already = host.requests.length;
      const at = await visit({ head: counting, body: "<fractional-fit></fractional-fit>".repeat(125) });
      const ready = await at.ask(async () => {
        await visitor.until(() => visitor.found.events.filter(({ name }) => name === "ready").length === 125);
        return globalThis.instances;
      });
      assert.equal(ready, 1);
      const fetched = host.requests.slice(already).filter((path) => path.endsWith("fit.wasm"));
      assert.equal(fetched.length, 1);
      await at.isRight(0);
      await at.isRight(124);
      await at.isQuiet();
    },
  },
];

const entryWith = (integrity) =>
  `<script type="module" src="fractional-fit/fractional-fit.js" integrity="${integrity}" crossorigin></script>`;
