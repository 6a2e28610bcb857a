/** Settings as properties of an element, by what an element does. */

import { expect, test } from "vitest";
import { VERDICTS } from "../session/verdicts.ts";
import { NEXT_STEPS } from "./next-steps.ts";
import { FLAG_ATTRIBUTES, REFLECTED, reflect, takeOwn } from "./reflected.ts";

class Host {
  readonly attributes = new Map<string, string>();
  hasAttribute = (name: string) => this.attributes.has(name);
  getAttribute = (name: string) => this.attributes.get(name) ?? null;
  setAttribute = (name: string, value: string) => this.attributes.set(name, value);
  removeAttribute = (name: string) => this.attributes.delete(name);
}
reflect(Host.prototype);
const host = () => new Host() as Host & Record<string, unknown>;

test("each setting is a property that reflects its attribute, also for one verdict alone", () => {
  const one = host();
  for (const [property, attribute] of REFLECTED) {
    if (FLAG_ATTRIBUTES.some((flag) => flag === attribute)) continue;
    expect(one[property], property).toBeNull();
    one[property] = "x";
    expect([one[property], one.attributes.get(attribute)], property).toEqual(["x", "x"]);
    one[property] = null;
    expect(one.hasAttribute(attribute), property).toBe(false);
  }
  expect([...REFLECTED.keys()]).toEqual(
    expect.arrayContaining(["mode", "pageHref", "ctaLabelNotYet", "ctaHrefNotYet"]),
  );
  expect(NEXT_STEPS).toHaveLength(2 * VERDICTS.length);
});

test("a flag is on by being there", () => {
  const one = host();
  expect(one.shareAnswers).toBe(false);
  one.shareAnswers = true;
  expect([one.shareAnswers, one.attributes.get("share-answers")]).toEqual([true, ""]);
  one.shareAnswers = false;
  expect([one.shareAnswers, one.hasAttribute("share-answers")]).toEqual([false, false]);
  one.debug = undefined;
  expect(one.hasAttribute("debug")).toBe(false);
});

test("a program finds the properties, and may replace them", () => {
  const found = Object.getOwnPropertyDescriptor(Host.prototype, "mode");
  expect(found).toMatchObject({ configurable: true, enumerable: true });
});

test("what a page has set before the element was defined counts", () => {
  const one = host();
  for (const name of ["mode", "answers", "figures", "labels", "consent", "other"])
    Object.defineProperty(one, name, { value: name, configurable: true, writable: true });
  takeOwn(one);
  expect([one.mode, one.attributes.get("mode"), Object.hasOwn(one, "mode")]).toEqual(["mode", "mode", false]);
  // These have no attribute: with an element's own setters, they go through those.
  const set: string[] = [];
  class Taking {}
  for (const name of ["answers", "figures", "labels", "consent", "mode"])
    Object.defineProperty(Taking.prototype, name, { configurable: true, set: () => set.push(name) });
  const other = new Taking();
  for (const name of ["answers", "figures", "labels", "consent"])
    Object.defineProperty(other, name, { value: 1, configurable: true });
  takeOwn(other);
  expect(set).toEqual(["answers", "figures", "labels", "consent"]);
});
