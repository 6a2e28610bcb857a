/** The tag in Svelte's templates. */

import type { HTMLAttributes } from "svelte/elements";
import type { FractionalFitElement } from "../index.js";
import type { Attributes, Consent, Listeners, Objects, Settings } from "../template.js";

export * from "../../index.js";

type Tag = Attributes & Settings & Objects & Consent & Listeners;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "fractional-fit": Tag & Omit<HTMLAttributes<FractionalFitElement>, keyof Tag>;
  }
}
