/** What each way has cost by the end of each month: a chart, and the same as a
 * table. The lines differ in dash as well as in colour, and carry their names. */

import { useEffect, useId, useRef, useState } from "preact/hooks";

export interface Series {
  readonly id: "fractional" | "fullTime";
  readonly name: string;
  readonly cash: readonly number[];
  readonly cumulative: readonly number[];
}

interface ChartProps {
  readonly title: string;
  readonly summary: string;
  readonly monthLabel: string;
  readonly series: readonly Series[];
  readonly axisMoney: (minor: number) => string;
  readonly readoutMoney: (minor: number) => string;
}

const HEIGHT = 280;
const MARGIN = { top: 16, right: 12, bottom: 32, left: 56 };

export function CumulativeChart({ title, summary, monthLabel, series, axisMoney, readoutMoney }: ChartProps) {
  const [frame, width] = useWidth();
  const [pointed, setPointed] = useState<number | null>(null);
  const titleId = useId();
  const months = series[0]?.cumulative.length ?? 0;
  const ticks = moneyTicks(Math.max(...series.flatMap(({ cumulative }) => cumulative)));
  const top = ticks.at(-1) ?? 1;
  const x = (month: number) => MARGIN.left + (month / months) * (width - MARGIN.left - MARGIN.right);
  const y = (minor: number) => HEIGHT - MARGIN.bottom - (minor / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const point = (clientX: number, box: DOMRect): void => {
    const share = (clientX - box.left - MARGIN.left) / (width - MARGIN.left - MARGIN.right);
    setPointed(Math.min(months, Math.max(1, Math.round(share * months))));
  };
  const shown = pointed === null || pointed > months ? months : pointed;

  return (
    <figure class="chart" ref={frame}>
      <figcaption id={titleId}>{title}</figcaption>
      <p class="readout" aria-hidden="true">
        <span>
          {monthLabel} {shown}
        </span>
        {series.map(({ id, name, cumulative }) => (
          <span key={id} class={id}>
            <svg width="24" height="8" aria-hidden="true">
              <path class="line" d="M0 4H24" />
            </svg>
            {name} <b>{readoutMoney(cumulative[shown - 1] ?? 0)}</b>
          </span>
        ))}
      </p>
      <svg
        role="img"
        aria-label={`${title}. ${summary}`}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        onPointerMove={(event) => point(event.clientX, event.currentTarget.getBoundingClientRect())}
        onPointerLeave={() => setPointed(null)}
      >
        {ticks.map((tick) => (
          <g key={tick} class="tick">
            <path d={`M${MARGIN.left} ${y(tick)}H${width - MARGIN.right}`} />
            <text x={MARGIN.left - 8} y={y(tick)} dy="0.32em" text-anchor="end">
              {axisMoney(tick)}
            </text>
          </g>
        ))}
        {monthTicks(months, width).map((month) => (
          <text key={month} class="month" x={x(month)} y={HEIGHT - 10} text-anchor="middle">
            {month}
          </text>
        ))}
        {series.map(({ id, cumulative }) => (
          <path key={id} class={`line ${id}`} d={linePath([0, ...cumulative], x, y)} />
        ))}
        {pointed !== null && <path class="cursor" d={`M${x(shown)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}`} />}
        {series.map(({ id, cumulative }) => (
          <circle key={id} class={id} cx={x(shown)} cy={y(cumulative[shown - 1] ?? 0)} r="4.5" />
        ))}
      </svg>
    </figure>
  );
}

interface TableProps {
  readonly caption: string;
  readonly words: { readonly month: string; readonly inMonth: string; readonly soFar: string };
  readonly series: readonly Series[];
  readonly money: (minor: number) => string;
}

export function CumulativeTable({ caption, words, series, money }: TableProps) {
  const months = series[0]?.cash.length ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table data-testid="months-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {series.flatMap(({ id, name }) => [
              <th key={`${id}-in`} scope="col">
                {name}, {words.inMonth}
              </th>,
              <th key={`${id}-to`} scope="col">
                {name}, {words.soFar}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: months }, (_, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {series.flatMap(({ id, cash, cumulative }) => [
                <td key={`${id}-in`}>{money(cash[index] ?? 0)}</td>,
                <td key={`${id}-to`}>{money(cumulative[index] ?? 0)}</td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function linePath(values: readonly number[], x: (month: number) => number, y: (minor: number) => number): string {
  return values
    .map((value, month) => `${month === 0 ? "M" : "L"}${x(month).toFixed(1)} ${y(value).toFixed(1)}`)
    .join("");
}

/** Zero and up to five round amounts that cover the highest one. */
function moneyTicks(highest: number): number[] {
  if (highest <= 0) return [0, 1];
  const raw = highest / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}

/** Month numbers that leave room for each other. */
function monthTicks(months: number, width: number): number[] {
  const room = Math.max(1, Math.floor((width - MARGIN.left - MARGIN.right) / 36));
  const step = [1, 2, 3, 6, 12, 24].find((candidate) => months / candidate <= room) ?? 24;
  return Array.from({ length: Math.floor(months / step) }, (_, index) => (index + 1) * step);
}

/** Text in a scaled drawing would shrink with it: the chart is drawn in the
 * pixels that it has. */
function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(320);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
