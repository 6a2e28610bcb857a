/** What an opened view of the costs computes, from a file that holds no more. */

import { compare, defaults, digest, initSync as init, Outlook, __wbg_reset_state as renew, version } from "#costs";
import type { Engine } from "./engine.ts";
import type { Bindings } from "./file.ts";
import { lastingOutlook } from "./lasting.ts";

export type Costs = Pick<Engine, "compare" | "defaults" | "digest" | "Outlook" | "version">;

const functions = { compare, defaults, digest, version };
const classes = { Outlook };

export const bindings: Bindings<typeof functions, typeof classes> = {
  init,
  renew,
  functions,
  classes,
  lasting: ({ Outlook }, life) => ({ Outlook: lastingOutlook(Outlook, life) }),
};
