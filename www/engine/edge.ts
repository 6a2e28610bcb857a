/** The engine for workers at the edge, which compile nothing themselves: without the engine as JavaScript, which would be
 * most of their script. */

import type { InitInput } from "#engine";
import type { Engine } from "./engine.ts";
import { loader } from "./file.ts";
import { bindings } from "./load.ts";

export type * from "#engine";
export { receiptOf, recompute } from "./receipt.ts";
export type { Engine };

const refusal = async () => ({
  otherPlaceOf: () => null,
  shared: {},
  instead: (_: unknown, problem: unknown) => Promise.reject(problem ?? new Error("the platform forbids WebAssembly")),
});

/**
 * The engine, ready to compute. A failed load may be tried again.
 *
 * @param compiled the module that the platform makes of `fractional-fit/engine.wasm`
 */
export const loadEngine: (compiled: InitInput) => Promise<Engine> = loader(async () => bindings, refusal);
