/** What each option has cost by the end of each month. The lines differ in dash and
 * in the mark at their end as well as in colour, and carry their names. */

import type { TargetedPointerEvent } from "preact";
import { useId, useState } from "preact/hooks";
import type { CostWords } from "../../locales/catalogue.ts";
import type { Fill, List } from "../../locales/message.ts";
import type { OptionId } from "../../session/state.ts";
import { AS_IT_IS } from "../as-it-is.ts";
import type { Series } from "../series.ts";
import { bandPath, linePath, MARKS } from "./lines.ts";
import { moneyTicks, monthTicks, spread } from "./scales.ts";
import { useWidth } from "./width.ts";

interface ChartProps {
  readonly title: string;
  readonly summary: string;
  readonly words: Pick<CostWords, "month" | "show" | "paidBy" | "band">;
  readonly fill: Fill;
  readonly list: List;
  readonly number: (value: number) => string;
  /** Of the text: time runs the same way. */
  readonly rightToLeft: boolean;
  readonly months: number;
  readonly series: readonly Series[];
  /** What the axis reaches at least. */
  readonly highest: number;
  readonly axisMoney: (minor: number) => string;
  readonly readoutMoney: (minor: number) => string;
  readonly onToggle: (id: OptionId) => void;
}

const HEIGHT = 290;
/** At the end stand the names of the lines, at the start the amounts. */
const MARGIN = { top: 16, bottom: 32 };
const LEAST = { start: 54, end: 88 };
/** Half a mark, or half a number. */
const EDGE = 8;
/** Widths of a letter at most, in the two sizes of the chart. */
const LETTER = { tick: 6.8, name: 8.4 };
const LINE_HEIGHT = 16;
/** Below, lines have their names above the chart only, and amounts stand on their lines, where nothing would hide them. */
const NARROW = 480;

export function CumulativeChart(props: ChartProps) {
  const { title, summary, words, fill, list, number, rightToLeft, months, series, highest, axisMoney } = props;
  const [frame, width] = useWidth();
  const [pointed, setPointed] = useState<number | null>(null);
  const titleId = useId();
  const shown = series.filter((one) => one.shown);
  const banded = shown.flatMap(({ name, band }) => (band ? [name] : []));
  const month = pointed === null || pointed > months ? months : pointed;
  const at = (cumulative: readonly number[]): number => cumulative[month - 1] ?? 0;

  const ticks = moneyTicks(Math.max(highest, ...shown.flatMap(({ cumulative }) => cumulative)));
  const top = ticks.at(-1) || 1;
  const isNarrow = width < NARROW;
  const start = isNarrow ? EDGE : Math.max(LEAST.start, 14 + LETTER.tick * longest(ticks.map(axisMoney)));
  const end = isNarrow ? EDGE : Math.max(LEAST.end, 14 + LETTER.name * longest(shown.map(({ short }) => short)));
  const inner = width - start - end;
  const bottom = HEIGHT - MARGIN.bottom;
  // Time runs as the text does.
  const along = (distance: number) => (rightToLeft ? width - distance : distance);
  const x = (one: number) => along(start + (one / months) * inner);
  const y = (minor: number) => bottom - (minor / top) * (bottom - MARGIN.top);
  const names = spread(
    shown.map(({ cumulative }) => y(cumulative.at(-1) ?? 0)),
    LINE_HEIGHT,
    MARGIN.top,
    bottom,
  );
  const point = ({ clientX, currentTarget }: TargetedPointerEvent<SVGSVGElement>): void => {
    const drawn = currentTarget.getBoundingClientRect();
    const share = (along(((clientX - drawn.left) * width) / drawn.width) - start) / inner;
    setPointed(Math.min(months, Math.max(1, Math.round(share * months))));
  };

  return (
    <figure class="chart" ref={frame} aria-labelledby={titleId}>
      <figcaption id={titleId}>{title}</figcaption>
      <Legend {...props} month={month} at={at} />
      <svg
        role="img"
        aria-label={`${title}. ${summary}`}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={({ pointerType }) => {
          // A finger that is lifted leaves what it has pointed at.
          if (pointerType === "mouse") setPointed(null);
        }}
      >
        {ticks.map((tick, index) => (
          <g key={index} class="tick">
            <path d={`M${x(0)} ${y(tick)}H${x(months)}`} />
            {!(isNarrow && tick === 0) && (
              <text
                {...AS_IT_IS}
                x={along(isNarrow ? start : start - 8)}
                y={y(tick)}
                dy={isNarrow ? "-0.3em" : "0.32em"}
                text-anchor={isNarrow ? "start" : "end"}
              >
                {axisMoney(tick)}
              </text>
            )}
          </g>
        ))}
        {monthTicks(months, inner).map((one) => (
          <text key={one} class="month" x={x(one)} y={HEIGHT - 10} text-anchor="middle">
            {number(one)}
          </text>
        ))}
        {pointed !== null && <path class="cursor" d={`M${x(month)} ${MARGIN.top}V${bottom}`} />}
        {shown.map(({ id, band }) => band && <path key={id} class={`${id} band`} d={bandPath(band, x, y)} />)}
        {shown.map(({ id, short, cumulative }, index) => (
          <g key={id} class={id}>
            <path class="line" d={linePath([0, ...cumulative], x, y)} />
            <path class="mark-at" d={MARKS[id]} transform={`translate(${x(month)} ${y(at(cumulative))})`} />
            {!isNarrow && (
              <text class="name" x={along(width - end + 10)} y={names[index]} dy="0.32em">
                {short}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class="month-axis" aria-hidden="true">
        {words.month}
      </p>
      {banded.length > 0 && <p class="fine">{fill(words.band, { names: list(banded) })}</p>}
    </figure>
  );
}

type LegendProps = ChartProps & { readonly month: number; readonly at: (cumulative: readonly number[]) => number };

/** Shows and hides the lines, and tells the amounts of the month that is pointed at. */
function Legend({ words, fill, series, month, at, readoutMoney, onToggle }: LegendProps) {
  const last = series.filter(({ shown }) => shown).length === 1;
  return (
    <fieldset class="legend">
      <legend class="unseen">{words.show}</legend>
      <p aria-hidden="true">{fill(words.paidBy, { month })}</p>
      {series.map(({ id, name, cumulative, shown }) => (
        <label key={id} class={id}>
          <input
            type="checkbox"
            checked={shown}
            disabled={shown && last}
            onChange={() => onToggle(id)}
            data-testid={`show-${id}`}
          />
          <svg width="34" height="12" viewBox="0 -6 34 12" aria-hidden="true">
            <path class="line" d="M0 0H34" />
            <path class="mark-at" d={MARKS[id]} transform="translate(17 0)" />
          </svg>
          <span>{name}</span>
          <b aria-hidden="true" translate={false}>
            {shown && readoutMoney(at(cumulative))}
          </b>
        </label>
      ))}
    </fieldset>
  );
}

const longest = (all: readonly string[]): number => Math.max(0, ...all.map(({ length }) => length));
