/** The package's entry: importing it defines `<fractional-fit>`. */

import { define } from "./element/define.ts";

export type * from "#engine";
export * from "./element/index.ts";
export { type Engine, loadEngine } from "./engine/load.ts";

define();
