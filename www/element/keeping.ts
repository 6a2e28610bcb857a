/** Keeps answers, figures and what is open in the history entry of the page, and takes them on again where a visitor
 * comes back: with `keep-answers`, and never in storage. Answers and figures are kept as a link, and are checked like one. */

import type { Costs } from "../engine/costs.ts";
import { address } from "../session/address.ts";
import type { Range, Ranges } from "../session/costs/ranges.ts";
import { ALL_FIGURES } from "../session/figures.ts";
import { linkIn, pageOf } from "../session/link-prefix.ts";
import { linkTo } from "../session/outside/link.ts";
import { QUESTIONS } from "../session/questions.ts";
import type { Session } from "../session/session.ts";
import type { OptionId, State } from "../session/state.ts";
import type { takeOn } from "./accepted.ts";
import type { readEntry, writeEntry } from "./history-entry.ts";
import type { LinkLayer, readLinkLayer } from "./layers.ts";

/** What stands in the chunk of the settings, which loads this one. */
interface Parts {
  readonly readEntry: typeof readEntry;
  readonly writeEntry: typeof writeEntry;
  readonly readLinkLayer: typeof readLinkLayer;
  readonly takeOn: typeof takeOn;
}

type Open = Pick<State, "step" | "asking" | "isEarly">;
type Figured = Pick<State, "ranges" | "monthCost" | "hidden">;
type Entry = Open & Figured & { readonly link: string };

const STEPS = ["fit", "cost", "report"] as const;
/** Browsers let a page do it only so often; a slider moves with every frame. */
const PAUSE_MS = 300;

export class Keeping {
  readonly #host: Element;
  readonly #session: Session;
  readonly #parts: Parts;
  /** What was kept, until it is taken on: answers at once, figures with what computes costs. */
  #answers: Entry | null;
  #figures: Entry | null;
  #page = pageOf(address());
  /** The visitor has come back: what the page fills in counts no more. */
  hasResumed = false;
  #isWanted = true;
  #isChanged = false;
  #isWriting = false;
  #timer = 0;

  /** With what the entry has kept. */
  constructor(host: Element, session: Session, parts: Parts, kept: unknown) {
    this.#host = host;
    this.#parts = parts;
    this.#session = session;
    this.#answers = this.#figures = entryOf(kept, session.state);
    session.subscribe(() => {
      this.#isChanged = true;
      this.#page = pageOf(address());
      this.#writeSoon();
    });
  }

  /** Whether what is kept needs costs. */
  apply(isWanted: boolean): boolean {
    this.#isWanted = isWanted;
    if (!isWanted) {
      this.#end();
      return false;
    }
    if (this.#answers) this.#resume(this.#answers);
    const { engine, state } = this.#session;
    // A release may ask more than the one before.
    if (state.asking === null && state.assessment && state.assessment.verdict == null)
      this.#session.prefill(state.prefilled, {});
    if (this.#figures && engine) this.#resumeFigures(this.#figures, engine);
    globalThis.navigation?.addEventListener("currententrychange", this.#again);
    this.#again();
    return this.#figures !== null;
  }

  /** Nothing stays behind. */
  #end(): void {
    this.#answers = this.#figures = null;
    if (this.#parts.readEntry(this.#host) !== undefined) this.#parts.writeEntry(this.#host, undefined);
  }

  #resume(kept: Entry): void {
    const { step, asking, isEarly } = kept;
    const { answers } = this.#linked(kept);
    const { prefilled } = this.#session.state;
    this.#answers = null;
    this.hasResumed = true;
    this.#session.prefill(prefilled, Object.fromEntries(QUESTIONS.map(({ id }) => [id, answers.get(id) ?? null])));
    this.#session.set({ step, asking, isEarly });
  }

  #resumeFigures(kept: Entry, engine: Costs): void {
    const { ranges, monthCost, hidden } = kept;
    this.#figures = null;
    this.#parts.takeOn(this.#session, engine, this.#linked(kept));
    this.#session.set({ ranges, monthCost, hidden });
  }

  /** What was written here needs no complaint. */
  #linked = ({ link }: Entry): LinkLayer => this.#parts.readLinkLayer(linkIn(link), () => {});

  /** Into another entry of the same page, or where the page has written the state anew, as some do when they are left. */
  readonly #again = (): void => {
    if (!this.#host.isConnected) globalThis.navigation?.removeEventListener("currententrychange", this.#again);
    else if (this.#isChanged && !this.#isWriting && this.#parts.readEntry(this.#host) === undefined) this.#write();
  };

  #writeSoon(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(this.#write, PAUSE_MS);
    // By a link or otherwise, the visitor may leave before.
    addEventListener("click", this.#write, true);
    addEventListener("pagehide", this.#write);
  }

  readonly #write = (): void => {
    clearTimeout(this.#timer);
    this.#timer = 0;
    removeEventListener("click", this.#write, true);
    removeEventListener("pagehide", this.#write);
    // Until all is taken on, what is kept is more than what is here; another page's entry isn't ours.
    if (
      !this.#isWanted ||
      this.#answers ||
      this.#figures ||
      !this.#host.isConnected ||
      this.#page !== pageOf(address())
    )
      return;
    const { state } = this.#session;
    const { step, asking, isEarly, ranges, monthCost, hidden } = state;
    const kept: Entry = { link: linkTo(state, null), step, asking, isEarly, ranges, monthCost, hidden };
    this.#isWriting = true;
    this.#parts.writeEntry(this.#host, kept);
    this.#isWriting = false;
  };
}

/** What was kept for this page; null where it isn't what was written here. */
function entryOf(kept: unknown, start: State): Entry | null {
  const { link, step, asking, isEarly, ranges, monthCost, hidden } = Object(kept) as Record<keyof Entry, unknown>;
  if (typeof link !== "string" || pageOf(link) !== pageOf(address())) return null;
  return {
    link,
    step: STEPS.find((one) => one === step) ?? "fit",
    asking: QUESTIONS.find(({ id }) => id === asking)?.id ?? null,
    isEarly: isEarly === true,
    ranges: rangesOf(ranges),
    monthCost: rangeOf(monthCost),
    hidden: Array.isArray(hidden) ? hidden.filter((id): id is OptionId => typeof id === "string") : start.hidden,
  };
}

const rangeOf = (value: unknown): Range | null =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger) ? [value[0], value[1]] : null;

function rangesOf(value: unknown): Ranges {
  const given = new Map(Object.entries(Object(value)));
  const known = ALL_FIGURES.filter(({ path }) => given.has(path));
  return Object.fromEntries(known.map(({ path }) => [path, rangeOf(given.get(path))]));
}
