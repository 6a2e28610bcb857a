/** For servers of others' that a test starts. */

import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { PATIENCE_MS } from "../pace.mjs";

/** What `works` gives, once it doesn't throw. */
export async function until(what, works) {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    try {
      return await works();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what} doesn't answer`, { cause: error });
    }
  }
}

/** Gives what ends it, with all that it has started. */
export function started(command, args, env = process.env) {
  const child = spawn(command, args, { stdio: "ignore", detached: true, env });
  return async () => {
    const ended = new Promise((resolve) => child.once("close", resolve));
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    await ended;
  };
}

/** PHP's own server, which several visitors can use at once. */
export const servePhp = (port, args) =>
  started("php", ["-S", `127.0.0.1:${port}`, ...args], { ...process.env, PHP_CLI_SERVER_WORKERS: "4" });
