/** One figure: entered as text in the visitor's own notation, or with a slider. */

import { useId, useRef } from "preact/hooks";
import type { NumberFigure } from "../../session/figures.ts";
import { ALSO_NEEDED } from "../../session/state.ts";
import { useCosts } from "../costs/context.ts";
import { useDraft } from "../costs/drafts.ts";
import { ReadAs, toBeShown } from "../costs/read-as.tsx";
import { labelOf } from "./labels.ts";
import { problemText } from "./problems.ts";
import { ChangedMark, SourceNote, useFigure } from "./source-note.tsx";

/** A slider's ends are those of dollars and euros: in a currency whose amounts are larger, they are so many times as far. */
function reachOf([from, to, step]: readonly [number, number, number], sourced: number, value: number) {
  let scale = 1;
  while (to * scale < sourced * ROOM) scale *= 2;
  return { min: from * scale, max: Math.max(to * scale, value), step: step * scale };
}

/** So many times the sourced figure, and it can still be moved up. */
const ROOM = 1.5;

export function FigureField({ figure }: { figure: NumberFigure }) {
  const view = useCosts();
  const { session, state, words, formats } = view;
  const { path, unit, slider, optional } = figure;
  const { value: found, before } = useFigure(path);
  const value = typeof found === "number" ? found : null;
  const problem = state.problems[path];
  // Nobody did anything wrong yet: it is asked for, calmly.
  const isNeeded = problem?.code === ALSO_NEEDED;
  const [draft, setDraft] = useDraft(path);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const label = labelOf(words, path);

  const enter = (text: string): void => {
    setDraft(text);
    session.enter(path, optional && text.trim() === "" ? null : formats.parse(text, unit));
  };
  const entry = problem || draft === null ? null : toBeShown(formats.read(draft, unit));
  return (
    <div class="figure">
      <label for={id}>
        {label} <ChangedMark path={path} />
      </label>
      <div class="entry">
        {unit === "money" && <span translate={false}>{formats.currencySymbol}</span>}
        <input
          id={id}
          ref={field}
          name={path}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={draft ?? (value === null ? "" : formats.entry(value, unit))}
          aria-invalid={problem && !isNeeded ? "true" : undefined}
          aria-required={isNeeded ? "true" : undefined}
          aria-describedby={`${id}-unit ${id}-read ${id}-problem`}
          onInput={({ currentTarget }) => enter(currentTarget.value)}
          onBlur={() => {
            if (!(problem || entry)) setDraft(null);
          }}
          data-testid={`figure-${path}`}
        />
        <span id={`${id}-unit`}>
          {unit !== "money" && formats.unitWord(value ?? 0, unit)} {optional && value === null && words.optional}
        </span>
        <ReadAs
          figure={figure}
          id={`${id}-read`}
          entry={entry}
          onTake={(other) => {
            setDraft(null);
            session.enter(path, other);
            field.current?.focus();
          }}
        />
      </div>
      {/* Its ends are made for sourced figures: elsewhere the currency may be another. */}
      {slider && typeof before === "number" && value !== null && (
        <input
          type="range"
          aria-label={label}
          {...reachOf(slider, before, value)}
          value={value}
          aria-valuetext={formats.withUnit(value, unit)}
          onInput={({ currentTarget }) => {
            setDraft(null);
            session.enter(path, Number(currentTarget.value));
          }}
          data-testid={`slider-${path}`}
        />
      )}
      <p class={isNeeded ? "needed" : "problem"} id={`${id}-problem`} role={isNeeded ? undefined : "alert"}>
        {problem && problemText(problem, figure, view)}
      </p>
      <SourceNote
        path={path}
        write={(one) => (typeof one === "number" ? formats.withUnit(one, unit) : words.source.nothing)}
        onReturn={() => setDraft(null)}
      />
    </div>
  );
}
