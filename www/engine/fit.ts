/** The first question's part of the engine: a small file of its own, so that the
 * verdict doesn't wait for what computes costs. */

import { assess, initSync as init, __wbg_reset_state as renew, version } from "#fit";
import { loader } from "./file.ts";
import type { Engine } from "./load.ts";

export type Fit = Pick<Engine, "assess" | "version">;

const load: (source: URL) => Promise<Fit> = loader(
  async () => ({
    init,
    renew,
    functions: { assess, version },
    classes: {},
    lasting: (none) => none,
  }),
  () => import("./instead.ts"),
);

/** Ready to assess. */
export const loadFit = (): Promise<Fit> => load(new URL("./fit.wasm", import.meta.url));

// Where an element waits for this script, the file is under way while the rest is evaluated.
// Whoever wants it hears of a failure.
if (globalThis.document?.querySelector("fractional-fit:not(:defined)")) loadFit().catch(() => {});
