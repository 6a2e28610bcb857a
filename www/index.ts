/** The package's entry: importing it defines `<fractional-fit>`. */

import { define } from "./element/define.ts";

export type * from "#engine";
export { FailureEvent, ReadyEvent, ResultEvent } from "./element/events.ts";
export { FractionalFitElement } from "./element/fractional-fit.tsx";
export { type Engine, loadEngine } from "./engine/load.ts";

define();
