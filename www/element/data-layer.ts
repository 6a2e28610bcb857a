/** Hands the events to a tag manager: `dataLayer.push(…)`. Only where the page asks for it with `data-layer`, and
 * only while its visitor agrees. */

import { EVENT_TYPES } from "./event-types.ts";
import { pushEvent } from "./push.ts";

/** What came before consent is never pushed. */
export function pushEvents(element: HTMLElement, isWanted: () => boolean): void {
  for (const type of EVENT_TYPES) {
    element.addEventListener(type, (event) => {
      if (isWanted() && event instanceof CustomEvent) pushEvent(element, type, event.detail);
    });
  }
}
