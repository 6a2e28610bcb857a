/** Registers the element, unless the page has it already: the first one wins. */

import { FractionalFitElement } from "./fractional-fit.tsx";

const TAG = "fractional-fit";

export function define(): void {
  const registry = globalThis.customElements;
  if (!registry) return;
  const first = registry.get(TAG) as typeof FractionalFitElement | undefined;
  if (!first) registry.define(TAG, FractionalFitElement);
  else if (first.version !== FractionalFitElement.version) {
    const other = first.version ?? "another version";
    console.warn(`<fractional-fit> ${other} is already on this page; ${FractionalFitElement.version} was ignored.`);
  }
}
