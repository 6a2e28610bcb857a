/** The chance, never without what it depends on; and what to find out next. */

import { useCosts } from "./costs-context.ts";
import { useForecast } from "./forecast-context.ts";

/** Below, a figure hardly matters: of the variance, and of the typical difference. */
const WORTH_NAMING = 0.05;
const WORTH_FINDING_OUT = 0.002;
const MOST_NAMED = 3;

export function Chance() {
  const { words: costWords, formats, tell } = useCosts();
  const { words, simulated } = useForecast();
  const { inputs, summaryMinor, shareFractionalCheaper: share } = simulated;
  const name = (path: string): string => costWords.figures[path as keyof typeof costWords.figures] ?? path;
  const main = [...inputs]
    .sort((a, b) => weight(b) - weight(a))
    .filter((input) => weight(input) >= WORTH_NAMING)
    .slice(0, MOST_NAMED);
  const [first] = [...inputs].sort((a, b) => b.valueMinor - a.valueMinor);
  const isWorthIt = first && first.valueMinor > WORTH_FINDING_OUT * summaryMinor.fractional.p50;
  return (
    <>
      <p class="chance" data-testid="chance">
        {share > 0.99 && words.chance.nearlyAll}
        {share < 0.01 && words.chance.nearlyNone}
        {share >= 0.01 && share <= 0.99 && tell(words.chance.of, { cases: Math.round(share * 100) })}
      </p>
      {main.length > 0 ? (
        <>
          <p>{words.dependsOn}</p>
          <ul data-testid="depends-on">
            {main.map(({ path }) => (
              <li key={path}>{name(path)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.dependsOnNothing}</p>
      )}
      {inputs.length > 0 && (
        <p data-testid="find-out">
          {isWorthIt
            ? tell(words.findOut, { figure: name(first.path), amount: formats.roughMoney(first.valueMinor) })
            : words.findNothing}
        </p>
      )}
    </>
  );
}

/** With all that hangs on it, once that is known. */
const weight = ({ firstOrder, total }: { firstOrder: number; total?: number | undefined }): number =>
  total ?? firstOrder;
