/** Between which numbers the figures lie, and where to change that. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { FractionalFitError, Scenario } from "#engine";
import { Amounts } from "../../charts/amounts.tsx";
import type { ForecastWords } from "../../locales/catalogue.ts";
import { isDrawn, type Range, type Ranges, rangesInUse } from "../../session/costs/ranges.ts";
import type { Sources } from "../../session/costs/sources.ts";
import { FIGURE_GROUPS, type Figure, isOfUse, type NumberFigure } from "../../session/figures.ts";
import { readFigure } from "../../session/paths.ts";
import { useCosts } from "../costs/context.ts";
import { labelOf } from "../figures/labels.ts";
import { RangeEnds } from "./range-ends.tsx";

interface ListProps {
  readonly words: ForecastWords;
  readonly scenario: Scenario;
  readonly ranges: Ranges;
  /** Opens the list, and is told at its figure. */
  readonly problem?: FractionalFitError;
}

export function RangeList(props: ListProps) {
  const { session, state, words: costWords } = useCosts();
  const { words, scenario, problem } = props;
  const list = useRef<HTMLDetailsElement>(null);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    if (problem && list.current) list.current.open = true;
  }, [problem]);
  // What has just been said counts at once.
  const ranges = { ...props.ranges, ...rangesInUse([], state.ranges, scenario) };
  const reset = (): void => {
    session.set({ ranges: {} });
    setResets(resets + 1);
  };
  return (
    <details class="ranges" ref={list} data-testid="ranges">
      <summary>{words.ranges.title}</summary>
      <p class="help">{words.ranges.help}</p>
      <button type="button" class="link" onClick={reset} data-testid="reset-ranges">
        {words.ranges.reset}
      </button>
      {FIGURE_GROUPS.map(({ id, figures }) => (
        <RangeGroup
          // What was being entered goes too.
          key={`${id}${resets}`}
          title={id === "main" ? words.ranges.main : costWords.groups[id]}
          figures={figures}
          {...props}
          ranges={ranges}
        />
      ))}
    </details>
  );
}

interface GroupProps extends ListProps {
  readonly title: string;
  readonly figures: readonly Figure[];
}

function RangeGroup({ title, figures, ...list }: GroupProps) {
  const { state, sources } = useCosts();
  const { scenario, ranges } = list;
  // Those with a range now, and those for which a source gives one that can be drawn from.
  const uncertain = figures.filter(
    (figure): figure is NumberFigure =>
      typeof readFigure(scenario, figure.path) === "number" &&
      isOfUse(figure, scenario) &&
      (figure.path in ranges || (isDrawn(figure.path) && sourcedRange(sources, state.country, figure.path) !== null)),
  );
  if (uncertain.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {uncertain.map((figure) => (
          <FigureRange key={figure.path} figure={figure} {...list} />
        ))}
      </ul>
    </>
  );
}

function sourcedRange(sources: Sources, country: string, path: string): Range | null {
  const known = sources.provenanceOf(country, path);
  return known && known.low !== null && known.high !== null && known.low < known.high ? [known.low, known.high] : null;
}

function FigureRange({ figure, words, scenario, ranges, problem }: ListProps & { figure: NumberFigure }) {
  const { session, state, sources, words: costWords, formats, fill } = useCosts();
  const { path, unit } = figure;
  const value = Number(readFigure(scenario, path));
  const range = ranges[path] ?? null;
  const sourced = sourcedRange(sources, state.country, path);
  const row = useRef<HTMLLIElement>(null);
  const isPressed = useRef(false);
  const press = (next: Range | null): void => {
    isPressed.current = true;
    session.setRange(path, next);
  };
  // What was pressed is gone: the focus goes to what is there instead.
  useLayoutEffect(() => {
    if (isPressed.current) row.current?.querySelector<HTMLElement>("input, button")?.focus();
    isPressed.current = false;
  }, [range === null]);
  return (
    <li ref={row} data-testid={`range-${path}`}>
      <b>{labelOf(costWords, path)}</b>{" "}
      {range ? (
        <RangeEnds
          figure={figure}
          words={words}
          range={range}
          value={value}
          failure={problem?.field === path && problem}
          onExact={() => press(null)}
        />
      ) : (
        <span>
          <Amounts>{fill(words.ranges.exact, { value: formats.withUnit(value, unit) })}</Amounts>{" "}
          {sourced && (
            <button type="button" class="link" onClick={() => press(sourced)} data-testid={`unsure-${path}`}>
              {words.ranges.giveRange}
            </button>
          )}
        </span>
      )}
    </li>
  );
}
