/** How certain the costs are: the chance that the fractional CTO costs less in a sentence,
 * and on demand what it depends on and what is worth finding out. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Comparison } from "#engine";
import type { ForecastWords } from "../../locales/catalogue.ts";
import { type Asked, type Failure, isDetailed, type Progress, type Ranged } from "../../session/costs/forecast.ts";
import forecastStyles from "../../styles/forecast.css";
import { addStyles } from "../../styles/sheets.ts";
import { CostContext, useCosts } from "../costs/context.ts";
import { facts } from "../costs/findings.ts";
import { Awaited, Live } from "../costs/live.tsx";
import { Steady } from "../costs/steady.tsx";
import { useWholeEngine } from "../whole-engine.ts";
import { BreakEven } from "./break-even.tsx";
import { Chance, DependsOn } from "./chance.tsx";
import { ForecastContext } from "./context.ts";
import { Difference } from "./difference.tsx";
import { useLatest, useLong } from "./progress.ts";
import { RangeList } from "./ranges.tsx";
import { Spread } from "./spread.tsx";
import { Moves } from "./tornado.tsx";

addStyles(forecastStyles);

export function Forecast({ words, comparison }: { words: ForecastWords; comparison: Comparison }) {
  const view = useCosts();
  const { session, state, setBand, fill } = view;
  const { scenario, ranges, country } = state;
  const [open, setOpen] = useState(false);
  // Ranges of the visitor's own count also where what they were entered in is closed.
  const { engine, failed } = useWholeEngine(open || Object.keys(ranges).length > 0);
  const { progress, failure } = useLatest(session.engine, engine, scenario, ranges, setBand);
  const details = progress && isDetailed(progress) ? progress : null;
  const isOfNow = (one: Asked | null): boolean => one?.scenario === scenario && one?.given === ranges;
  const isDone = isOfNow(progress) && progress?.isDone === true;
  // What was drawn to the end isn't taken back where more than the chance is drawn again.
  const finished = useRef<Progress | null>(null);
  if (progress?.isDone) finished.current = progress;
  const shown = isOfNow(finished.current) ? finished.current : progress;
  const isLate = useLong(!(isDone || isOfNow(failure)));
  const ranged: (Ranged & Partial<Failure>) | null = failure ?? details;
  // With another currency, the last estimate keeps its own until the next is there.
  const formats = useRef(view.formats);
  if (progress?.scenario.currency === scenario?.currency) formats.current = view.formats;
  // What can't be used is told at its range.
  useEffect(() => {
    if (failure) setOpen(true);
  }, [failure]);
  return (
    <section class="forecast" aria-label={words.title} data-testid="forecast">
      <p class="help" role="status" data-testid="working">
        {isLate && words.working}
      </p>
      <CostContext.Provider value={{ ...view, formats: formats.current }}>
        <Steady by={[words, progress, failure, isDone, ranges, country, open, open && comparison, engine, failed]}>
          {failure && (
            <Live class="notice" data-testid="failed">
              {words.failed}
            </Live>
          )}
          {shown && <Chance simulated={shown.simulated} words={words} />}
          <details
            class="certainty"
            open={open}
            onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
            data-testid="certainty"
          >
            <summary>{words.title}</summary>
            {open && (
              <ul class="facts" data-testid="facts">
                {facts(comparison, view).map((fact, index) => (
                  <li key={index}>{fact}</li>
                ))}
              </ul>
            )}
            {open && !engine && <Awaited failed={failed} />}
            {open && details && (
              <ForecastContext.Provider value={{ words, ...details }}>
                <DependsOn />
                <Spread />
                <Difference />
                <Moves />
                {details.surface && <BreakEven surface={details.surface} />}
              </ForecastContext.Provider>
            )}
            {open && engine && ranged && <RangeList words={words} {...ranged} />}
            {open && details && (
              <p class={isDone ? "fine" : "fine early"} data-testid="method">
                {fill(words.method, { draws: details.simulated.draws })}
              </p>
            )}
          </details>
        </Steady>
      </CostContext.Provider>
    </section>
  );
}
