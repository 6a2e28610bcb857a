/** What each option costs, in layers: headline, totals, months; how certain they are, on demand; the figures. */

import type { ComponentType } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Comparison } from "#engine";
import { type CostWords, type Language, loadDetails } from "../../locales/catalogue.ts";
import type { Band } from "../../session/costs/forecast.ts";
import { Formats } from "../../session/costs/format.ts";
import { NO_SOURCES } from "../../session/costs/sources.ts";
import costStyles from "../../styles/costs/costs.css";
import roomStyles from "../../styles/costs/costs-room.css";
import { addStyles } from "../../styles/sheets.ts";
import { type Parts, useView } from "../context.ts";
import { CostContext, type CostView, useCosts } from "./context.ts";
import { CostFigures } from "./figures.tsx";
import { evenRamp } from "./findings.ts";
import { AdvisedOption, CostHeadline } from "./headline.tsx";
import { lackingOf } from "./lacking.ts";
import { Live, LiveNotice } from "./live.tsx";
import { CostMonths } from "./months.tsx";
import { comparedOptions, OPTIONS } from "./options.ts";
import { CostTotals } from "./totals.tsx";

addStyles(costStyles + roomStyles);

const ANNOUNCE_AFTER_MS = 700;

export function Costs({ words }: { words: CostWords }) {
  const { session, state, locale, today, fill, list, language, words: shared, parts } = useView();
  const { country } = state;
  const [sources, setSources] = useState<CostView["sources"]>(NO_SOURCES);
  const [band, setBand] = useState<Band | null>(null);
  // The results come first; the sources are there before anybody has read them.
  useEffect(() => {
    let isWanted = true;
    loadSources(language, country, parts).then(
      (loaded) => {
        if (isWanted) setSources(loaded);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [language, country]);
  const { currency = "USD", minorPerMajor = 100 } = state.entered ?? {};
  const formats = useMemo(
    () => new Formats(locale, currency, minorPerMajor, words, fill),
    [locale, currency, minorPerMajor, words, fill],
  );
  const { scenario } = state;
  const evenly = useMemo(() => scenario && session.comparisonOf(evenRamp(scenario)), [session, scenario]);
  const view = useMemo(
    () => ({ session, state, today, fill, list, language, words, formats, sources, evenly, band, setBand }),
    [session, state, today, fill, list, language, words, formats, sources, evenly, band],
  );
  if (!state.entered) return <p>{shared.loading}</p>;
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
async function loadSources(language: Language, country: string, parts: Parts): Promise<CostView["sources"]> {
  const [sources, { ContributionNote, SourceText }, words] = await Promise.all([
    import("../../session/provenance.ts").then(({ sourcesOf }) => sourcesOf(country)),
    import("./details/details.ts"),
    loadDetails(language),
    parts.beginPayslip(language),
  ]);
  return { ...sources, details: { words, SourceText, ContributionNote } };
}

/** Some options lack a price, which is asked for in their place; the others are compared meanwhile. */
function Asked() {
  const { parts } = useView();
  const { state, words } = useCosts();
  return (
    <>
      <h2 class="unseen">{words.title}</h2>
      <Live class="lead">{words.asks}</Live>
      <AdvisedOption />
      {state.preset && <parts.Changed />}
      {state.incomplete && <CostTotals comparison={state.incomplete.comparison} isWhole={false} />}
    </>
  );
}

function Results({ comparison }: { comparison: Comparison }) {
  const { look, words: shared, parts } = useView();
  const { session, state, words, formats, fill, list } = useCosts();
  useEffect(() => session.seeCosts(), [session]);
  const isUnfinished = OPTIONS.some((id) => comparison[id] && lackingOf(id, state).length > 0);
  const totals = comparedOptions(comparison)
    .filter(({ id }) => !state.hidden.includes(id))
    .map(({ id, cost }) =>
      fill(words.announced, { name: words.options[id].name, total: formats.wholeMoney(cost.totalMinor) }),
    );
  return (
    <>
      <LiveNotice name="unfinished" text={isUnfinished && words.unfinished} />
      <CostHeadline comparison={comparison} />
      {state.preset && <parts.Changed />}
      <CostTotals comparison={comparison} isWhole={true} />
      <Announcement text={list(totals, "unit")} />
      <CostMonths comparison={comparison} />
      <parts.Forecast comparison={comparison} />
      <OnDemand title={words.openPayback} isOpen={state.monthCost !== null} Part={parts.Payback} testId="payback" />
      <OnDemand title={words.compareScenarios} isOpen={state.kept !== null} Part={parts.Scenarios} testId="scenarios" />
      <div class="actions">
        <button type="button" onClick={() => session.show("report")} data-testid="to-report">
          {shared.report}
        </button>
        {look.CallToAction && <look.CallToAction />}
      </div>
      {look.HandOff && <look.HandOff />}
      <parts.Keep />
      <p class="fine">{words.excluded}</p>
    </>
  );
}

interface OnDemandProps {
  readonly title: string;
  /** From the start. */
  readonly isOpen: boolean;
  readonly Part: ComponentType;
  readonly testId: string;
}

/** Loaded when it is opened. */
function OnDemand({ title, isOpen, Part, testId }: OnDemandProps) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details
      class="certainty"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-testid={testId}
    >
      <summary>{title}</summary>
      {open && <Part />}
    </details>
  );
}

/** Tells a screen reader the result once the figures have come to rest. */
function Announcement({ text }: { text: string }) {
  const [announced, setAnnounced] = useState("");
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return;
    first.current = "";
    const timer = setTimeout(() => setAnnounced(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status" data-testid="announcement">
      {announced}
    </p>
  );
}
