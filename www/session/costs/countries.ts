/** Countries whose employer contributions are known, each with its file of `src/defaults/data/`, which is loaded
 * when that country is wanted. Their names come from `Intl`. */

import type { Region } from "./sources.ts";

export const DATA: Readonly<Record<string, () => Promise<{ default: Region }>>> = {
  AE: () => import("../../../src/defaults/data/ae.json"),
  AT: () => import("../../../src/defaults/data/at.json"),
  AU: () => import("../../../src/defaults/data/au.json"),
  BE: () => import("../../../src/defaults/data/be.json"),
  CA: () => import("../../../src/defaults/data/ca.json"),
  CH: () => import("../../../src/defaults/data/ch.json"),
  DE: () => import("../../../src/defaults/data/de.json"),
  ES: () => import("../../../src/defaults/data/es.json"),
  FR: () => import("../../../src/defaults/data/fr.json"),
  GB: () => import("../../../src/defaults/data/gb.json"),
  IE: () => import("../../../src/defaults/data/ie.json"),
  IN: () => import("../../../src/defaults/data/in.json"),
  IT: () => import("../../../src/defaults/data/it.json"),
  NL: () => import("../../../src/defaults/data/nl.json"),
  PL: () => import("../../../src/defaults/data/pl.json"),
  SE: () => import("../../../src/defaults/data/se.json"),
  SG: () => import("../../../src/defaults/data/sg.json"),
  US: () => import("../../../src/defaults/data/us.json"),
};

export const COUNTRIES = Object.keys(DATA);
