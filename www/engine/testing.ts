/** The engine for tests beside the code, in Node and in browsers: the one that the dev server builds. */

import { type Engine, loadEngine } from "./index.ts";

async function built(): Promise<Uint8Array<ArrayBuffer>> {
  const { readFile } = await import("node:fs/promises");
  return readFile(new URL("../../dist/dev/fractional_fit_bg.wasm", import.meta.url));
}

export const engineForTests = async (): Promise<Engine> =>
  loadEngine(globalThis.document ? new URL("./engine.wasm", import.meta.url) : await built());
