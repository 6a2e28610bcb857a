/** What the element's events are called: apart from their classes, for those who only listen. */

import type { FractionalFitEventMap } from "./events.ts";

type EventType = keyof FractionalFitEventMap;

const TYPES: Readonly<Record<EventType, true>> = {
  "fractional-fit:ready": true,
  "fractional-fit:answer": true,
  "fractional-fit:result": true,
  "fractional-fit:costs": true,
  "fractional-fit:taken": true,
  "fractional-fit:cta": true,
  "fractional-fit:error": true,
};

export const EVENT_TYPES = Object.keys(TYPES) as readonly EventType[];
