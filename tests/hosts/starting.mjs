/** For servers of others' that a test starts. */

import { createServer } from "node:net";
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

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" ? address?.port : address;
}
