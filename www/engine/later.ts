/** The whole engine for a page that may never need it: its bindings are a chunk
 * of their own, and arrive beside the file. */

import type { InitInput } from "#engine";
import { loader } from "./file.ts";
import type { Engine } from "./load.ts";

const load: (source: InitInput) => Promise<Engine> = loader(
  async () => (await import("./load.ts")).bindings,
  () => import("./instead.ts"),
);

/**
 * The engine, ready to compute. The first call loads it; a failed load may be
 * tried again.
 *
 * @param source where `engine.wasm` is, or the compiled module; beside the script unless told
 */
export const loadEngine = (source: InitInput = new URL("./engine.wasm", import.meta.url)): Promise<Engine> =>
  load(source);
