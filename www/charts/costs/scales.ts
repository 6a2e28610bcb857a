/** Where things stand in a chart, and which values its axes name. */

/** Half of a long amount. */
const EDGE = 36;

/** Zero and up to five round amounts that cover the highest one. */
export function moneyTicks(highest: number): number[] {
  if (highest <= 0) return [0];
  const raw = highest / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}

/** Month numbers that leave room for each other in so many pixels. */
export function monthTicks(months: number, width: number): number[] {
  const room = Math.max(1, Math.floor(width / 36));
  const step = [1, 2, 3, 6, 12, 24].find((candidate) => months / candidate <= room) ?? 24;
  return Array.from({ length: Math.floor(months / step) }, (_, index) => (index + 1) * step);
}

/** Moves labels apart that would overlap, each as little as its neighbours allow. */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let least = from;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, least);
    least = (placed[index] ?? 0) + gap;
  }
  let most = to;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - gap;
  }
  return placed;
}

/** So that an amount at the edge stays inside: text begins on the right where it runs that way. */
export function anchorAt(at: number, width: number, rightToLeft: boolean): "start" | "middle" | "end" {
  const distance = rightToLeft ? width - at : at;
  if (distance < EDGE) return "start";
  return distance > width - EDGE ? "end" : "middle";
}
