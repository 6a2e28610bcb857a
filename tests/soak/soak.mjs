/** What stays behind: ten thousand mounts, and a hundred thousand changes of a
 * figure, with what the page holds after each tenth of them. In Chromium, which
 * tells what it holds once it has collected its garbage.
 *
 * `make soak` prints the tables; `www/docs/reliability.md` has the last ones. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../faults/engines.mjs";
import { MEMORIES, mount, wasmPages } from "../faults/held.mjs";
import { startHost } from "../faults/host.mjs";
import { visiting } from "../faults/visit.mjs";

const MOUNTS = Number(process.env.MOUNTS ?? 10_000);
const CHANGES = Number(process.env.CHANGES ?? 100_000);
/** One in so many mounts goes the whole way, to the costs and all that is loaded with them. */
const WHOLE_WAY = 100;
const SAMPLES = 10;
/** Changes that are drawn together. */
const AT_ONCE = 10;

let browser;
let host;
let visit;

before(async () => {
  browser = await launch("chromium");
  host = await startHost();
  visit = visiting(browser, host);
  await devtools("Performance.enable");
});
after(async () => {
  await browser?.close();
  await host?.close();
});

const devtools = (command, parameters = {}) => browser.driver.sendAndGetDevToolsCommand(command, parameters);

/** What the page holds when nothing can be collected any more. */
async function held(at) {
  await at.ask(() => visitor.frames(20));
  for (let time = 0; time < 3; time++) await devtools("HeapProfiler.collectGarbage");
  const { metrics } = await devtools("Performance.getMetrics");
  const { nodes, jsEventListeners: listeners } = await devtools("Memory.getDOMCounters");
  const pages = await at.ask(wasmPages);
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  return { heap, nodes, listeners, pages };
}

/** Does it in tenths; the first tenth is for all that is made once. */
async function soak(at, name, times, some) {
  const samples = [];
  for (let sample = 1; sample <= SAMPLES; sample++) {
    await some(times / SAMPLES, ((sample - 1) * times) / SAMPLES);
    samples.push(await held(at));
  }
  console.log(`| ${name} | heap in KB | nodes | listeners | wasm pages |\n| --- | --- | --- | --- | --- |`);
  for (const [place, { heap, nodes, listeners, pages }] of samples.entries()) {
    const done = (((place + 1) * times) / SAMPLES).toLocaleString("en");
    console.log(`| ${done} | ${Math.round(heap / 1000).toLocaleString("en")} | ${nodes} | ${listeners} | ${pages} |`);
  }
  const [first, last] = [samples[0], samples.at(-1)];
  assert.ok(first.pages > 0, "the engine's memory is seen");
  assert.ok(last.heap < first.heap * 1.1, "heap");
  for (const what of ["nodes", "listeners", "pages"]) assert.ok(last[what] <= first[what], what);
}

test("mounts leave nothing behind", async () => {
  const at = await visit({ head: MEMORIES, body: "" });
  await soak(at, "mounts", MOUNTS, async (count, from) => {
    for (let done = 0; done < count; done += 100)
      await at.ask(mount, Math.min(100, count - done), from + done, WHOLE_WAY);
    // Ten thousand references are not nothing.
    await at.ask(() => window.mounted.splice(0).length);
  });
  await at.isQuiet();
});

test("changes of a figure leave nothing behind", async () => {
  const at = await visit({ head: MEMORIES });
  await at.isRight();
  const change = (count, from) =>
    at.ask(
      async (many, start, atOnce) => {
        // After each ten thousand, the page shows the same.
        const figures = /** @type {[string, (time: number) => number][]} */ ([
          ["horizonMonths", (time) => 6 + (time % 25)],
          ["fractional.daysPerWeekCenti", (time) => 1 + (time % 16) / 4],
          ["fullTime.baseMinor", (time) => 100_000 + (time % 1_000) * 137],
          ["fractional.dayRateMinor", (time) => 900 + (time % 500)],
        ]);
        for (let time = start; time < start + many; time++) {
          const [path, value] = figures[time % figures.length];
          visitor.write(visitor.at(`figure-${path}`), `${value(time)}`);
          // As with a finger on a slider: some changes, and then they are drawn.
          if (time % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        visitor.found.events.length = 0;
      },
      count,
      from,
      AT_ONCE,
    );
  const before = await at.ask(() => visitor.text("total-fullTime"));
  await soak(at, "changes", CHANGES, async (count, from) => {
    for (let done = 0; done < count; done += 500) await change(Math.min(500, count - done), from + done);
  });
  assert.notEqual(await at.ask(() => visitor.text("total-fullTime")), before);
  await at.isQuiet();
});
