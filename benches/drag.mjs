/** What a drag of each slider asks of the page, frame by frame: with the costs and
 * the forecast on the screen, moved by a pointer sixty times a second. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, openPage, serve } from "../tests/element/browser.mjs";
import { report, table } from "./report.mjs";
import { digits, load, warning } from "./sampling.mjs";

const SLIDERS = {
  "days a week": "fractional.daysPerWeekCenti",
  "day rate": "fractional.dayRateMinor",
  salary: "fullTime.baseMinor",
  months: "horizonMonths",
};
const TRACES = fileURLToPath(new URL("../target/bench/drag", import.meta.url));
const ROUNDS = 3;
const MOVES = 200;
const FRAME_MS = 1000 / 60;
/** There and back so often within a drag. */
const SWEEPS = 2;
const AIM_MS = 16;
const SHARES = [0.5, 0.95, 0.99, 1];
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "cc"];
/** What the browser does in a frame, by the name of its events. */
const KINDS = {
  "engine, views, charts": ["FunctionCall", "v8.callFunction", "RunMicrotasks"],
  "style and layout": ["UpdateLayoutTree", "Layout"],
  "paint and layers": ["PrePaint", "Paint", "Layerize", "Commit"],
};

const busy = load();
const server = await serve(fileURLToPath(new URL("../dist/site", import.meta.url)));
const browser = await launch();
const { page, faults, close } = await openPage(browser, server.url);
await page.getByTestId("step-cost").click();
await settled();
// What compiles while it runs has done so after this.
for (const path of Object.values(SLIDERS)) await drag(path);

await mkdir(TRACES, { recursive: true });
const drags = Object.entries(SLIDERS).map(([name, path]) => ({ name, path, frames: [] }));
const between = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const one of drags) {
    const { frames, others } = await traced(one.path);
    one.frames.push(...frames);
    between.push(...others);
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

/** The frames of a drag that draw a changed figure, and what else the page does
 * until the forecast is as sharp as it gets. */
async function traced(path) {
  await page.getByTestId(`slider-${path}`).evaluate((slider) => {
    slider.addEventListener("pointerdown", () => performance.mark("drag"), { once: true });
  });
  await browser.startTracing(page, { categories: CATEGORIES });
  await drag(path);
  const trace = await browser.stopTracing();
  await writeFile(join(TRACES, `${path}.json`), trace);
  const { traceEvents } = JSON.parse(trace);
  const begun = traceEvents.find(({ name, cat }) => name === "drag" && cat === "blink.user_timing");
  const inDrag = ({ pid, tid, ts }) => pid === begun.pid && tid === begun.tid && ts >= begun.ts;
  return framesOf(traceEvents.filter(inDrag).sort((a, b) => a.ts - b.ts));
}

/** A frame is all that the main thread does from the task that brings a change to
 * the task that draws it, both of them included; mostly it is one. */
function framesOf(events) {
  const within = (name, isIt) => {
    const starts = events.filter((event) => event.name === name && isIt(event)).map(({ ts }) => ts);
    return ({ ts, dur }) => starts.some((at) => ts <= at && at <= ts + dur);
  };
  const changes = within("EventDispatch", ({ args }) => args.data?.type === "input");
  const draws = within("ProxyMain::BeginMainFrame", () => true);
  const kinds = Object.values(KINDS).map((names) => outermost(events.filter(({ name }) => names.includes(name))));
  const frames = [];
  const others = [];
  let pending = [];
  for (const task of events.filter(({ name }) => name === "RunTask")) {
    if (pending.length > 0 || changes(task)) pending.push(task);
    else others.push(measured(task));
    if (pending.length === 0 || !draws(task)) continue;
    const [from, to] = [pending[0].ts, task.ts + task.dur];
    const ofKinds = kinds.map((all) => sum(all.filter(({ ts }) => ts >= from && ts < to)).cpu);
    frames.push({ ...sum(pending), kinds: ofKinds });
    pending = [];
  }
  return { frames, others };
}

function measured({ dur = 0, tdur = 0 }) {
  return { wall: dur / 1000, cpu: tdur / 1000 };
}

function sum(events) {
  return events.map(measured).reduce((all, one) => ({ wall: all.wall + one.wall, cpu: all.cpu + one.cpu }), {
    wall: 0,
    cpu: 0,
  });
}

/** Events within others of their kind are in these already. */
function outermost(events) {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + (dur ?? 0);
      return true;
    });
}

function tell() {
  const of = (all, what) => all.map((one) => one[what]);
  const head = (what) => [what, "count", "p50", "p95", "p99", "most"];
  const row = (name, values) => {
    const sorted = values.toSorted((a, b) => a - b);
    const shown = SHARES.map((share) => digits(sorted[Math.ceil(share * sorted.length) - 1]));
    return [name, values.length, ...shown];
  };
  const all = drags.flatMap(({ frames }) => frames);
  const rows = (clock) => [
    ...drags.map(({ name, frames }) => row(name, of(frames, clock))),
    row("all four", of(all, clock)),
  ];
  const late = (clock) => digits((100 * all.filter((frame) => frame[clock] > AIM_MS).length) / all.length);
  const tasks = between.filter(({ wall }) => wall > 1);
  report(
    "drag",
    "Milliseconds of the processor that a frame takes on the main thread, of the frames that draw a changed figure:",
    table(head("dragged"), rows("cpu")),
    "The same by the clock, with what else the machine did meanwhile:",
    table(head("dragged"), rows("wall")),
    "What a frame goes into, in milliseconds of the processor:",
    table(
      head("in all four"),
      Object.keys(KINDS).map((name, kind) =>
        row(
          name,
          all.map(({ kinds }) => kinds[kind]),
        ),
      ),
    ),
    "Tasks of more than a millisecond between these frames and after the release, when the forecast is taken up again:",
    table(head("tasks"), [row("by the processor", of(tasks, "cpu")), row("by the clock", of(tasks, "wall"))]),
    `Over ${AIM_MS} ms: ${late("cpu")} % of the frames by the processor, ${late("wall")} % by the clock.`,
    [
      `${ROUNDS} drags of each slider, in turns, with ${MOVES} moves each at 60 a second, whether the page is ready or not;`,
      "the costs of the demo page with the forecast shown, 1280 × 900, after a drag of each to warm up. A frame is all that",
      "the main thread does from the task that brings a change to the one that draws it; mostly it is one task.",
      "The traces of the last drags are left in `target/bench/drag`, for the performance panel of a browser.",
    ].join(" "),
    warning(busy),
  );
}
