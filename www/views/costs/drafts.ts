/** What is being typed in a field. A refused entry outlives a visit to the other part: it is kept beside its problem. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../../session/session.ts";
import { ALSO_NEEDED, type State } from "../../session/state.ts";
import { useCosts } from "./context.ts";

type Draft = string | null;

const kept = new WeakMap<Session, Map<string, string>>();

export function useDraft(path: string): [Draft, (draft: Draft) => void] {
  const { session, state } = useCosts();
  const [draft, setDraft] = useState(() => (isRefused(state, path) ? (kept.get(session)?.get(path) ?? null) : null));
  const type = (text: Draft): void => {
    const all = kept.get(session) ?? new Map<string, string>();
    kept.set(session, all);
    if (text === null) all.delete(path);
    else all.set(path, text);
    setDraft(text);
  };
  // A new set of figures ends what was being typed.
  const last = useRef(state.sourced);
  useEffect(() => {
    if (last.current !== state.sourced) type(null);
    last.current = state.sourced;
  }, [state.sourced]);
  return [draft, type];
}

/** What is missing only was never entered. */
const isRefused = ({ problems }: State, path: string): boolean =>
  problems[path] !== undefined && problems[path].code !== ALSO_NEEDED;

/** The figures whose entries are in no total. */
export const refusedIn = (state: State): readonly string[] =>
  Object.keys(state.problems).filter((path) => isRefused(state, path));
