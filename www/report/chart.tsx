/** The cumulative chart for paper: black lines that differ in dash, weight and
 * mark, so that it reads the same on a grey printer. */

import { AS_IT_IS } from "../charts/as-it-is.ts";
import { linePath, MARKS } from "../charts/costs/lines.ts";
import { moneyTicks, monthTicks, spread } from "../charts/costs/scales.ts";
import type { OptionId } from "../session/state.ts";

interface ChartProps {
  readonly title: string;
  readonly month: string;
  readonly lines: readonly { readonly id: OptionId; readonly name: string; readonly cumulative: readonly number[] }[];
  readonly money: (minor: number) => string;
  readonly number: (value: number) => string;
  /** Of the text: time runs the same way. */
  readonly rightToLeft: boolean;
}

/** On paper, and on a narrow screen: letters keep their size. */
const WIDTHS = { wide: 660, narrow: 300 };
const HEIGHT = 190;
const TOP = 10;
const BOTTOM = HEIGHT - 20;
const NAME_HEIGHT = 14;
/** Widths of a letter at most, in the two sizes of the chart. */
const LETTER = { tick: 5.8, name: 6.6 };

export function PaperChart(props: ChartProps) {
  return (
    <figure>
      <figcaption>{props.title}</figcaption>
      <Curves {...props} kind="wide" />
      <Curves {...props} kind="narrow" />
    </figure>
  );
}

interface CurvesProps extends ChartProps {
  readonly kind: keyof typeof WIDTHS;
}

function Curves({ title, month, lines, money, number, rightToLeft, kind }: CurvesProps) {
  const width = WIDTHS[kind];
  const months = lines[0]?.cumulative.length ?? 1;
  const ticks = moneyTicks(Math.max(0, ...lines.flatMap(({ cumulative }) => cumulative)));
  const top = ticks.at(-1) || 1;
  const start = Math.max(40, longest(ticks.map(money)) * LETTER.tick + 12);
  const end = width - Math.max(60, longest(lines.map(({ name }) => name)) * LETTER.name + 14);
  const along = (distance: number) => (rightToLeft ? width - distance : distance);
  const x = (one: number) => along(start + (one / months) * (end - start));
  const y = (minor: number) => BOTTOM - (minor / top) * (BOTTOM - TOP);
  const ends = lines.map(({ cumulative }) => y(cumulative.at(-1) ?? 0));
  const names = spread(ends, NAME_HEIGHT, TOP, BOTTOM);
  return (
    <svg class={`curves ${kind}`} role="img" aria-label={title} viewBox={`0 0 ${width} ${HEIGHT}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${along(start)} ${y(tick)}H${along(end)}`} />
          <text {...AS_IT_IS} x={along(start - 8)} y={y(tick)} dy="0.32em" text-anchor="end">
            {money(tick)}
          </text>
        </g>
      ))}
      {monthTicks(months, end - start).map((one, index, all) => (
        <text key={one} x={x(one)} y={HEIGHT - 4} text-anchor="middle">
          {index === all.length - 1 ? `${month} ${number(one)}` : number(one)}
        </text>
      ))}
      {lines.map(({ id, name, cumulative }, index) => (
        <g key={id} class={`curve-${id}`}>
          <path class="curve" d={linePath([0, ...cumulative], x, y)} />
          <path class="end" d={MARKS[id]} transform={`translate(${along(end)} ${ends[index]})`} />
          <text class="name" x={along(end + 9)} y={names[index]} dy="0.32em">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

const longest = (all: readonly string[]): number => Math.max(0, ...all.map(({ length }) => length));
