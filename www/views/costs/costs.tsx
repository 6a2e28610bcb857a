/** What each way costs: the honest headline, the totals, the months, the figures. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Comparison } from "#engine";
import {
  type CostWords,
  type ForecastWords,
  type Language,
  loadDetails,
  loadForecast,
} from "../../locales/catalogue.ts";
import { FIGURE_GROUPS } from "../../session/figures.ts";
import type { Band } from "../../session/forecast.ts";
import { Formats } from "../../session/format.ts";
import costStyles from "../../styles/costs.css";
import { addStyles } from "../../styles/sheets.ts";
import { useView } from "../context.ts";
import { labelOf } from "../labels.ts";
import { ChangedLater, KeepLater, later } from "../later.tsx";
import { CostContext, type CostView, type Sources, useCosts } from "./context.ts";
import { CostFigures } from "./figures.tsx";
import { CostHeadline } from "./headline.tsx";
import { CostMonths } from "./months.tsx";
import { comparedOptions } from "./options.ts";
import { beginPayslip, CostTotals } from "./totals.tsx";

addStyles(costStyles);

/** Begun from here, so that it shares the charts of the costs without a chunk between them. */
const [ForecastLater] = later<ForecastWords>(
  async () => (await import("../forecast/forecast.tsx")).Forecast,
  loadForecast,
);

const ANNOUNCE_AFTER_MS = 700;
const NO_SOURCES: Sources = { provenanceOf: () => null, contributionsOf: () => null };

export function Costs({ words }: { words: CostWords }) {
  const { session, state, locale, today, tell, list, language, words: shared } = useView();
  const [sources, setSources] = useState<CostView["sources"]>(NO_SOURCES);
  const [band, setBand] = useState<Band | null>(null);
  // The results come first; the sources are there before anybody has read them.
  useEffect(() => {
    let isWanted = true;
    loadSources(language).then(
      (loaded) => {
        if (isWanted) setSources(loaded);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  const { currency = "USD", minorPerMajor = 100 } = state.entered ?? {};
  const formats = useMemo(
    () => new Formats(locale, currency, minorPerMajor, words, tell),
    [locale, currency, minorPerMajor, words, tell],
  );
  const view = useMemo(
    () => ({ session, state, today, tell, list, language, words, formats, sources, band, setBand }),
    [session, state, today, tell, list, language, words, formats, sources, band],
  );
  if (!state.entered) return <p role="status">{shared.loading}</p>;
  return (
    <CostContext.Provider value={view}>
      <div class="columns costs">
        <section class="card" aria-label={words.title} data-testid="costs">
          {state.comparison ? <Results comparison={state.comparison} /> : <Asked />}
        </section>
        <CostFigures />
      </div>
    </CostContext.Provider>
  );
}

/** With all that tells them, and what is in a total. */
async function loadSources(language: Language): Promise<CostView["sources"]> {
  const [{ provenanceOf, contributionsOf }, { ContributionNote, Told }, words] = await Promise.all([
    import("../../session/provenance.ts"),
    import("./details.ts"),
    loadDetails(language),
    beginPayslip(language),
  ]);
  return { provenanceOf, contributionsOf, details: { words, Told, ContributionNote } };
}

/** Nothing can be told yet: what is needed for it, and the way there. */
function Asked() {
  const { state, words } = useCosts();
  const lead = (from: HTMLElement, path: string): void => {
    (from.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`[name="${path}"]`)?.focus();
  };
  return (
    <>
      <h2 class="unseen">{words.title}</h2>
      <p class="lead" role="status">
        {words.asks}
      </p>
      <ul class="facts">
        {FIGURE_GROUPS.flatMap(({ id, figures }) =>
          figures
            .filter(({ path }) => path in state.problems)
            .map(({ path }) => (
              <li key={path}>
                {id !== "main" && `${words.groups[id]} – `}
                <button
                  type="button"
                  class="link"
                  onClick={({ currentTarget }) => lead(currentTarget, path)}
                  data-testid={`asked-${path}`}
                >
                  {labelOf(words, path)}
                </button>
              </li>
            )),
        )}
      </ul>
    </>
  );
}

function Results({ comparison }: { comparison: Comparison }) {
  const { look, words: shared } = useView();
  const { session, state, words, formats, tell, list } = useCosts();
  useEffect(() => session.seeCosts(), [session]);
  const totals = comparedOptions(comparison)
    .filter(({ id }) => !state.hidden.includes(id))
    .map(({ id, cost }) =>
      tell(words.announced, { name: words.options[id].name, total: formats.wholeMoney(cost.totalMinor) }),
    );
  return (
    <>
      {state.entered !== state.scenario && (
        <p class="notice" role="status" data-testid="unfinished">
          {words.unfinished}
        </p>
      )}
      <CostHeadline comparison={comparison} />
      {state.preset && <ChangedLater />}
      <CostTotals comparison={comparison} />
      <Announcement text={list(totals, "unit")} />
      <CostMonths comparison={comparison} />
      <ForecastLater />
      <div class="actions">
        <button type="button" onClick={() => session.show("report")} data-testid="to-report">
          {shared.report}
        </button>
        {look.CallToAction && <look.CallToAction />}
      </div>
      <KeepLater />
      <p class="fine">{words.excluded}</p>
    </>
  );
}

/** Tells a screen reader the result once the figures have come to rest. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return;
    first.current = "";
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status" data-testid="announcement">
      {said}
    </p>
  );
}
