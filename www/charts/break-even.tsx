/** How many days a week, for how many months, cost the same: a line between two fields. */

import { useId } from "preact/hooks";
import { linePath } from "./costs/lines.ts";
import { monthTicks } from "./costs/scales.ts";
import { useWidth } from "./costs/width.ts";

interface ChartProps {
  readonly title: string;
  readonly summary: string;
  readonly words: {
    readonly months: string;
    readonly days: string;
    readonly less: string;
    readonly more: string;
    readonly here: string;
  };
  /** Where both cost the same, one a month from month 1; outside of 0 and the most days, nowhere in between. */
  readonly edge: readonly number[];
  readonly mostDays: number;
  readonly here: { readonly days: number; readonly months: number };
  readonly number: (value: number) => string;
  readonly rightToLeft: boolean;
}

const HEIGHT = 240;
const MARGIN = { top: 12, bottom: 30, start: 26, end: 8 };

export function BreakEvenChart({ title, summary, words, edge, mostDays, here, number, rightToLeft }: ChartProps) {
  const [frame, width] = useWidth();
  const titleId = useId();
  const inner = width - MARGIN.start - MARGIN.end;
  const bottom = HEIGHT - MARGIN.bottom;
  const along = (distance: number) => (rightToLeft ? width - distance : distance);
  const x = (month: number) => along(MARGIN.start + (month / edge.length) * inner);
  const within = (days: number) => Math.max(0, Math.min(days, mostDays));
  const y = (days: number) => bottom - (within(days) / mostDays) * (bottom - MARGIN.top);
  const line = linePath(edge, (index) => x(index + 1), y);
  const field = (side: number) => `${line}V${side}H${x(1)}Z`;
  const middle = Math.floor(edge.length * 0.6);
  const atMiddle = edge[middle] ?? 0;
  return (
    <figure class="chart break-even" ref={frame} aria-labelledby={titleId}>
      <figcaption id={titleId}>{title}</figcaption>
      <p class="month-axis" aria-hidden="true">
        {words.days}
      </p>
      <svg role="img" aria-label={`${title}. ${summary}`} viewBox={`0 0 ${width} ${HEIGHT}`}>
        <path class="fractional" d={field(bottom)} />
        <path class="fullTime" d={field(MARGIN.top)} />
        <path class="edge" d={line} />
        {Array.from({ length: mostDays + 1 }, (_, days) => (
          <text key={days} class="month" x={along(MARGIN.start - 8)} y={y(days)} dy="0.32em" text-anchor="end">
            {number(days)}
          </text>
        ))}
        {monthTicks(edge.length, inner).map((month) => (
          <text key={month} class="month" x={x(month)} y={HEIGHT - 10} text-anchor="middle">
            {number(month)}
          </text>
        ))}
        {atMiddle > 0.9 && (
          <text class="side" x={x(middle)} y={y(0.4)} text-anchor="middle">
            {words.less}
          </text>
        )}
        {mostDays - atMiddle > 0.9 && (
          <text class="side" x={x(middle)} y={y(mostDays - 0.5)} text-anchor="middle">
            {words.more}
          </text>
        )}
        {here.days <= mostDays && here.months <= edge.length && (
          <g transform={`translate(${x(here.months)} ${y(here.days)})`}>
            <circle class="middle" r={5} />
            <text
              class="here"
              dx={rightToLeft ? -10 : 10}
              dy="0.32em"
              text-anchor={here.months > edge.length * 0.85 ? "end" : "start"}
            >
              {words.here}
            </text>
          </g>
        )}
      </svg>
      <p class="month-axis" aria-hidden="true">
        {words.months}
      </p>
    </figure>
  );
}
