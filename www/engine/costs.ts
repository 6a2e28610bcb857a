/** What an opened view of the costs computes, from a file that holds no more. */

import { compare, defaults, digest, initSync as init, Outlook, __wbg_reset_state as renew, version } from "#costs";
import type { Engine } from "./engine.ts";
import type { Bindings } from "./file.ts";
import { lastingOutlook } from "./lasting.ts";

export type Costs = Pick<Engine, "compare" | "defaults" | "digest" | "Outlook" | "version">;

export const bindings: Bindings<Omit<Costs, "Outlook">, Pick<Costs, "Outlook">> = {
  init,
  renew,
  functions: { compare, defaults, digest, version },
  classes: { Outlook },
  lasting: ({ Outlook }, life) => ({ Outlook: lastingOutlook(Outlook, life) }),
};
