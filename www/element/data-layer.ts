/** Hands the events to a tag manager: `dataLayer.push(…)`, as the page's own
 * `dataLayer` takes them. Only where the page asks for it with `data-layer`, and
 * only while it says with `consent = true` that its visitor agrees. */

import { EVENT_TYPES } from "./event-types.ts";

/** What came before consent is never pushed. */
export function pushEvents(element: HTMLElement, isAllowed: () => boolean): void {
  for (const type of EVENT_TYPES) {
    element.addEventListener(type, (event) => {
      if (isAllowed() && event instanceof CustomEvent) push({ event: type, fractionalFit: event.detail });
    });
  }
}

function push(entry: object): void {
  const page = globalThis as { dataLayer?: unknown };
  page.dataLayer ??= [];
  const layer = page.dataLayer as { push?: unknown };
  if (typeof layer.push === "function") layer.push(entry);
}
