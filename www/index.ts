/** The package's entry: importing it defines `<fractional-fit>`. */

// First, so that its file is fetched while the rest is evaluated.
import "./engine/fit.ts";
import { define } from "./element/define.ts";

export type * from "#engine";
export {
  AnswerEvent,
  CallToActionEvent,
  CostsEvent,
  FailureEvent,
  FractionalFitElement,
  type FractionalFitEventMap,
  ReadyEvent,
  ResultEvent,
  TakenEvent,
} from "./element/index.ts";
export { loadEngine } from "./engine/later.ts";
export type { Engine } from "./engine/load.ts";

define();
