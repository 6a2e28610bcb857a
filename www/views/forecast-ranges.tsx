/** Between which numbers the figures lie, and where to change that. */

import { useId, useState } from "preact/hooks";
import { FIGURE_GROUPS, type Figure, type FigureUnit, unitOf } from "../session/figures.ts";
import { readFigure } from "../session/paths.ts";
import { isAround, type Range, variablesOf } from "../session/ranges.ts";
import { useCosts } from "./costs-context.ts";
import { useForecast } from "./forecast-context.ts";

export function RangeList() {
  const { session, state, words: costWords } = useCosts();
  const { words } = useForecast();
  return (
    <details class="ranges" data-testid="ranges">
      <summary>{words.ranges.title}</summary>
      <p class="help">{words.ranges.help}</p>
      {Object.keys(state.ranges).length > 0 && (
        <button type="button" class="link" onClick={() => session.resetRanges()} data-testid="reset-ranges">
          {words.ranges.reset}
        </button>
      )}
      {FIGURE_GROUPS.map(({ id, figures }) => (
        <RangeGroup key={id} title={id === "main" ? words.ranges.main : costWords.groups[id]} figures={figures} />
      ))}
    </details>
  );
}

function RangeGroup({ title, figures }: { title: string; figures: readonly Figure[] }) {
  const { state, sources } = useCosts();
  const { ranges, scenario } = useForecast();
  // Those with a range now, and those for which a source gives one.
  const uncertain = figures.filter(
    ({ path }) =>
      path in ranges || (typeof readFigure(scenario, path) === "number" && sourcedRange(sources, state.country, path)),
  );
  if (uncertain.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {uncertain.map(({ path }) => (
          <FigureRange key={path} path={path} range={ranges[path] ?? null} />
        ))}
      </ul>
    </>
  );
}

function sourcedRange(sources: ReturnType<typeof useCosts>["sources"], country: string, path: string): Range | null {
  const known = sources.provenanceOf(country, path);
  return known && known.low !== null && known.high !== null && known.low < known.high ? [known.low, known.high] : null;
}

function FigureRange({ path, range }: { path: string; range: Range | null }) {
  const { session, state, sources, words: costWords, formats, tell } = useCosts();
  const { words, scenario } = useForecast();
  const unit = unitOf(path);
  const value = Number(readFigure(scenario, path));
  const figure = costWords.figures[path as keyof typeof costWords.figures] ?? path;
  const giveRange = (): void => {
    const [low, high] = sourcedRange(sources, state.country, path) ?? [value, value];
    session.setRange(path, [Math.min(low, value), Math.max(high, value)]);
  };
  return (
    <li data-testid={`range-${path}`}>
      <b>{figure}</b>{" "}
      {range ? (
        <Ends key={`${range}`} path={path} range={range} value={value} unit={unit} figure={figure} />
      ) : (
        <span>
          {tell(words.ranges.exact, { value: formats.withUnit(value, unit) })}{" "}
          <button type="button" class="link" onClick={giveRange} data-testid={`unsure-${path}`}>
            {words.ranges.giveRange}
          </button>
        </span>
      )}
    </li>
  );
}

interface EndsProps {
  readonly path: string;
  readonly range: Range;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly figure: string;
}

/** Two entries; what can't be a range is said, and the last good one stays in use. */
function Ends({ path, range, value, unit, figure }: EndsProps) {
  const { session, formats, tell } = useCosts();
  const { words, engine, scenario, ranges } = useForecast();
  const [drafts, setDrafts] = useState(() => range.map((end) => formats.entry(end, unit)) as [string, string]);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const enter = (index: number, text: string): void => {
    const next = drafts.map((draft, at) => (at === index ? text : draft)) as [string, string];
    setDrafts(next);
    setWrong(!read(next));
  };
  const read = (texts: readonly [string, string]): Range | null => {
    const [low, high] = texts.map((text) => formats.parse(text, unit));
    if (typeof low !== "number" || typeof high !== "number" || !isAround([low, high], value)) return null;
    try {
      engine.tornado({ scenario, variables: variablesOf({ ...ranges, [path]: [low, high] }, scenario) });
      return [low, high];
    } catch {
      return null;
    }
  };
  const settle = (): void => {
    const next = read(drafts);
    if (next && `${next}` !== `${range}`) session.setRange(path, next);
  };
  const field = (index: 0 | 1, label: typeof words.ranges.low) => (
    <input
      type="text"
      inputMode="decimal"
      autocomplete="off"
      aria-label={tell(label, { figure })}
      aria-invalid={isWrong ? "true" : undefined}
      aria-describedby={`${id}-problem`}
      value={drafts[index]}
      onInput={({ currentTarget }) => enter(index, currentTarget.value)}
      onChange={settle}
      data-testid={`range-${path}-${index === 0 ? "low" : "high"}`}
    />
  );
  return (
    <span class="ends">
      {words.ranges.from} {field(0, words.ranges.low)} {words.ranges.to} {field(1, words.ranges.high)}{" "}
      {unit === "money" ? formats.currencySymbol : formats.unitWord(value, unit)}{" "}
      <button type="button" class="link" onClick={() => session.setRange(path, null)} data-testid={`exact-${path}`}>
        {words.ranges.makeExact}
      </button>
      <span class="problem" id={`${id}-problem`} role="alert">
        {isWrong && tell(words.ranges.wrong, { value: formats.withUnit(value, unit) })}
      </span>
    </span>
  );
}
