/** To a tag manager, as the page's own `dataLayer` takes it, while the visitor agrees. */

/** Given by the page in any of three ways, whenever it comes: for the calculator, for the place that it was put into,
 * for the whole page. */
const isAllowed = (calculator: HTMLElement & { consent?: unknown }): boolean =>
  [calculator, calculator.closest<HTMLElement & { consent?: unknown }>("[data-fractional-fit]")].some(
    (one) => one?.consent === true,
  ) || globalThis.fractionalFitConsent === true;

export function pushEvent(calculator: HTMLElement, type: string, detail: unknown): void {
  if (!isAllowed(calculator)) return;
  const page = globalThis as { dataLayer?: unknown };
  page.dataLayer ??= [];
  const layer = page.dataLayer as { push?: unknown };
  if (typeof layer.push === "function") layer.push({ event: type, fractionalFit: detail });
}
