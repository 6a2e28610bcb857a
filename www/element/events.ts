/** What the element tells its page. Each event is a class, bubbles, and crosses
 * shadow roots. No event carries a visitor's answers, unless the page asked for
 * them with `share-answers`. */

import type { Answers, Verdict } from "#engine";
import type { Taken, TakenAs } from "../session/wording.ts";

const PUBLIC = { bubbles: true, composed: true } as const;

/** The form of `detail`: a new one where something in it changes its meaning. */
interface Versioned {
  readonly version: 1;
}

/** Only with `share-answers`. */
interface Shared {
  readonly answers?: Answers;
}

export interface ReadyDetail extends Versioned {
  /** Version of the engine. */
  readonly engine: string;
}

export interface AnswerDetail extends Versioned, Shared {
  /** The question that was answered, changed or taken back. */
  readonly question: keyof Answers;
  /** How many questions are answered now. */
  readonly answered: number;
}

export interface ResultDetail extends Versioned, Shared {
  readonly verdict: Verdict;
}

export interface CostsDetail extends Versioned {
  /** Null while undecided. */
  readonly verdict: Verdict | null;
  /** Whose prices they are: `DE`. */
  readonly country: string;
}

export interface TakenDetail extends Versioned {
  readonly what: Taken;
  readonly as: TakenAs;
  /** Null where only costs are in it. */
  readonly verdict: Verdict | null;
}

export interface CallToActionDetail extends Versioned, Shared {
  /** Null while undecided. */
  readonly verdict: Verdict | null;
  /** Where it leads; null where only the page acts on it. */
  readonly href: string | null;
}

export interface FailureDetail extends Versioned {
  /** Stable and kebab-case: `engine-failed`, `settings-failed`, `unknown-value`, … */
  readonly code: string;
  /** What was set wrong, as it was written: `duration-months`; empty for the element as a whole. */
  readonly field: string;
  /** For people who read a console. */
  readonly message: string;
}

/** The element can be used, and its engine computes. */
export class ReadyEvent extends CustomEvent<ReadyDetail> {
  static readonly type = "fractional-fit:ready";
  constructor(engine: string) {
    super(ReadyEvent.type, { ...PUBLIC, detail: { version: 1, engine } });
  }
}

/** The visitor has answered a question, changed an answer, or taken it back. */
export class AnswerEvent extends CustomEvent<AnswerDetail> {
  static readonly type = "fractional-fit:answer";
  constructor(detail: Omit<AnswerDetail, "version">) {
    super(AnswerEvent.type, { ...PUBLIC, detail: { version: 1, ...detail } });
  }
}

/** A verdict is decided, or has changed. */
export class ResultEvent extends CustomEvent<ResultDetail> {
  static readonly type = "fractional-fit:result";
  constructor(detail: Omit<ResultDetail, "version">) {
    super(ResultEvent.type, { ...PUBLIC, detail: { version: 1, ...detail } });
  }
}

/** The visitor has got to the costs, and there are some: once. */
export class CostsEvent extends CustomEvent<CostsDetail> {
  static readonly type = "fractional-fit:costs";
  constructor(detail: Omit<CostsDetail, "version">) {
    super(CostsEvent.type, { ...PUBLIC, detail: { version: 1, ...detail } });
  }
}

/** The report, the brief or the interview kit is taken along. */
export class TakenEvent extends CustomEvent<TakenDetail> {
  static readonly type = "fractional-fit:taken";
  constructor(detail: Omit<TakenDetail, "version">) {
    super(TakenEvent.type, { ...PUBLIC, detail: { version: 1, ...detail } });
  }
}

/** The call to action is used; `preventDefault()` keeps its link from opening. */
export class CallToActionEvent extends CustomEvent<CallToActionDetail> {
  static readonly type = "fractional-fit:cta";
  constructor(detail: Omit<CallToActionDetail, "version">) {
    super(CallToActionEvent.type, { ...PUBLIC, cancelable: true, detail: { version: 1, ...detail } });
  }
}

/** Something that the page has set is wrong and was left out; with the code
 * `settings-failed` all of it, as what reads settings could not be loaded; or, with
 * `engine-failed`, the engine could not be started: the element shows its own content,
 * or says so in the costs. */
export class FailureEvent extends CustomEvent<FailureDetail> {
  static readonly type = "fractional-fit:error";
  constructor(detail: Omit<FailureDetail, "version">) {
    super(FailureEvent.type, { ...PUBLIC, detail: { version: 1, ...detail } });
  }
}

/** Every event by its type. */
export interface FractionalFitEventMap {
  "fractional-fit:ready": ReadyEvent;
  "fractional-fit:answer": AnswerEvent;
  "fractional-fit:result": ResultEvent;
  "fractional-fit:costs": CostsEvent;
  "fractional-fit:taken": TakenEvent;
  "fractional-fit:cta": CallToActionEvent;
  "fractional-fit:error": FailureEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends FractionalFitEventMap {}
}
