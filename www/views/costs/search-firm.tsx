/** Whether a search firm finds the hire: a question of its own, since its fee is the largest single payment. */

import { useRef } from "preact/hooks";
import { readFigure } from "../../session/paths.ts";
import { useCosts } from "./context.ts";

const FEE = "fullTime.feePpm";
/** Where no source says what it takes. */
const USUAL_PPM = 200_000;

export function SearchFirm() {
  const { session, state, words, formats, fill } = useCosts();
  const { entered, sourced } = state;
  const fee = Number(entered && readFigure(entered, FEE));
  const last = useRef(0);
  if (fee > 0) last.current = fee;
  const taken = last.current || Number(sourced && readFigure(sourced, FEE)) || USUAL_PPM;
  return (
    <label class="figure switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={fee > 0}
        checked={fee > 0}
        onChange={({ currentTarget }) => session.enter(FEE, currentTarget.checked ? taken : 0)}
        data-testid="search-firm"
      />
      <span>{fill(words.searchFirm, { rate: formats.withUnit(taken, "share") })}</span>
    </label>
  );
}
