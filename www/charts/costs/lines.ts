/** What a line is drawn as: its path, and the mark at its end. */

import type { OptionId } from "../../session/state.ts";

/** The mark at the end of a line, around 0 0. */
export const MARKS: Readonly<Record<OptionId, string>> = {
  fractional: "M0-4.5a4.5 4.5 0 1 0 .01 0Z",
  fullTime: "M-4-4H4V4H-4Z",
  bridge: "M0-5.5 5.5 0 0 5.5-5.5 0Z",
  practitioners: "M0-5 5 4H-5Z",
};

export function linePath(
  values: readonly number[],
  x: (month: number) => number,
  y: (minor: number) => number,
): string {
  return values
    .map((value, month) => `${month === 0 ? "M" : "L"}${x(month).toFixed(1)} ${y(value).toFixed(1)}`)
    .join("");
}

/** The area between the two ends of each month, from nothing on. */
export function bandPath(
  band: readonly (readonly [from: number, to: number])[],
  x: (month: number) => number,
  y: (minor: number) => number,
): string {
  const up = linePath([0, ...band.map(([, to]) => to)], x, y);
  const back = band.map(([from], month) => `L${x(month + 1).toFixed(1)} ${y(from).toFixed(1)}`).reverse();
  return `${up}${back.join("")}Z`;
}
