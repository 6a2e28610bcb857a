/** Registers the element, unless the page has it already. */

import { FractionalFitElement } from "./fractional-fit.tsx";

const TAG = "fractional-fit";

export function define(): void {
  const registry = globalThis.customElements;
  if (registry && !registry.get(TAG)) registry.define(TAG, FractionalFitElement);
}
