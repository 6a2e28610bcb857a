/** What the whole engine computes. */

import type {
  assess,
  compare,
  defaults,
  digest,
  explain,
  Outlook,
  payback,
  recompute,
  Simulation,
  simulate,
  surface,
  tornado,
  version,
  WhatIf,
} from "#engine";

export interface Engine {
  readonly assess: typeof assess;
  readonly compare: typeof compare;
  readonly defaults: typeof defaults;
  readonly digest: typeof digest;
  readonly explain: typeof explain;
  readonly Outlook: typeof Outlook;
  readonly payback: typeof payback;
  readonly recompute: typeof recompute;
  readonly Simulation: typeof Simulation;
  readonly simulate: typeof simulate;
  readonly surface: typeof surface;
  readonly tornado: typeof tornado;
  readonly version: typeof version;
  readonly WhatIf: typeof WhatIf;
}
