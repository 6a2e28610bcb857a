/** What a tag manager gets, and only while the visitor agrees. */

import { afterEach, expect, test, vi } from "vitest";
import { pushEvents } from "./data-layer.ts";
import { EVENT_TYPES } from "./event-types.ts";
import { pushEvent } from "./push.ts";

afterEach(() => vi.unstubAllGlobals());

const calculator = (consent?: unknown, around: { consent?: unknown } | null = null) =>
  Object.assign(new EventTarget(), {
    consent,
    closest: (of: string) => (of === "[data-fractional-fit]" ? around : null),
  }) as unknown as HTMLElement;
const pushed = () => (globalThis as { dataLayer?: unknown }).dataLayer;

test("an event is pushed where the calculator, the place around it or the whole page has consent", () => {
  for (const agreed of [calculator(true), calculator(false, { consent: true })]) {
    vi.stubGlobal("dataLayer", undefined);
    pushEvent(agreed, "fractional-fit:ready", { version: 1 });
    expect(pushed()).toEqual([{ event: "fractional-fit:ready", fractionalFit: { version: 1 } }]);
  }
  vi.stubGlobal("dataLayer", ["before"]);
  vi.stubGlobal("fractionalFitConsent", true);
  pushEvent(calculator(), "x", 1);
  expect(pushed()).toEqual(["before", { event: "x", fractionalFit: 1 }]);
});

test("without consent, or with what is no consent, nothing is pushed", () => {
  vi.stubGlobal("dataLayer", undefined);
  for (const other of [undefined, false, "true", 1]) {
    vi.stubGlobal("fractionalFitConsent", other);
    pushEvent(calculator(other, { consent: other }), "x", 1);
  }
  expect(pushed()).toBeUndefined();
});

test("a page's own dataLayer of another kind is left alone", () => {
  vi.stubGlobal("dataLayer", { push: "no function" });
  pushEvent(calculator(true), "x", 1);
  expect(pushed()).toEqual({ push: "no function" });
});

test("every event of the element is pushed while the page wants it", () => {
  vi.stubGlobal("dataLayer", []);
  const element = calculator(true);
  let isWanted = true;
  pushEvents(element, () => isWanted);
  for (const type of EVENT_TYPES) element.dispatchEvent(new CustomEvent(type, { detail: type }));
  expect(pushed()).toEqual(EVENT_TYPES.map((type) => ({ event: type, fractionalFit: type })));
  for (const type of EVENT_TYPES) expect(type).toMatch(/^fractional-fit:\w+$/);
  expect(EVENT_TYPES).toHaveLength(7);
  element.dispatchEvent(new Event("fractional-fit:ready"));
  isWanted = false;
  element.dispatchEvent(new CustomEvent("fractional-fit:ready"));
  expect(pushed()).toHaveLength(7);
});
