/** What figures are called. */

import type { CostWords } from "../locales/catalogue.ts";

export function labelOf({ figures }: CostWords, path: string): string {
  const labels: Readonly<Record<string, string>> = figures;
  return labels[path] ?? path;
}
