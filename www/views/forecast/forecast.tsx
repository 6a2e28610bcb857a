/** How sure the costs are: the chance that the fractional way costs less, what it
 * depends on, and what is worth finding out. */

import { useRef } from "preact/hooks";
import type { ForecastWords } from "../../locales/catalogue.ts";
import type { Asked, Failure, Ranged } from "../../session/forecast.ts";
import forecastStyles from "../../styles/forecast.css";
import { addStyles } from "../../styles/sheets.ts";
import { CostContext, useCosts } from "../costs/context.ts";
import { Steady } from "../costs/steady.tsx";
import { BreakEven } from "./break-even.tsx";
import { Chance } from "./chance.tsx";
import { ForecastContext } from "./context.ts";
import { Difference } from "./difference.tsx";
import { useLatest, useLong } from "./progress.ts";
import { RangeList } from "./ranges.tsx";
import { Spread } from "./spread.tsx";
import { Moves } from "./tornado.tsx";

addStyles(forecastStyles);

export function Forecast({ words }: { words: ForecastWords }) {
  const view = useCosts();
  const { session, state, setBand, tell } = view;
  const { engine } = session;
  const { scenario, ranges, country } = state;
  const { progress, failure } = useLatest(engine, scenario, ranges, setBand);
  const isOfNow = (one: Asked | null): boolean => one?.scenario === scenario && one?.given === ranges;
  const isDone = isOfNow(progress) && progress?.isDone === true;
  const isLate = useLong(!(isDone || isOfNow(failure)));
  const ranged: (Ranged & Partial<Failure>) | null = failure ?? progress;
  // With another currency, the last estimate keeps its own until the next is there.
  const formats = useRef(view.formats);
  if (progress?.scenario.currency === scenario?.currency) formats.current = view.formats;
  return (
    <section class="forecast" aria-label={words.title} data-testid="forecast">
      <h3>{words.title}</h3>
      <p class="help" role="status" data-testid="working">
        {isLate && words.working}
      </p>
      <CostContext.Provider value={{ ...view, formats: formats.current }}>
        <Steady by={[words, progress, failure, isDone, ranges, country]}>
          {failure && (
            <p class="notice" role="status" data-testid="failed">
              {words.failed}
            </p>
          )}
          {progress && (
            <ForecastContext.Provider value={{ words, ...progress }}>
              <Chance />
              <Spread />
              <Difference />
              <Moves />
              {progress.surface && <BreakEven surface={progress.surface} />}
            </ForecastContext.Provider>
          )}
          {ranged && <RangeList words={words} {...ranged} />}
          {progress && (
            <p class={isDone ? "fine" : "fine early"} data-testid="method">
              {tell(words.method, { draws: progress.simulated.draws })}
            </p>
          )}
        </Steady>
      </CostContext.Provider>
    </section>
  );
}
