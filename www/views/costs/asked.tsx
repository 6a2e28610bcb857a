/** An option that lacks a price: what is missing is asked for in its place. */

import { useId } from "preact/hooks";
import { ALL_FIGURES, type NumberFigure } from "../../session/figures.ts";
import { ALSO_NEEDED, type OptionId } from "../../session/state.ts";
import { labelOf } from "../figures/labels.ts";
import { problemText } from "../figures/problems.ts";
import { useCosts } from "./context.ts";
import { useDraft } from "./drafts.ts";
import { OptionName } from "./option-name.tsx";
import { ReadAs, toBeShown } from "./read-as.tsx";

interface AskedProps {
  readonly id: OptionId;
  /** The paths of what it lacks. */
  readonly lacking: readonly string[];
}

export function AskedOption({ id, lacking }: AskedProps) {
  const { words } = useCosts();
  const own = ALL_FIGURES.filter(
    (figure): figure is NumberFigure => "unit" in figure && lacking.includes(figure.path) && figure.path.startsWith(id),
  );
  return (
    <li class={id} data-testid={`option-${id}`}>
      <OptionName id={id} />
      {own.map((figure) => (
        <AskedFigure key={figure.path} figure={figure} />
      ))}
      {own.length === 0 && <p>{words.waits}</p>}
    </li>
  );
}

/** Taken on when it is whole: with it, this goes. */
function AskedFigure({ figure }: { figure: NumberFigure }) {
  const view = useCosts();
  const { session, state, words, formats } = view;
  const { path, unit } = figure;
  const [draft, setDraft] = useDraft(path);
  const id = useId();
  const problem = state.problems[path];
  const isWrong = problem !== undefined && problem.code !== ALSO_NEEDED;
  return (
    <div class="figure">
      <label for={id}>{labelOf(words, path)}</label>
      <div class="entry">
        {unit === "money" && <span translate={false}>{formats.currencySymbol}</span>}
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={draft ?? ""}
          aria-required="true"
          aria-invalid={isWrong ? "true" : undefined}
          aria-describedby={`${id}-read ${id}-problem`}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          onChange={({ currentTarget }) => session.enter(path, formats.parse(currentTarget.value, unit))}
          data-testid={`asked-${path}`}
        />
        {unit !== "money" && <span>{formats.unitWord(0, unit)}</span>}
        <ReadAs
          figure={figure}
          id={`${id}-read`}
          entry={draft === null ? null : toBeShown(formats.read(draft, unit))}
          onTake={(other) => session.enter(path, other)}
        />
      </div>
      {/* The figure's own field, which has the same problem, says it aloud. */}
      <p class={isWrong ? "problem" : "needed"} id={`${id}-problem`}>
        {isWrong ? problemText(problem, figure, view) : words.askedHere}
      </p>
    </div>
  );
}
