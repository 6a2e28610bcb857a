/** One figure at a time from its low end to its high end: which moves most. */

import { useId } from "preact/hooks";
import { Amounts } from "./amounts.tsx";
import { AS_IT_IS } from "./as-it-is.ts";
import { spread } from "./costs/scales.ts";
import { useWidth } from "./costs/width.ts";

interface Bar {
  readonly input: string;
  readonly name: string;
  readonly range: string;
  readonly atLowMinor: number;
  readonly atHighMinor: number;
}

interface ChartProps {
  readonly title: string;
  readonly help: string;
  /** The outcome when every figure is at its value. */
  readonly base: number;
  readonly bars: readonly Bar[];
  readonly ends: { readonly low: string; readonly high: string };
  readonly rightToLeft: boolean;
  readonly axisMoney: (minor: number) => string;
}

const HEIGHT = 16;
const SIDE = 4;
/** Pixels, in an amount on the axis. */
const PER_CHARACTER = 8;
/** A bar of so many pixels can be seen. */
const LEAST = 1;

export function TornadoChart({ title, help, base, bars, ends, rightToLeft, axisMoney }: ChartProps) {
  const [frame, width] = useWidth();
  const titleId = useId();
  const all = [0, base, ...bars.flatMap(({ atLowMinor, atHighMinor }) => [atLowMinor, atHighMinor])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const along = (distance: number) => (rightToLeft ? width - distance : distance);
  const x = (minor: number) => along(SIDE + ((minor - least) / (most - least || 1)) * (width - 2 * SIDE));
  const bar = (to: number) => ({ x: Math.min(x(base), x(to)), width: Math.abs(x(to) - x(base)) });
  const axis = [...new Set([0, base])];
  const room = PER_CHARACTER * Math.max(...axis.map((minor) => axisMoney(minor).length));
  const places = spread(axis.map(x), room, room / 2, width - room / 2);
  // The table has those that are too short to be drawn.
  const isSeen = ({ atLowMinor, atHighMinor }: Bar) => Math.max(bar(atLowMinor).width, bar(atHighMinor).width) >= LEAST;
  return (
    <figure class="chart tornado" ref={frame} aria-labelledby={titleId}>
      <figcaption id={titleId}>{title}</figcaption>
      <p class="help">{help}</p>
      <p class="key" aria-hidden="true">
        <span class="low">{ends.low}</span> <span class="high">{ends.high}</span>
      </p>
      <ol>
        {bars.filter(isSeen).map(({ input, name, range, atLowMinor, atHighMinor }) => (
          <li key={input}>
            <span>{name}</span>{" "}
            <span class="range">
              <Amounts>{range}</Amounts>
            </span>
            <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
              <rect class="high" y={2} height={HEIGHT - 4} {...bar(atHighMinor)} />
              <rect class="low" y={2} height={HEIGHT - 4} {...bar(atLowMinor)} />
              {/* Over the bars: the side on which they end is what they say. */}
              <path class="zero" d={`M${x(0)} 0V${HEIGHT}`} />
            </svg>
          </li>
        ))}
      </ol>
      <svg viewBox={`0 0 ${width} 18`} aria-hidden="true">
        {axis.map((minor, index) => (
          <text key={minor} class="month" {...AS_IT_IS} x={places[index]} y={13} text-anchor="middle">
            {axisMoney(minor)}
          </text>
        ))}
      </svg>
    </figure>
  );
}
