/** The next step beside one verdict, in place of the one for all: `ctaLabelNotYet`, `cta-label-not-yet`. */

import type { Verdict } from "#engine";
import { VERDICTS } from "../session/verdicts.ts";

/** `not-yet` as in `ctaLabelNotYet`. */
type Joined<Name extends string> = Name extends `${infer First}-${infer Others}`
  ? `${Capitalize<First>}${Joined<Others>}`
  : Capitalize<Name>;

export type NextSteps = { [Name in `cta${"Label" | "Href"}${Joined<Verdict>}`]: string | null };

/** As attributes. */
export const NEXT_STEPS = VERDICTS.flatMap((verdict) => [`cta-label-${verdict}`, `cta-href-${verdict}`]);
