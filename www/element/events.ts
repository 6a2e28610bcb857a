/** What the element tells its page. Each event is a class, bubbles, and crosses
 * shadow roots. No event carries a visitor's answers, unless the page asked for
 * them with `share-answers`. */

import type { Answers, Country, FractionalFitError, Verdict } from "#engine";
import type { Taken, TakenAs } from "../session/wording.ts";

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
  readonly country: Country;
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

/** Stable: more may come, and none changes its meaning. */
type FailureCode =
  | FractionalFitError["code"]
  | "ambiguous"
  | "data-layer-failed"
  | "engine-failed"
  | "incomplete"
  | "settings-failed"
  | "too-long"
  | "torn"
  | "unknown-version"
  | "unsupported";

export interface FailureDetail extends Versioned {
  readonly code: FailureCode;
  /** What was set wrong, as it was written: `duration-months`; empty for the element as a whole. */
  readonly field: string;
  /** For people who read a console. */
  readonly message: string;
}

abstract class FractionalFitEvent<Detail extends Versioned> extends CustomEvent<Detail> {
  static readonly type: string;
  static readonly isCancelable: boolean = false;

  constructor(detail: Omit<Detail, "version">, type = new.target.type) {
    const whole = { version: 1, ...detail } as Detail;
    super(type, { bubbles: true, composed: true, cancelable: new.target.isCancelable, detail: whole });
  }
}

/** The element can be used, and its engine computes. */
export class ReadyEvent extends FractionalFitEvent<ReadyDetail> {
  static override readonly type = "fractional-fit:ready";
}

/** The visitor has answered a question, changed an answer, or taken it back. */
export class AnswerEvent extends FractionalFitEvent<AnswerDetail> {
  static override readonly type = "fractional-fit:answer";
}

/** A verdict is decided, or has changed. */
export class ResultEvent extends FractionalFitEvent<ResultDetail> {
  static override readonly type = "fractional-fit:result";
}

/** The visitor has got to the costs, and there are some: once. */
export class CostsEvent extends FractionalFitEvent<CostsDetail> {
  static override readonly type = "fractional-fit:costs";
}

/** The report, the brief or the interview kit is taken along. */
export class TakenEvent extends FractionalFitEvent<TakenDetail> {
  static override readonly type = "fractional-fit:taken";
}

/** The call to action is used; `preventDefault()` keeps its link from opening. */
export class CallToActionEvent extends FractionalFitEvent<CallToActionDetail> {
  static override readonly type = "fractional-fit:cta";
  static override readonly isCancelable = true;
}

/** Something that the page has set is wrong and was left out; with the code
 * `settings-failed` all of it, as what reads settings could not be loaded; or, with
 * `engine-failed`, the engine could not be started: the element shows its own content,
 * or says so in the costs. */
export class FailureEvent extends FractionalFitEvent<FailureDetail> {
  static override readonly type = "fractional-fit:error";
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

/** The same without a colon, which not every template can write: `fractional-fit-result`. */
export type EventAliases = {
  [Type in keyof FractionalFitEventMap as Type extends `${infer Tag}:${infer Name}`
    ? `${Tag}-${Name}`
    : never]: FractionalFitEventMap[Type];
};

declare global {
  /** The visitor agrees to `data-layer`, on the whole page: whenever it is set, and before the script as well. */
  var fractionalFitConsent: boolean | undefined;
  interface GlobalEventHandlersEventMap extends FractionalFitEventMap, EventAliases {}
}

/** A class of events, which bear one of two names. */
export type EventKind<Detail> = { readonly type: string; new (detail: Detail, type: string): Event };
