/** What the element tells its page. Each event is a class, bubbles, and crosses
 * shadow roots. No event carries a visitor's answers. */

import type { Verdict } from "#engine";

const PUBLIC = { bubbles: true, composed: true } as const;

/** The element can be used, and its engine computes. */
export class ReadyEvent extends CustomEvent<{ readonly version: 1; readonly engine: string }> {
  static readonly type = "fractional-fit:ready";
  constructor(engine: string) {
    super(ReadyEvent.type, { ...PUBLIC, detail: { version: 1, engine } });
  }
}

/** A verdict is decided, or has changed. */
export class ResultEvent extends CustomEvent<{ readonly version: 1; readonly verdict: Verdict }> {
  static readonly type = "fractional-fit:result";
  constructor(verdict: Verdict) {
    super(ResultEvent.type, { ...PUBLIC, detail: { version: 1, verdict } });
  }
}

/** The engine could not be started; the element shows its own content instead. */
export class FailureEvent extends CustomEvent<{ readonly version: 1; readonly message: string }> {
  static readonly type = "fractional-fit:error";
  constructor(message: string) {
    super(FailureEvent.type, { ...PUBLIC, detail: { version: 1, message } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "fractional-fit:ready": ReadyEvent;
    "fractional-fit:result": ResultEvent;
    "fractional-fit:error": FailureEvent;
  }
}
