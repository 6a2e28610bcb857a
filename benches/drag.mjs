/** What a drag of each slider asks of the page, frame by frame: with the costs and
 * the forecast on the screen, moved by a pointer sixty times a second. */

import { launch, openPage, serve } from "../tests/element/browser.mjs";
import { report, table } from "./report.mjs";
import { digits } from "./sampling.mjs";

const SLIDERS = {
  "days a week": "fractional.daysPerWeekCenti",
  "day rate": "fractional.dayRateMinor",
  salary: "fullTime.baseMinor",
  months: "horizonMonths",
};
const ROUNDS = 3;
const MOVES = 200;
const FRAME_MS = 1000 / 60;
/** There and back so often within a drag. */
const SWEEPS = 2;
const AIM_MS = 16;
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "cc"];
/** What the browser does in a frame, by the name of its events. */
const KINDS = {
  "script: input, engine, view, charts": ["FunctionCall", "EventDispatch", "TimerFire", "FireAnimationFrame"],
  "style and layout": ["UpdateLayoutTree", "Layout", "ScheduleStyleRecalculation"],
  "paint and layers": ["PrePaint", "Paint", "Layerize", "Commit", "UpdateLayer", "UpdateLayerTree"],
};

const server = await serve(new URL("../dist/site", import.meta.url).pathname);
const browser = await launch();
const { page, faults, close } = await openPage(browser, server.url);
await page.getByTestId("step-cost").click();
await settled();
// What compiles while it runs has done so after this.
for (const path of Object.values(SLIDERS)) await drag(path);

const drags = Object.keys(SLIDERS).map((name) => ({ name, frames: [], moves: 0 }));
const after = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const one of drags) {
    const { dragging, settling, changes } = await traced(SLIDERS[one.name]);
    one.frames.push(...dragging);
    one.moves += changes;
    after.push(...settling);
  }
}
if (faults.length > 0) throw new Error(faults.join("\n"));
await close();
await browser.close();
await server.close();
tell();

function settled() {
  return page.getByTestId("method").filter({ hasText: "4,096 cases" }).waitFor();
}

/** A press in the middle, moves at the pace of a screen whatever the page does, a release. */
async function drag(path) {
  const slider = page.getByTestId(`slider-${path}`);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const at = (share) => [box.x + box.width * (0.5 + 0.4 * share), box.y + box.height / 2];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  const sent = [];
  const begun = performance.now();
  for (let move = 1; move <= MOVES; move++) {
    const wait = begun + move * FRAME_MS - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(page.mouse.move(...at(Math.sin((2 * Math.PI * SWEEPS * move) / MOVES))));
  }
  await Promise.all(sent);
  await page.mouse.up();
  await settled();
}

/** The frames of a drag, and those from its release until the forecast is as sharp as it gets. */
async function traced(path) {
  const input = page.getByTestId(`slider-${path}`);
  const changed = await input.evaluateHandle((node) => {
    const seen = { changes: 0 };
    node.addEventListener("input", () => seen.changes++);
    node.addEventListener("pointerdown", () => performance.mark("drag"), { once: true });
    node.addEventListener("pointerup", () => performance.mark("rest"), { once: true });
    return seen;
  });
  await browser.startTracing(page, { categories: CATEGORIES });
  await drag(path);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const { changes } = await changed.jsonValue();
  const mark = (name) => traceEvents.find((event) => event.name === name && event.cat === "blink.user_timing");
  const [from, to] = [mark("drag"), mark("rest")];
  const onMain = traceEvents.filter(({ pid, tid }) => pid === from.pid && tid === from.tid);
  const frames = framesOf(onMain);
  return {
    changes,
    dragging: frames.filter(({ at }) => at >= from.ts && at < to.ts),
    settling: frames.filter(({ at }) => at >= to.ts),
  };
}

/** All that the main thread does from the task that begins a frame to the one that begins the next. */
function framesOf(events) {
  const begins = events.filter(({ name }) => name === "ProxyMain::BeginMainFrame").map(({ ts }) => ts);
  const tasks = events.filter(({ name }) => name === "RunTask").sort((a, b) => a.ts - b.ts);
  const kinds = Object.values(KINDS).map((names) => events.filter(({ name, dur }) => dur && names.includes(name)));
  const starts = begins.map((at) => tasks.findLast(({ ts, dur }) => ts <= at && at <= ts + dur)?.ts ?? at);
  return starts.slice(0, -1).map((at, index) => {
    const inFrame = ({ ts }) => ts >= at && ts < starts[index + 1];
    const sum = (all, what = "dur") => all.filter(inFrame).reduce((total, event) => total + (event[what] ?? 0), 0) / 1000;
    return { at, work: sum(tasks), cpu: sum(tasks, "tdur"), kinds: kinds.map((all) => sum(outermost(all))) };
  });
}

/** Events within others of their kind are in these already. */
function outermost(events) {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

function tell() {
  const at = (values, share) => {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  };
  const rows = [...drags, { name: "after the release", frames: after, moves: 0 }];
  const of = (frames, what) => frames.map((frame) => frame[what]);
  const percentiles = (values) => [0.5, 0.95, 0.99, 1].map((share) => digits(at(values, share)));
  const times = (what) =>
    rows.map(({ name, frames }) => [name, frames.length, ...percentiles(of(frames, what))]);
  console.log(table(["ms", "frames", "p50", "p95", "p99", "max"], times("work")));
  console.log(table(["cpu", "frames", "p50", "p95", "p99", "max"], times("cpu")));
  console.log(table(["kinds", ...Object.keys(KINDS)], rows.map(({name, frames}) => [name, ...Object.keys(KINDS).map((_, i) => digits(at(frames.map(f => f.kinds[i]), 0.5)))])));
  console.log(drags.map(({ name, moves }) => `${name} ${moves}`));
  void [report, AIM_MS];
}
