/** The tag itself in JSX with React 19, which sets properties and hears events. */

import type { HTMLAttributes, RefAttributes } from "react";
import type { FractionalFitElement } from "../index.js";
import type { Attributes, Consent, Listeners, Objects, Settings } from "../template.js";

export * from "../../index.js";

type Tag = Attributes & Settings & Objects & Consent & Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "fractional-fit": Tag & { readonly class?: string } & Omit<HTMLAttributes<FractionalFitElement>, keyof Tag> &
        RefAttributes<FractionalFitElement>;
    }
  }
}
