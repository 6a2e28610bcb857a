/** How sure the costs are: the chance that the fractional way costs less, what it
 * depends on, and what is worth finding out. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Scenario } from "#engine";
import type { Engine } from "../engine/load.ts";
import type { ForecastWords } from "../locales/catalogue.ts";
import { type Band, forecast, type Progress } from "../session/forecast.ts";
import type { Ranges } from "../session/ranges.ts";
import forecastStyles from "../styles/forecast.css";
import { addStyles } from "../styles/sheets.ts";
import { CostContext, useCosts } from "./costs-context.ts";
import { Steady } from "./costs-steady.tsx";
import { BreakEven } from "./forecast-break-even.tsx";
import { Chance } from "./forecast-chance.tsx";
import { ForecastContext, useForecast } from "./forecast-context.ts";
import { Difference } from "./forecast-difference.tsx";
import { RangeList } from "./forecast-ranges.tsx";
import { Spread } from "./forecast-spread.tsx";
import { Moves } from "./forecast-tornado.tsx";

addStyles(forecastStyles);

/** Changes that follow each other faster are one: a slider that moves. */
const REST_MS = 100;
/** Until the frame of a single change is drawn. */
const FRAME_MS = 17;

export function Forecast({ words }: { words: ForecastWords }) {
  const view = useCosts();
  const { session, state, setBand } = view;
  const { engine } = session;
  const { scenario, ranges, country } = state;
  const progress = useProgress(engine, scenario, ranges, setBand);
  const isCurrent = progress?.scenario === scenario && progress?.given === ranges;
  // With another currency, the last estimate keeps its own until the next is there.
  const formats = useRef(view.formats);
  if (progress?.scenario.currency === scenario?.currency) formats.current = view.formats;
  return (
    <section class="forecast" aria-label={words.title} data-testid="forecast">
      <h3>{words.title}</h3>
      <CostContext.Provider value={{ ...view, formats: formats.current }}>
        <Steady by={[words, progress, isCurrent, ranges, country]}>
          {progress === null && <Failed words={words} />}
          {progress && engine && (
            <ForecastContext.Provider value={{ words, engine, ...progress }}>
              <Worked isDone={progress.isDone && isCurrent} />
            </ForecastContext.Provider>
          )}
        </Steady>
      </CostContext.Provider>
    </section>
  );
}

function Failed({ words }: { words: ForecastWords }) {
  const { session } = useCosts();
  return (
    <p class="notice" role="status">
      {words.failed}{" "}
      <button type="button" class="link" onClick={() => session.resetRanges()} data-testid="reset-ranges">
        {words.ranges.reset}
      </button>
    </p>
  );
}

function Worked({ isDone }: { isDone: boolean }) {
  const { tell } = useCosts();
  const { words, simulated, surface } = useForecast();
  return (
    <>
      <Chance />
      <Spread />
      <Difference />
      <Moves />
      {surface && <BreakEven surface={surface} />}
      <RangeList />
      <p class="fine" data-testid="method">
        {isDone ? tell(words.method, { draws: simulated.draws }) : words.refining}
      </p>
    </>
  );
}

/** The latest estimate, and the last good one while the next is worked out; null
 * where there can't be one, undefined before the first. */
function useProgress(
  engine: Engine | null,
  scenario: Scenario | null,
  given: Ranges,
  tellBand: (band: Band) => void,
): Progress | null | undefined {
  const [progress, setProgress] = useState<Progress | null>();
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!(engine && scenario)) return;
    const now = performance.now();
    const isMoving = now - changedAt.current < REST_MS;
    changedAt.current = now;
    return forecast(engine, scenario, given, isMoving ? REST_MS : FRAME_MS, {
      tell: setProgress,
      tellBand,
      fail: () => setProgress(null),
    });
  }, [engine, scenario, given, tellBand]);
  return progress;
}
