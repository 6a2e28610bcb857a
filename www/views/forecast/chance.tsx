/** The chance, never without what it depends on; and what to settle next. */

import { useRef } from "preact/hooks";
import type { Chances, Estimate } from "#engine";
import { Amounts } from "../../charts/amounts.tsx";
import type { ForecastWords } from "../../locales/catalogue.ts";
import { casesOf } from "../../session/costs/forecast.ts";
import { useCosts } from "../costs/context.ts";
import { labelOf } from "../figures/labels.ts";
import { useForecast } from "./context.ts";

/** Below, a figure hardly matters: of the variance, and of the typical cost. */
const WORTH_NAMING = 0.05;
const WORTH_SETTLING = 0.002;
const MOST_NAMED = 3;
/** In the place of what isn't known yet. */
const YET = "…";

export function Chance({ simulated, words }: { simulated: Chances; words: ForecastWords }) {
  const { fill } = useCosts();
  const { shareFractionalCheaper: share } = simulated;
  const cases = casesOf(share);
  return (
    <p class="chance" data-testid="chance">
      {cases === "all" && words.chance.nearlyAll}
      {cases === "none" && words.chance.nearlyNone}
      {cases === "some" && fill(words.chance.of, { cases: Math.round(share * 100) })}
    </p>
  );
}

export function DependsOn() {
  const { words: costWords, formats, fill } = useCosts();
  const { words, simulated, isDone } = useForecast();
  // A few cases tell the chance, but not yet what moves it: until all are there, the last full answer stays.
  const finished = useRef<Estimate | null>(null);
  if (isDone) finished.current = simulated;
  const full = finished.current;
  const causes = full ? causesOf(full, (path) => labelOf(costWords, path), words.exit) : [YET, YET, YET];
  const first = full && firstToSettle(full);
  const advice = first
    ? fill(words.findOut, { figure: labelOf(costWords, first.path), amount: formats.roughMoney(first.evppiMinor) })
    : words.findNothing;
  return (
    <>
      {causes.length > 0 ? (
        <>
          <p>{words.dependsOn}</p>
          <ul data-testid="depends-on">
            {causes.map((cause, index) => (
              <li key={index}>{cause}</li>
            ))}
          </ul>
          {full?.inputs.length !== 0 && <p data-testid="find-out">{full ? <Amounts>{advice}</Amounts> : YET}</p>}
        </>
      ) : (
        <p>{words.dependsOnNothing}</p>
      )}
    </>
  );
}

/** By their weight with all that goes along with them; the largest is named, however small it is. */
function causesOf({ inputs, turnover }: Estimate, label: (path: string) => string, exit: string): string[] {
  const weighed = [
    ...inputs.map(({ path, total = 0 }) => ({ name: label(path), total })),
    { name: exit, total: turnover.total ?? 0 },
  ].sort((a, b) => b.total - a.total);
  const least = Math.min(WORTH_NAMING, weighed[0]?.total ?? 0);
  return weighed
    .filter(({ total }) => total > 0 && total >= least)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name);
}

function firstToSettle({ inputs, summaryMinor }: Estimate): Estimate["inputs"][number] | null {
  const [first] = [...inputs].sort((a, b) => b.evppiMinor - a.evppiMinor);
  return first && first.evppiMinor > WORTH_SETTLING * summaryMinor.fractional.p50 ? first : null;
}
