/** Each chunk of the views: whoever only reads the first question pays for none of them. What is shown inside another
 * chunk comes by the view (`useView().parts`), so that no chunk imports the file that loads it. */

import { loadCosts as loadCostsEngine } from "../engine/later.ts";
import {
  type AdviceWords,
  type CostWords,
  type DetailWords,
  type EmbedWords,
  type ForecastWords,
  type Language,
  loadAdvice,
  loadCosts,
  loadDetails,
  loadEmbed,
  loadForecast,
  loadForReport,
  loadShortAdvice,
  type ShortAdviceWords,
  type WordsForReport,
} from "../locales/catalogue.ts";
import type { Parts } from "./context.ts";
import type { ComparedProps } from "./costs/options.ts";
import { later } from "./later.tsx";

const [InShortLater, beginInShort] = later<ShortAdviceWords>(
  async () => (await import("./fit/in-short.tsx")).InShort,
  loadShortAdvice,
);
/** Stands below what is read first, which says meanwhile that something is awaited. */
const [AdviceLater, beginAdvice] = later<AdviceWords>(
  async () => (await import("./fit/advice.tsx")).Advice,
  loadAdvice,
  undefined,
  () => false,
);
const [CostsLater, beginCosts] = later<CostWords>(
  async () => (await import("./costs.ts")).Costs,
  loadCosts,
  ({ startCosts }) => startCosts(),
);
/** Stands by for printing, and is shown when it is asked for. */
const [ReportLater] = later<WordsForReport>(
  async () => (await import("../report/report.tsx")).Report,
  loadForReport,
  ({ startCosts }) => startCosts(),
  ({ state }) => state.step === "report",
);

const [NoticesLater] = later<EmbedWords>(async () => (await import("./notices.tsx")).Notices, loadEmbed);
const [FilledInLater] = later<EmbedWords>(async () => (await import("./filled-in.tsx")).FilledIn, loadEmbed);
/** Nobody misses it meanwhile. */
const [TranslationLater] = later<EmbedWords>(
  async () => (await import("./translation.tsx")).Translation,
  loadEmbed,
  undefined,
  () => false,
);

// Inside the advice or the costs.
const [Keep] = later<EmbedWords>(async () => (await import("./keep.tsx")).Keep, loadEmbed);
const [Along] = later<WordsForReport>(async () => (await import("./take-along/along.tsx")).Along, loadForReport);
const [Changed] = later<EmbedWords>(async () => (await import("./disclosure.tsx")).ChangedAssumptions, loadEmbed);
const [Payslip, beginPayslip] = later<DetailWords, ComparedProps>(
  async () => (await import("./costs/details/details.ts")).Payslip,
  loadDetails,
);
const [Forecast] = later<ForecastWords, Pick<ComparedProps, "comparison">>(
  async () => (await import("./forecast/forecast.tsx")).Forecast,
  loadForecast,
);
const [Scenarios] = later<DetailWords>(async () => (await import("./scenarios/scenarios.tsx")).Scenarios, loadDetails);
const [Payback] = later<DetailWords>(async () => (await import("./payback/payback.tsx")).Payback, loadDetails);

export const PARTS: Parts = { Along, Changed, Forecast, Keep, Payback, Payslip, Scenarios, beginPayslip };

export { AdviceLater, CostsLater, FilledInLater, InShortLater, NoticesLater, ReportLater, TranslationLater };

// Loads what will be wanted soon; a failure shows when it is wanted.

export function loadAdviceEarly(language: Language): void {
  beginInShort(language).catch(() => {});
  beginAdvice(language).catch(() => {});
}

/** Once the browser has nothing better to do. */
export function loadCostsEarly(language: Language): void {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => {
    loadCostsEngine().catch(() => {});
    beginCosts(language).catch(() => {});
  });
}
