/** The tag in Vue's templates, which take an attribute for a prop in camel case. */

import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { FractionalFitElement } from "../index.js";
import type { Consent, Events, Objects, Prefills, Settings } from "../template.js";

export * from "../../index.js";

type Tag = Settings & Prefills & Objects & Consent;

declare module "vue" {
  interface GlobalComponents {
    "fractional-fit": new () => FractionalFitElement & {
      readonly $props: Tag & Omit<HTMLAttributes, keyof Tag> & PublicProps;
      readonly $emit: EmitFn<{ [Type in keyof Events]: (event: Events[Type]) => void }>;
    };
  }
}
