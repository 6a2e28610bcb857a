/** The three engines, each with its driver on a loopback port: started, and
 * ended with all that they started. */

import { execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";
import { freePort } from "../free-port.mjs";
import { PATIENCE_MS } from "../pace.mjs";

/** Of what a driver does in a page: it may wait for several things, one after the other. */
const LONGEST_MS = 4 * PATIENCE_MS;

/** Every engine runs as somebody in Samoa who wants no motion: a date that is taken for local shows the day before. */
const VISITOR = { LANG: "en_US.UTF-8", TZ: "Pacific/Pago_Pago" };

/** Nothing slides, and no scroll bar fades. */
const STILL = "[Settings]\ngtk-enable-animations=0\ngtk-overlay-scrolling=0\n";

const find = (command) => {
  try {
    return execFileSync("bash", ["-c", `command -v ${command}`], { encoding: "utf8" }).trim();
  } catch {
    throw new Error(`${command} is missing: make installs it (make test, make faults)`);
  }
};

export const ENGINES = {
  chromium: {
    name: "Chromium",
    driver: (port) => ["chromedriver", `--port=${port}`],
    capabilities: (profile) => ({
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: find("chromium"),
        args: [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en-US",
          "--force-prefers-reduced-motion",
          "--js-flags=--expose-gc",
          `--user-data-dir=${profile}`,
        ],
      },
    }),
  },
  firefox: {
    name: "Firefox ESR",
    driver: (port, profile) => [
      "geckodriver",
      "--host",
      "127.0.0.1",
      "--port",
      `${port}`,
      "--profile-root",
      profile,
      // Settings such as forced colours are the browser's own, not a page's.
      "--allow-system-access",
    ],
    capabilities: () => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: find("firefox-esr"),
        args: ["-headless"],
        prefs: { "intl.accept_languages": "en-US", "ui.prefersReducedMotion": 1 },
      },
    }),
  },
  webkit: {
    name: "WebKitGTK",
    needsScreen: true,
    // Where threads and an emulated graphics card share the painting, no two pictures of a page are alike.
    env: { WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1" },
    driver: (port) => ["WebKitWebDriver", "--host=127.0.0.1", `--port=${port}`],
    capabilities: () => ({ browserName: "MiniBrowser" }),
  },
};

/** What runs, each with a group of its own: a test that is stopped leaves none behind. */
const running = new Set();
process.on("exit", () => running.forEach(end));
for (const [signal, code] of /** @type {[NodeJS.Signals, number][]} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
]))
  process.once(signal, () => process.exit(code));

/** A browser with one session; `driver` is Selenium's. */
export async function launch(id) {
  const engine = ENGINES[id];
  const started = [];
  const profile = await mkdtemp(join(tmpdir(), `fractional-fit-${id}-`));
  await mkdir(join(profile, "gtk-3.0"));
  await writeFile(join(profile, "gtk-3.0/settings.ini"), STILL);
  const env = { ...process.env, ...VISITOR, ...engine.env, XDG_CONFIG_HOME: profile };
  const close = async () => {
    for (const child of started.reverse()) await ended(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    if (engine.needsScreen) env.DISPLAY = await openScreen(started);
    const port = await freePort();
    const [command, ...args] = engine.driver(port, profile);
    started.push(start(command, args, { env, stdio: "ignore" }));
    const driver = await connect(`http://127.0.0.1:${port}`, engine.capabilities(profile));
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1200, height: 1000 });
    await driver.manage().setTimeouts({ script: LONGEST_MS, pageLoad: LONGEST_MS, implicit: 0 });
    const { browserVersion } = Object.fromEntries([...(await driver.getCapabilities()).map_]);
    return {
      driver,
      version: browserVersion,
      close: async () => {
        await driver.quit().catch(() => {});
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The driver may need a moment to listen. */
async function connect(url, capabilities) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const status = await fetch(`${url}/status`).catch(() => null);
    if (status?.ok) break;
    if (Date.now() > until) throw new Error(`no driver answers at ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return new Builder().usingServer(url).withCapabilities(new Capabilities(capabilities)).build();
}

/** A screen that nobody sees: WebKitGTK draws on one, and hangs without. */
function openScreen(started) {
  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  started.push(screen);
  return new Promise((resolve, reject) => {
    screen.once("exit", () => reject(new Error("Xvfb ended")));
    screen.stdout.once("data", (number) => resolve(`:${`${number}`.trim()}`));
  });
}

/** Starts a process that leads a group of its own. */
function start(command, args, options) {
  const child = spawn(find(command), args, { ...options, detached: true });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Ends a process that was started here with its children. */
function ended(child) {
  if (!running.has(child)) return undefined;
  return new Promise((resolve) => {
    child.once("exit", resolve);
    if (!end(child)) resolve();
  });
}

function end({ pid }) {
  try {
    return process.kill(-pid, "SIGTERM");
  } catch {
    return false;
  }
}
