/** The tag in JSX with Solid. It writes a fixed text as an attribute, and sets what may change as a property, whose name it
 * makes of the attribute's: so answers and figures, which have no property of their own, go into the objects alone. */

import type { JSX } from "solid-js";
import type { FractionalFitElement } from "../index.js";
import type { Consent, Listeners, Objects, SettingAttributes } from "../template.js";

export * from "../../index.js";

type Tag = SettingAttributes & Objects & Consent & Listeners<"on:">;

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "fractional-fit": Tag & Omit<JSX.HTMLAttributes<FractionalFitElement>, keyof Tag>;
    }
  }
}
