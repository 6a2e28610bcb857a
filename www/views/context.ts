/** What every view needs: the session, its words and its number formats. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../locales/en.ts";
import type { Formats } from "../session/format.ts";
import type { Session, State } from "../session/session.ts";

export interface View {
  readonly session: Session;
  readonly state: State;
  readonly words: Words;
  readonly formats: Formats;
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("a view stands outside of its element");
  return view;
}
