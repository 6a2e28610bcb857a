/** Tests beside the code ask the engine of the dev server. */

import { buildDevEngine } from "./engine.mjs";

export const setup = buildDevEngine;
