/** The tag in JSX with Preact. */

import type { HTMLAttributes } from "preact";
import type { FractionalFitElement } from "../index.js";
import type { Attributes, Consent, Listeners, Objects, Settings } from "../template.js";

export * from "../../index.js";

type Tag = Attributes & Settings & Objects & Consent & Listeners;

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "fractional-fit": Tag & Omit<HTMLAttributes<FractionalFitElement>, keyof Tag>;
    }
  }
}
