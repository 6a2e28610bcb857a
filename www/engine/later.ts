/** What a page may never need: the bindings of each file are a chunk of their own, and arrive beside it. */

import type { InitInput } from "#engine";
import type { Costs } from "./costs.ts";
import { loader } from "./file.ts";
import type { Engine } from "./load.ts";

const instead = () => import("./instead.ts");
const loadPart: (source: URL) => Promise<Costs> = loader(async () => (await import("./costs.ts")).bindings, instead);
const load: (source: InitInput) => Promise<Engine> = loader(async () => (await import("./load.ts")).bindings, instead);

/** Ready to compute costs. */
export const loadCosts = (): Promise<Costs> => loadPart(new URL("./costs.wasm", import.meta.url));

/**
 * The engine, ready to compute. The first call loads it; a failed load may be
 * tried again.
 *
 * @param source where `engine.wasm` is, or the compiled module; beside the script unless told
 */
export const loadEngine = (source: InitInput = new URL("./engine.wasm", import.meta.url)): Promise<Engine> =>
  load(source);
