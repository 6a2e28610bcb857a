/** The tag in JSX with Solid, which sets properties, and hears events behind `on:`. */

import type { JSX } from "solid-js";
import type { FractionalFitElement } from "../index.js";
import type { Consent, Listeners, Objects, Settings } from "../template.js";

export * from "../../index.js";

type Tag = Settings & Objects & Consent & Listeners<"on:">;

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "fractional-fit": Tag & Omit<JSX.HTMLAttributes<FractionalFitElement>, keyof Tag>;
    }
  }
}
