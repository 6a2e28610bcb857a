/** The whole engine: all that it computes, from one file. */

import {
  assess,
  compare,
  defaults,
  digest,
  explain,
  initSync as init,
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
import { lastingSimulation, lastingWhatIf } from "./lasting.ts";

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
const classes = { Simulation, WhatIf };

export const bindings: Bindings<typeof functions, typeof classes> = {
  init,
  renew,
  functions,
  classes,
  lasting: ({ Simulation, WhatIf }, life) => ({
    Simulation: lastingSimulation(Simulation, life),
    WhatIf: lastingWhatIf(WhatIf, life),
  }),
};
