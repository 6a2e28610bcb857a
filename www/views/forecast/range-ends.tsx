/** The two ends of a range, as entries; what can't be one is said, and the last good range stays in use. */

import { useId, useState } from "preact/hooks";
import type { ForecastWords } from "../../locales/catalogue.ts";
import { isAround, type Range } from "../../session/costs/ranges.ts";
import { type NumberFigure, rangeOf } from "../../session/figures.ts";
import type { Problem } from "../../session/state.ts";
import { useView } from "../context.ts";
import { useCosts } from "../costs/context.ts";
import { labelOf } from "../figures/labels.ts";
import { problemText } from "../figures/problems.ts";

interface EndsProps {
  readonly figure: NumberFigure;
  readonly words: ForecastWords;
  readonly range: Range;
  readonly value: number;
  /** Of this very figure. */
  readonly failure: Problem | false;
  readonly onExact: () => void;
}

/** What is being typed; null shows the end itself. */
type Drafts = readonly [low: string | null, high: string | null];

export function RangeEnds({ figure, words, range, value, failure, onExact }: EndsProps) {
  const { words: shared } = useView();
  const view = useCosts();
  const { session, formats, fill } = view;
  const { path, unit } = figure;
  const [drafts, setDrafts] = useState<Drafts>([null, null]);
  /** Half a number is wrong while one types it: it is said when one has typed. */
  const [isEntered, setEntered] = useState(false);
  const id = useId();
  const ends = range.map((end, index) => {
    const draft = drafts[index];
    return draft == null ? end : within(figure, formats.parse(draft, unit));
  });
  const refused = ends.find((end) => typeof end === "object");
  const next = ends as unknown as Range;
  const wrong = refused
    ? problemText(refused, figure, view)
    : !isAround(next, value) && fill(words.ranges.wrong, { value: formats.withUnit(value, unit) });
  const shownProblem = wrong ? isEntered && wrong : failure && problemText(failure, figure, view);
  const field = (index: 0 | 1, before: string) => {
    const draftAs = (text: string | null): Drafts => (index === 0 ? [text, drafts[1]] : [drafts[0], text]);
    return (
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={fill(shared.labelled, { label: labelOf(view.words, path), text: before })}
        aria-invalid={shownProblem ? "true" : undefined}
        aria-describedby={`${id}-problem`}
        value={drafts[index] ?? formats.entry(range[index], unit)}
        onInput={({ currentTarget }) => setDrafts(draftAs(currentTarget.value))}
        onChange={() => {
          setEntered(true);
          if (!wrong) session.setRange(path, next);
        }}
        onBlur={() => {
          if (wrong) return;
          setDrafts(draftAs(null));
          setEntered(false);
        }}
        data-testid={`range-${path}-${index === 0 ? "low" : "high"}`}
      />
    );
  };
  return (
    <span class="ends">
      {words.ranges.from} {field(0, words.ranges.from)} {words.ranges.to} {field(1, words.ranges.to)}{" "}
      {unit === "money" ? <span translate={false}>{formats.currencySymbol}</span> : formats.unitWord(range[1], unit)}{" "}
      <button type="button" class="link" onClick={onExact} data-testid={`exact-${path}`}>
        {words.ranges.makeExact}
      </button>
      <span class="problem" id={`${id}-problem`} role="alert">
        {shownProblem}
      </span>
    </span>
  );
}

/** A number that the figure can have, or why it isn't one. */
function within(figure: NumberFigure, end: number | Problem): number | Problem {
  const [from, to] = rangeOf(figure);
  return typeof end === "number" && (end < from || end > to) ? { code: "too-large", message: "", entered: end } : end;
}
