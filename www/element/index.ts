/** The class without its registration: `customElements.define("my-tag", FractionalFitElement)`. */

export {
  AnswerEvent,
  CallToActionEvent,
  CostsEvent,
  FailureEvent,
  type FractionalFitEventMap,
  ReadyEvent,
  ResultEvent,
  TakenEvent,
} from "./events.ts";
export { FractionalFitElement } from "./fractional-fit.tsx";
