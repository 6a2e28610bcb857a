/** How sure the costs are: the chance that the fractional way costs less, what it
 * depends on, and what is worth finding out. */

import { useEffect, useMemo, useState } from "preact/hooks";
import type { Estimate, Scenario, Tornado, UncertainScenario } from "#engine";
import type { Engine } from "../engine/load.ts";
import type { ForecastWords } from "../locales/catalogue.ts";
import { simulate } from "../session/forecast.ts";
import { type Ranges, rangesInUse, variablesOf } from "../session/ranges.ts";
import forecastStyles from "../styles/forecast.css";
import { addStyles } from "../styles/sheets.ts";
import { useCosts } from "./costs-context.ts";
import { BreakEven } from "./forecast-break-even.tsx";
import { Chance } from "./forecast-chance.tsx";
import { ForecastContext } from "./forecast-context.ts";
import { Difference } from "./forecast-difference.tsx";
import { RangeList } from "./forecast-ranges.tsx";
import { Spread } from "./forecast-spread.tsx";
import { Moves } from "./forecast-tornado.tsx";

addStyles(forecastStyles);

export function Forecast({ words }: { words: ForecastWords }) {
  const { session, state } = useCosts();
  const { engine } = session;
  const { scenario } = state;
  return (
    <section class="forecast" aria-label={words.title} data-testid="forecast">
      <h3>{words.title}</h3>
      {engine && scenario && <Worked words={words} engine={engine} scenario={scenario} given={state.ranges} />}
    </section>
  );
}

interface WorkedProps {
  readonly words: ForecastWords;
  readonly engine: Engine;
  readonly scenario: Scenario;
  readonly given: Ranges;
}

function Worked({ words, engine, scenario, given }: WorkedProps) {
  const { session, tell } = useCosts();
  const plan = useMemo(() => planned(engine, scenario, given), [engine, scenario, given]);
  const estimate = useEstimate(engine, plan);
  if (plan === null || estimate === null) {
    return (
      <p class="notice" role="status">
        {words.failed}{" "}
        <button type="button" class="link" onClick={() => session.resetRanges()} data-testid="reset-ranges">
          {words.ranges.reset}
        </button>
      </p>
    );
  }
  if (estimate === undefined) return null;
  const { simulated, isDone } = estimate;
  return (
    <ForecastContext.Provider
      value={{ words, engine, scenario, simulated, ranges: plan.ranges, tornado: plan.tornado }}
    >
      <Chance />
      <Spread />
      <Difference />
      <Moves />
      <BreakEven isSettled={isDone} />
      <RangeList />
      <p class="fine" data-testid="method">
        {isDone ? tell(words.method, { draws: simulated.draws }) : words.refining}
      </p>
    </ForecastContext.Provider>
  );
}

interface Plan {
  readonly ranges: Ranges;
  readonly input: UncertainScenario;
  readonly tornado: Tornado;
}

/** Null where the ends of a range can't be computed. */
function planned(engine: Engine, scenario: Scenario, given: Ranges): Plan | null {
  try {
    const ranges = rangesInUse(engine.tornado({ scenario }).rows, given, scenario);
    // Without ranges of the visitor's, the engine's own stand in its own order.
    const isSourced = Object.keys(given).length === 0;
    const input = isSourced ? { scenario } : { scenario, variables: variablesOf(ranges, scenario) };
    return { ranges, input, tornado: engine.tornado(input) };
  } catch {
    return null;
  }
}

interface Progress {
  readonly simulated: Estimate;
  readonly isDone: boolean;
}

/** The latest estimate, and the last good one while the next is worked out; null
 * where there can't be one, undefined before the first. */
function useEstimate(engine: Engine, plan: Plan | null): Progress | null | undefined {
  const [estimate, setEstimate] = useState<Progress | null>();
  useEffect(() => {
    if (!plan) return;
    return simulate(engine, plan.input, {
      tell: (simulated, isDone) => setEstimate({ simulated, isDone }),
      fail: () => setEstimate(null),
    });
  }, [engine, plan]);
  return estimate;
}
