/** What a report is made of: the session's state, and the words and formats of
 * its language. */

import type { Comparison, Payback, Scenario } from "#engine";
import { directionOf, type StartWords, type WordsForReport } from "../locales/catalogue.ts";
import type { Fill, List } from "../locales/message.ts";
import { Formats } from "../session/costs/format.ts";
import type { Sources } from "../session/costs/sources.ts";
import { linkTo } from "../session/outside/link.ts";
import type { State } from "../session/state.ts";
import type { View } from "../views/context.ts";
import { evenRamp } from "../views/costs/findings.ts";
import { type Beside, beside } from "../views/scenarios/beside.ts";

export interface ReportView {
  readonly state: State;
  /** The comparison, if it took the fractional as long as the hire to get up to speed. */
  readonly evenly: Comparison | null;
  /** The scenario that is kept, and the present one; null without one. */
  readonly both: Beside | null;
  /** What the visitor's cost of a month without leadership gives; null without one, or until it is worked out. */
  readonly payback: Payback | null;
  /** A page that asks for the fit alone tells no costs. */
  readonly hasCosts: boolean;
  readonly words: WordsForReport & { readonly shared: StartWords };
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly fill: Fill;
  readonly list: List;
  readonly formats: Formats;
  readonly sources: Sources;
  readonly locale: string;
  readonly today: Date;
  /** What other figures would give; null where that can't be computed. */
  readonly compare: (scenario: Scenario) => Comparison | null;
  /** Opens what the report is of. */
  readonly link: string;
}

export function reportView(
  view: View,
  words: WordsForReport,
  sources: Sources,
  payback: Payback | null = null,
): ReportView {
  const { session, look, words: shared, language, locale, today, fill, list } = view;
  const hasCosts = look.mode !== "fit";
  const state = hasCosts
    ? view.state
    : { ...view.state, scenario: null, comparison: null, kept: null, monthCost: null };
  const { currency, minorPerMajor } = state.scenario ?? state.entered ?? {};
  const formats = new Formats(locale, currency ?? "USD", minorPerMajor ?? 100, words.cost, fill);
  const compare = (scenario: Scenario) => session.comparisonOf(scenario);
  return {
    state,
    hasCosts,
    payback: state.monthCost && payback,
    both: beside(state, {
      words: { shared, cost: words.cost, scenarios: words.cost.scenarios },
      formats,
      locale,
      fill,
      session,
    }),
    evenly: state.scenario && session.comparisonOf(evenRamp(state.scenario)),
    words: { ...words, shared },
    formats,
    sources,
    locale,
    language,
    direction: directionOf(language),
    fill,
    list,
    today,
    compare,
    link: linkTo(view.state, look.page),
  };
}
