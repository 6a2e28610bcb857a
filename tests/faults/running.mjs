/** While it runs, for long. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { buildPanicking } from "../engine/panicking.mjs";

const CASES = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const PANICS = 1_000;
/** As many as a driver surely waits for. */
const AT_ONCE = 100;

/** In the page: each time a panic, and the milliseconds until the right result. */
function panicAndCompare(cases, panics) {
  const wrong = [];
  const times = [];
  for (let panic = 0; panic < panics; panic++) {
    const { id, scenario, expected } = cases[panic % cases.length];
    window.panicFromNowOn();
    const start = performance.now();
    const found = window.engine.compare(scenario);
    times.push(performance.now() - start);
    for (const option of ["fractional", "fullTime"])
      if (found[option].totalMinor !== expected[option].totalMinor) wrong.push(id);
  }
  return { wrong, times };
}

/** Built once for all browsers. */
let built;
const panicking = () => {
  built ??= buildPanicking();
  return built;
};

export const running = [
  {
    fault: 44,
    name: "ten thousand mounts",
    expected: "heap, nodes, listeners, wasm pages flat",
    open: "`make soak` takes too long for this table; what it found stands below",
  },
  {
    fault: 45,
    name: "a thousand panics in wasm",
    expected: "latch, fresh instance, inputs replayed, right result after each",
    async run({ visit, engine }) {
      const { script, wasm } = await panicking();
      const at = await visit({ script: "", body: "", files: { "panicking.js": script, "panicking.wasm": wasm } });
      await at.ask(async () => {
        const from = (file) => new URL(file, location.href);
        const { loadEngine, panicFromNowOn } = await import(from("panicking.js").href);
        window.engine = await loadEngine(from("panicking.wasm"));
        window.panicFromNowOn = panicFromNowOn;
      });
      const wrong = [];
      const times = [];
      for (let done = 0; done < PANICS; done += AT_ONCE) {
        const found = await at.ask(panicAndCompare, CASES, AT_ONCE);
        wrong.push(...found.wrong);
        times.push(...found.times);
      }
      times.sort((one, other) => one - other);
      assert.deepEqual(wrong, []);
      const [median, worst] = [times[PANICS / 2], times.at(-1)].map((time) => time.toFixed(1));
      console.log(`${engine}: from a panic to the right result ${median} ms, at worst ${worst} ms`);
      await at.isQuiet();
    },
  },
  {
    fault: 46,
    name: "a host handler that throws",
    expected: "isolated",
    async run({ visit }) {
      const at = await visit({
        head: `<script>
          for (const name of ["ready", "answer", "result", "cta", "error"])
            document.addEventListener("fractional-fit:" + name, () => { throw new Error("the host's own"); });
        </script>`,
      });
      await at.isRight();
      const { errors } = await at.ask(() => visitor.found);
      assert.ok(errors.length > 0);
      assert.deepEqual(
        errors.filter((message) => !message.includes("the host's own")),
        [],
      );
    },
  },
];
