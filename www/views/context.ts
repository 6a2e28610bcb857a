/** What every view needs: the session, its words, and where and when it is read. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../locales/en.ts";
import type { Session, State } from "../session/session.ts";

export interface View {
  readonly session: Session;
  readonly state: State;
  readonly words: Words;
  /** For numbers and dates. */
  readonly locale: string;
  /** How old a source is depends on it. */
  readonly today: Date;
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("a view stands outside of its element");
  return view;
}
