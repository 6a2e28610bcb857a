/** The class without its registration: `customElements.define("my-tag", FractionalFitElement)`. */

export {
  AnswerEvent,
  CallToActionEvent,
  FailureEvent,
  type FractionalFitEventMap,
  ReadyEvent,
  ResultEvent,
} from "./events.ts";
export { FractionalFitElement } from "./fractional-fit.tsx";
