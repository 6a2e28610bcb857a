/** What an option is called, marked where the advice stands for it. */

import type { OptionId } from "../../session/state.ts";
import { useView } from "../context.ts";
import { useCosts } from "./context.ts";
import { ADVISED } from "./options.ts";

export function OptionName({ id }: { id: OptionId }) {
  const { words: shared } = useView();
  const { state, words } = useCosts();
  const verdict = state.assessment?.verdict;
  return (
    <>
      <h3>{words.options[id].name}</h3>
      {verdict && ADVISED[verdict] === id && (
        <p class="tag" data-testid="advised-option">
          {shared.verdict.label}
        </p>
      )}
    </>
  );
}
