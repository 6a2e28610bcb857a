/** The engine without a screen: for workers, servers and tests. */

import type { InitInput } from "#engine";
import type { Engine } from "./engine.ts";
import { loader } from "./file.ts";
import { bindings } from "./load.ts";

export type * from "#engine";
export { receiptOf, recompute } from "./receipt.ts";
export type { Engine };

const load: (source: InitInput) => Promise<Engine> = loader(
  async () => bindings,
  () => import("./instead.ts"),
);

/**
 * The engine, ready to compute. The first call loads it; a failed load may be
 * tried again.
 *
 * @param source where `engine.wasm` is, or the compiled module; beside this file unless told
 */
export const loadEngine = (source: InitInput = new URL("./engine.wasm", import.meta.url)): Promise<Engine> =>
  load(source);
