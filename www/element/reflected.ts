/** The settings with one value: each is an attribute, and a property that reflects it. */

import { camelCase } from "./names.ts";
import { NEXT_STEPS } from "./next-steps.ts";
import type { SettingAttribute } from "./template.ts";

/** On by being there. */
export const FLAG_ATTRIBUTES = ["share-answers", "data-layer", "pass-campaign", "keep-answers", "debug"] as const;
const ATTRIBUTES = [
  "mode",
  "theme",
  "locale",
  "country",
  "currency",
  "cta-label",
  "cta-href",
  "page-href",
  ...FLAG_ATTRIBUTES,
] as const satisfies readonly SettingAttribute[];
/** What templates know and this table lacks doesn't compile. */
type Complete = SettingAttribute extends (typeof ATTRIBUTES)[number] ? string : never;
/** Attributes by the names of their properties. */
export const REFLECTED: ReadonlyMap<string, Complete> = new Map(
  [...ATTRIBUTES, ...NEXT_STEPS].map((attribute) => [camelCase(attribute), attribute]),
);

export function reflect(prototype: object): void {
  for (const [property, attribute] of REFLECTED) {
    const isFlag = FLAG_ATTRIBUTES.some((flag) => flag === attribute);
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return isFlag ? this.hasAttribute(attribute) : this.getAttribute(attribute);
      },
      set(this: HTMLElement, value: unknown) {
        if (value == null || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? "" : String(value));
      },
    });
  }
}

/** Properties of their own, which a page may set before the element is defined. */
const OWN = ["answers", "figures", "labels", "consent"];

/** Properties that were set before the element was defined hide the real ones. */
export function takeOwn(element: object): void {
  for (const name of [...OWN, ...REFLECTED.keys()]) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
