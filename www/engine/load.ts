/** The whole engine: all that it computes, from one file. */

import {
  assess,
  compare,
  defaults,
  digest,
  explain,
  initSync as init,
  Outlook,
  payback,
  recompute,
  __wbg_reset_state as renew,
  Simulation,
  simulate,
  surface,
  tornado,
  version,
  WhatIf,
} from "#engine";
import type { Bindings } from "./file.ts";
import { lastingOutlook, lastingSimulation, lastingWhatIf } from "./lasting.ts";

export type { Engine } from "./engine.ts";

// One by one: a bundler's object of all names would read a host's polluted prototype too.
const functions = {
  assess,
  compare,
  defaults,
  digest,
  explain,
  payback,
  recompute,
  simulate,
  surface,
  tornado,
  version,
};
const classes = { Outlook, Simulation, WhatIf };

export const bindings: Bindings<typeof functions, typeof classes> = {
  init,
  renew,
  functions,
  classes,
  lasting: ({ Outlook, Simulation, WhatIf }, life) => ({
    Outlook: lastingOutlook(Outlook, life),
    Simulation: lastingSimulation(Simulation, life),
    WhatIf: lastingWhatIf(WhatIf, life),
  }),
};
