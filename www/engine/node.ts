/** The engine in Node, where the `.wasm` is read from disk instead of fetched. */

import { readFile } from "node:fs/promises";
import { type Engine, loadEngine as load } from "./load.ts";

export type * from "#engine";
export { type Outcome, type Receipt, type Recomputed, receiptOf, recompute, type Totals } from "./receipt.ts";
export type { Engine };

/** The engine, ready to compute. */
export async function loadEngine(): Promise<Engine> {
  return load(new WebAssembly.Module(await readFile(new URL("./engine.wasm", import.meta.url))));
}
