/** What every view needs: the session, its words, and where and when it is read. */

import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { AdviceWords, Language, StartWords } from "../locales/catalogue.ts";
import type { Fill, List } from "../locales/message.ts";
import type { Look } from "../session/look.ts";
import type { Session } from "../session/session.ts";
import type { State } from "../session/state.ts";
import type { Taken, TakenAs } from "../session/wording.ts";
import type { ComparedProps } from "./costs/options.ts";

/** What stands in another chunk, and is loaded once it is shown. */
export interface Parts {
  readonly Along: ComponentType;
  readonly Changed: ComponentType;
  readonly Forecast: ComponentType<Pick<ComparedProps, "comparison">>;
  readonly Keep: ComponentType;
  readonly Payback: ComponentType;
  readonly Payslip: ComponentType<ComparedProps>;
  readonly Scenarios: ComponentType;
  /** Loads it a little before. */
  readonly beginPayslip: (language: Language) => Promise<void>;
}

export interface View {
  readonly session: Session;
  /** Loads what computes costs; rejects where it can't be had. */
  readonly startCosts: () => Promise<void>;
  readonly state: State;
  readonly words: StartWords;
  readonly language: Language;
  /** For numbers and dates. */
  readonly locale: string;
  /** Puts values into a sentence. */
  readonly fill: Fill;
  readonly list: List;
  /** How old a source is depends on it. */
  readonly today: Date;
  readonly look: Look;
  readonly parts: Parts;
  /** Tells the page; false where the page acts on it by itself. */
  readonly onCallToAction: () => boolean;
  /** Tells the page that something is taken along. */
  readonly onTaken: (what: Taken, as: TakenAs) => void;
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("a view stands outside of its element");
  return view;
}

/** The words of the advice, which come with it. */
export const AdviceContext = createContext<AdviceWords | null>(null);

export function useAdvice(): AdviceWords {
  const words = useContext(AdviceContext);
  if (!words) throw new Error("a view of the advice stands outside of it");
  return words;
}
