/** While it runs, for long. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { buildPanicking } from "../engine/panicking.mjs";
import { COUNTED, MEMORIES, mount, wasmPages } from "./held.mjs";

const CASES = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const PANICS = 1_000;
/** As many as a driver surely waits for. */
const AT_ONCE = 100;

const MOUNTS = 200;

/** In the page: waste until the collector comes; gives how many elements it left. Some it may: those that a register
 * or the browser's own records still name. */
async function leftAfter(some) {
  const left = () => window.mounted.filter((one) => one.deref()).length;
  for (let time = 0; time < 200 && left() > some; time++) {
    for (let list = 0; list < 100; list++) window.waste = new Array(20_000).fill(list).map((one) => ({ one }));
    // What a weak reference is asked for lives on until the task ends.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await globalThis.gc?.({ type: "major", execution: "async" });
  }
  return left();
}

/** It collects elements when it is idle, or is asked to from its own side. */
async function collectInFirefox(driver) {
  await driver.setContext("chrome");
  await driver.executeScript('Services.obs.notifyObservers(null, "child-mmu-request")');
  await driver.setContext("content");
}

/** A page's own: what a driver runs holds on to what it saw. */
const OWN = `<script>globalThis.mount = ${mount}; globalThis.leftAfter = ${leftAfter};</script>`;

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
    name: "two hundred mounts; `make soak` does ten thousand in Chromium",
    expected:
      "elements are collected where a page can ask for that (not in WebKitGTK); nodes, listeners, wasm pages flat",
    async run({ visit, engine }) {
      const at = await visit({ head: MEMORIES + COUNTED + OWN, body: "" });
      const collected = async () => {
        if (engine === "firefox") await collectInFirefox(at.driver);
        return at.ask((most) => window.leftAfter(most), MOUNTS / 20);
      };
      const held = async () => ({
        // When WebKit collects is its own affair.
        areGone: engine === "webkit" || (await collected()) <= MOUNTS / 20,
        pages: await at.ask(wasmPages),
        listeners: await at.ask(() => globalThis.held),
        nodes: await at.ask(() => document.getElementsByTagName("*").length),
      });
      const some = (from, to) => at.ask((...given) => window.mount(...given), to - from, from, MOUNTS / 10);
      // The first ones make what is made once.
      await some(0, MOUNTS / 2);
      const first = await held();
      await some(MOUNTS / 2, MOUNTS);
      assert.ok(first.pages > 0, "the engine's memory is seen");
      assert.ok(first.areGone, "the elements were collected");
      assert.deepEqual(await held(), first);
      await at.isQuiet();
    },
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
          for (const name of ["ready", "answer", "result", "costs", "taken", "cta", "error"])
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
