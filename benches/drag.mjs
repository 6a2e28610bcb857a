/** What a drag of each slider asks of the page, frame by frame: with the costs and
 * the forecast on the screen, moved by a pointer sixty times a second; and how long a
 * single step takes to the first estimate of the forecast. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, openPage, serve } from "../tests/element/browser.mjs";
import { openCertainty, settled } from "../tests/element/forecasts.mjs";
import { report, table } from "./report.mjs";
import { digits, load, warning } from "./sampling.mjs";

const SLIDERS = {
  "days a week": "fractional.daysPerWeekCenti",
  "day rate": "fractional.dayRateMinor",
  salary: "fullTime.baseMinor",
  months: "horizonMonths",
};
const TRACES = fileURLToPath(new URL("../target/bench/drag", import.meta.url));
const ROUNDS = Number(process.env.RUNS ?? 3);
const MOVES = 200;
/** Steps of each slider in a round, by keyboard. */
const STEPS = 5;
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
await openCertainty(page);
await settled(page);
// Among "More figures" is one of the sliders.
await page.getByTestId("slider-horizonMonths").evaluate((slider) => {
  for (let group = slider.closest("details"); group; group = group.parentElement?.closest("details")) group.open = true;
});
// What compiles while it runs has done so after this.
for (const path of Object.values(SLIDERS)) await drag(path);

await mkdir(TRACES, { recursive: true });
const drags = Object.entries(SLIDERS).map(([name, path]) => ({ name, path, frames: [] }));
const between = [];
const estimates = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const one of drags) {
    const { frames, others } = await traced(one.path);
    one.frames.push(...frames);
    between.push(...others);
    for (let time = 0; time < STEPS; time++) estimates.push(await firstEstimate(one.path, time % 2 === 0));
  }
}
if (faults.length > 0) throw new Error(faults.join("\n"));
await close();
await browser.close();
await server.close();
tell();

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
  await settled(page);
}

/** The frames of a drag that draw a changed figure, and what else the page does
 * until the forecast is as sharp as it gets. */
async function traced(path) {
  const { events, trace } = await recorded(path, "pointerdown", () => drag(path));
  await writeFile(join(TRACES, `${path}.json`), trace);
  return framesOf(events);
}

/** From a step of a slider at rest to the frame that draws the first estimate, by the
 * clock; and what the main thread does for it after the frame of the step itself. */
async function firstEstimate(path, isUp) {
  await page.getByTestId("spread").evaluate((table) => {
    performance.clearMarks("estimate");
    const observer = new MutationObserver(() => {
      performance.mark("estimate");
      observer.disconnect();
    });
    observer.observe(table, { subtree: true, childList: true, characterData: true });
  });
  const { events } = await recorded(path, "input", async () => {
    await page.getByTestId(`slider-${path}`).press(isUp ? "ArrowRight" : "ArrowLeft");
    await page.waitForFunction(() => performance.getEntriesByName("estimate").length > 0, null, { polling: 100 });
    await settled(page);
    // What was told last is drawn before the second frame from here.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  });
  const tasks = events.filter(({ name }) => name === "RunTask");
  const draws = within(events, "ProxyMain::BeginMainFrame", () => true);
  const tells = within(events, "estimate", ({ cat }) => cat === "blink.user_timing");
  const [step, told] = [tasks.findIndex(draws), tasks.findIndex(tells)];
  const drawn = tasks.findIndex((task, place) => place >= told && draws(task));
  // What is drawn more sharply before the frame comes isn't the first estimate's.
  const work = [...tasks.slice(step + 1, told + 1), ...(drawn > told ? [tasks[drawn]] : [])];
  return { wall: (tasks[drawn].ts + tasks[drawn].dur - tasks[0].ts) / 1000, cpu: sum(work).cpu };
}

/** What the main thread does from the first event of a kind at a slider on. */
async function recorded(path, kind, act) {
  await page.getByTestId(`slider-${path}`).evaluate((slider, kind) => {
    slider.addEventListener(kind, () => performance.mark("begun"), { once: true });
  }, kind);
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace);
  const begun = traceEvents.find(({ name, cat }) => name === "begun" && cat === "blink.user_timing");
  const isLater = ({ pid, tid, ts, dur = 0 }) => pid === begun.pid && tid === begun.tid && ts + dur >= begun.ts;
  return { events: traceEvents.filter(isLater).sort((a, b) => a.ts - b.ts), trace };
}

/** Whether an event of a name happens in a task. */
function within(events, name, isIt) {
  const starts = events.filter((event) => event.name === name && isIt(event)).map(({ ts }) => ts);
  return ({ ts, dur }) => starts.some((at) => ts <= at && at <= ts + dur);
}

/** A frame is all that the main thread does from the task that brings a change to
 * the task that draws it, both of them included; mostly it is one. */
function framesOf(events) {
  const changes = within(events, "EventDispatch", ({ args }) => args.data?.type === "input");
  const draws = within(events, "ProxyMain::BeginMainFrame", () => true);
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
    "The first estimate of the forecast after a single step of a slider, in milliseconds:",
    table(head("first estimate"), [
      row("work after the step's own frame, of the processor", of(estimates, "cpu")),
      row("from the step until it is drawn, by the clock", of(estimates, "wall")),
    ]),
    `Over ${AIM_MS} ms: ${late("cpu")} % of the frames by the processor, ${late("wall")} % by the clock.`,
    [
      `${ROUNDS} drags of each slider, in turns, with ${MOVES} moves each at 60 a second, whether the page is ready or not;`,
      "the costs of the demo page with the forecast shown, 1280 × 900, after a drag of each to warm up. A frame is all that",
      "the main thread does from the task that brings a change to the one that draws it; mostly it is one task.",
      `A step is one by keyboard, ${STEPS} of each slider a round; the forecast waits until its frame is drawn.`,
      "The traces of the last drags are left in `target/bench/drag`, for the performance panel of a browser.",
    ].join(" "),
    warning(busy),
  );
}
