/** The element as templates write it: names and values of its settings and events, for those who check types. */

import type { Answers, Country } from "#engine";
import type { FigureValues } from "../session/outside/figure-names.ts";
import type { LabelName, Mode, Theme } from "../session/wording.ts";
import type { EventAliases, FractionalFitEventMap } from "./events.ts";
import type { NextSteps } from "./next-steps.ts";

/** As properties are called: `ctaLabel`. */
export interface Settings extends Readonly<Partial<Record<keyof NextSteps, string>>> {
  readonly mode?: Mode;
  readonly theme?: Theme;
  /** BCP 47: `en-GB`. */
  readonly locale?: string;
  /** ISO 3166-1: `DE`. */
  readonly country?: Country;
  /** ISO 4217: `EUR`. */
  readonly currency?: string;
  readonly ctaLabel?: string;
  readonly ctaHref?: string;
  /** What copied links open. */
  readonly pageHref?: string;
  readonly shareAnswers?: boolean;
  readonly passCampaign?: boolean;
  /** In the history entry: who comes back finds them. */
  readonly keepAnswers?: boolean;
  readonly dataLayer?: boolean;
  /** Lists on the console what was taken, and from where. */
  readonly debug?: boolean;
}

/** Properties alone. */
export interface Objects {
  readonly answers?: Answers;
  readonly figures?: FigureValues;
  readonly labels?: Readonly<Partial<Record<LabelName, string>>>;
}

/** The visitor agrees to events in `dataLayer`. */
export interface Consent {
  readonly consent?: boolean;
}

type Kebab<Name extends string> = Name extends `${infer First}${infer Others}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Others>}`
  : "";

/** Of each setting but the next steps. */
export type SettingAttribute = Kebab<Exclude<keyof Settings, keyof NextSteps>>;

/** Attributes are text; a flag is on by being there. */
type Written<Value> = Value extends boolean
  ? boolean | ""
  : Value extends number
    ? number | `${number}`
    : Value extends readonly unknown[]
      ? string
      : Value;

/** Answers and figures to start with, as attributes called by their names: `durationMonths`. */
export type Prefills = {
  readonly [Name in keyof Answers]?: Written<NonNullable<Answers[Name]>>;
} & { readonly [Name in keyof FigureValues]?: number | string };

/** Settings as attributes: `cta-label`. */
export type SettingAttributes = {
  readonly [Name in keyof Settings as Kebab<Name>]?: Written<NonNullable<Settings[Name]>>;
};

/** Settings, answers and figures as attributes: `cta-label`, `duration-months`. */
export type Attributes = SettingAttributes & { readonly [Name in keyof Prefills as Kebab<Name>]?: Prefills[Name] };

/** By both names: `fractional-fit:result`, `fractional-fit-result`. */
export type Events = FractionalFitEventMap & EventAliases;

/** `onfractional-fit-result`. */
export type Listeners<Prefix extends string = "on"> = {
  readonly [Type in keyof Events as `${Prefix}${Type}`]?: (event: Events[Type]) => void;
};
