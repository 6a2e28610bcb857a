/** How long who works on this waits: from a change to the screen or to the end of its test, and on a fresh machine to
 * the page. All of it in a copy of the last commit; crates and packages may lie in this machine's caches. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../tests/element/browser.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const copy = await mkdtemp(join(tmpdir(), "loop-"));
const PORT = "4391";
const TICKS_A_SECOND = 100;
const PAGE = `http://127.0.0.1:${PORT}/`;
let failed = false;

/** Starts a command in the copy, as the head of a group of processes, so that all of them can be ended. */
function start(program, ...args) {
  const { MAKEFLAGS: _, CARGO_TARGET_DIR: __, ...env } = process.env;
  return spawn(program, args, {
    cwd: copy,
    env: { ...env, PORT },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
}

async function end(child) {
  if (child.exitCode !== null) return;
  process.kill(-child.pid, "SIGTERM");
  await once(child, "exit");
}

async function run(program, ...args) {
  const child = start(program, ...args);
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}`);
}

async function timed(label, aim, work) {
  const begun = performance.now();
  const note = (await work()) ?? "";
  const seconds = (performance.now() - begun) / 1000;
  failed ||= seconds > aim;
  console.log(
    `${label.padEnd(52)} ${seconds.toFixed(1).padStart(6)} s  of ${aim}${seconds > aim ? "  MISSED" : ""}${note}`,
  );
}

async function answered() {
  while (!(await fetch(PAGE).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What the processes that ended until now have computed: where the machine is shared, the clock tells more than that. */
async function computed(/** @type {{ pid?: number }} */ { pid }) {
  const fields = (await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")).split(" ");
  const ticks = Number(fields[15]) + Number(fields[16]);
  return Number.isNaN(ticks) ? "" : `  (${(ticks / TICKS_A_SECOND).toFixed(0)} s of one core)`;
}

async function change(file, found, instead) {
  const text = await readFile(join(copy, file), "utf8");
  if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
  await writeFile(join(copy, file), text.replace(found, instead));
}

async function serving(child, work) {
  try {
    await work();
  } finally {
    await end(child);
  }
}

console.log(`${availableParallelism()} cores, on which ${loadavg()[0].toFixed(1)} processes wanted to run before`);
const browser = await launch();
try {
  await run("git", "clone", "--quiet", here, copy);
  const made = start("make", "start");
  await serving(made, () =>
    timed("make start on a fresh machine, to the page", 120, () => answered().then(() => computed(made))),
  );

  const dev = start("make", "dev");
  await serving(dev, async () => {
    await answered();
    const page = await browser.newPage();
    await page.goto(PAGE);
    // As functions: text would be evaluated, which the page's policy forbids.
    const seen = (test, given = null) => page.waitForFunction(test, given, { polling: 10, timeout: 120_000 });
    const read = (text) =>
      seen((wanted) => document.querySelector("fractional-fit")?.shadowRoot?.textContent.includes(wanted), text);
    await read("What do you need most?");
    await page.waitForTimeout(3_000);

    await timed("a style to the screen", 1, async () => {
      await change("www/styles/controls.css", "min-block-size: 44px", "min-block-size: 47px");
      await seen(() => {
        const button = document.querySelector("fractional-fit").shadowRoot.querySelector("button");
        return getComputedStyle(button).minBlockSize === "47px";
      });
    });
    await timed("a sentence to the screen", 1, async () => {
      await change("www/locales/en/start.json", "What do you need most?", "What do you need?");
      await read("What do you need?");
    });
    await timed("a rule in Rust to the screen", 15, async () => {
      await change("src/fit/decision.rs", "possible.insert(Verdict::HirePractitioners);", "");
      await read("5 outcomes still possible");
    });
  });

  const vitest = (file) => run("node_modules/.bin/vitest", "run", "--silent", "--reporter=dot", file);
  await timed("a unit test after a change", 5, async () => {
    await change("www/session/costs/decimal.ts", "const LONGEST = 1000", "const LONGEST = 1_000");
    await vitest("www/session/costs/decimal.test.ts");
  });
  await timed("a view's test after a change", 5, async () => {
    await change("www/views/disclosure.tsx", 'class="notice"', 'class="notice told"');
    await vitest("www/views/disclosure.browser.test.tsx");
  });
} finally {
  await browser.close();
  await rm(copy, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
