/** How far apart two options are, over all scenarios: bars on either side of zero. */

import { ticks } from "d3-array";
import { useId } from "preact/hooks";
import { AS_IT_IS } from "./as-it-is.ts";
import { anchorAt } from "./costs/scales.ts";
import { useWidth } from "./costs/width.ts";

interface Density {
  readonly fromMinor: number;
  readonly binMinor: number;
  readonly shares: readonly number[];
}

interface ChartProps {
  readonly title: string;
  readonly summary: string;
  readonly density: Density;
  /** P5, the median and P95. */
  readonly marks: readonly [low: number, middle: number, high: number];
  readonly sides: { readonly below: string; readonly above: string };
  readonly rightToLeft: boolean;
  readonly axisMoney: (minor: number) => string;
}

const HEIGHT = 210;
const MARGIN = { top: 30, bottom: 30, side: 6 };
/** Room for an amount on the axis. */
const TICK_WIDTH = 76;
const PER_CHARACTER = 8;

export function DifferenceChart({ title, summary, density, marks, sides, rightToLeft, axisMoney }: ChartProps) {
  const [frame, width] = useWidth();
  const titleId = useId();
  const { fromMinor, binMinor, shares } = density;
  const bottom = HEIGHT - MARGIN.bottom;
  const inner = width - 2 * MARGIN.side;
  const [least, most] = [Math.min(0, fromMinor), Math.max(0, fromMinor + shares.length * binMinor)];
  const along = (distance: number) => (rightToLeft ? width - distance : distance);
  const x = (minor: number) => along(MARGIN.side + ((minor - least) / (most - least || 1)) * inner);
  // By the longest label, which names the currency after the number in some languages.
  const labelled = Math.max(TICK_WIDTH, PER_CHARACTER * Math.max(axisMoney(least).length, axisMoney(most).length));
  const isApart = (tick: number) => tick === 0 || anchorAt(x(tick), width, rightToLeft) === "middle";
  const shown = ticks(least, most, Math.max(2, Math.floor(inner / labelled))).filter(isApart);
  const highest = Math.max(...shares, 0) || 1;
  const y = (share: number) => bottom - (share / highest) * (bottom - MARGIN.top);
  const [low, middle, high] = marks;
  return (
    <figure class="chart difference" ref={frame} aria-labelledby={titleId}>
      <figcaption id={titleId}>{title}</figcaption>
      <p class="key" aria-hidden="true">
        <span class="fullTime">{sides.below}</span> <span class="fractional">{sides.above}</span>
      </p>
      <svg role="img" aria-label={`${title}. ${summary}`} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {shares.map((share, index) => {
          const from = fromMinor + index * binMinor;
          const [left, right] = [x(from), x(from + binMinor)].sort((a, b) => a - b) as [number, number];
          return (
            <rect
              key={index}
              class={from + binMinor / 2 < 0 ? "fullTime" : "fractional"}
              x={left}
              y={y(share)}
              width={Math.max(0.5, right - left - 1)}
              height={bottom - y(share)}
            />
          );
        })}
        <path class="zero" d={`M${x(0)} 4V${bottom}`} />
        <path
          class="span"
          d={`M${x(low)} ${MARGIN.top - 10}H${x(high)}M${x(low)} ${MARGIN.top - 15}v10M${x(high)} ${MARGIN.top - 15}v10`}
        />
        <circle class="middle" cx={x(middle)} cy={MARGIN.top - 10} r={4} />
        {shown.map((tick) => (
          <text
            key={tick}
            class="month"
            {...AS_IT_IS}
            x={x(tick)}
            y={HEIGHT - 10}
            text-anchor={anchorAt(x(tick), width, rightToLeft)}
          >
            {axisMoney(tick)}
          </text>
        ))}
      </svg>
    </figure>
  );
}
