/** One figure: entered as text in the visitor's own notation, or with a slider. */

import { useEffect, useId, useState } from "preact/hooks";
import { type Figure, readFigure } from "../session/figures.ts";
import { useView } from "./context.ts";
import { SourceNote } from "./source-note.tsx";

export function FigureField({ figure }: { figure: Figure }) {
  const { session, state, words, formats } = useView();
  const { path, unit, slider } = figure;
  const value = state.scenario ? readFigure(state.scenario, path) : null;
  const problem = state.problems[path];
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const label = words.figures[path] ?? path;

  // A new set of figures ends what was being typed.
  useEffect(() => setDraft(null), [state.country]);

  if (value === null) return null;
  return (
    <div class="figure">
      <label for={id}>{label}</label>
      <div class="entry">
        {unit === "money" && <span>{formats.currencySymbol}</span>}
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={draft ?? formats.entry(value, unit)}
          aria-invalid={problem ? "true" : undefined}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget }) => {
            setDraft(currentTarget.value);
            session.enter(path, formats.parse(currentTarget.value, unit));
          }}
          onBlur={() => {
            if (!problem) setDraft(null);
          }}
          data-testid={`figure-${path}`}
        />
        {unit !== "money" && <span>{words.units[unit]}</span>}
      </div>
      {slider && (
        <input
          type="range"
          aria-label={label}
          min={slider[0]}
          max={Math.max(slider[1], value)}
          step={slider[2]}
          value={value}
          aria-valuetext={formats.withUnit(value, unit, unit === "money" ? "" : words.units[unit])}
          onInput={({ currentTarget }) => {
            setDraft(null);
            session.enter(path, Number(currentTarget.value));
          }}
          data-testid={`slider-${path}`}
        />
      )}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem && (words.problems[problem.code] ?? words.problemElse)}
      </p>
      <SourceNote figure={figure} value={value} />
    </div>
  );
}
