/** Return, and not only cost: what a month without leadership costs is entered as a range, as nobody has measured it;
 * from it follows the month from which each option has paid for itself, and the chance that it does. */

import { useId, useState } from "preact/hooks";
import type { Payback as Result } from "#engine";
import type { DetailWords } from "../../locales/catalogue.ts";
import type { Range } from "../../session/costs/ranges.ts";
import { useCosts } from "../costs/context.ts";
import { Stacked } from "../stacked.tsx";
import { paybackTable } from "./table.ts";
import { usePayback } from "./use-payback.ts";

/** More than the engine takes. */
const MOST_MINOR = 1e12;

type Drafts = readonly [least: string, most: string];

export function Payback({ words: { payback: words } }: { words: DetailWords }) {
  const { session, state, formats } = useCosts();
  const { monthCost } = state;
  const [drafts, setDrafts] = useState<Drafts>(() => [0, 1].map((end) => shown(monthCost?.[end])) as unknown as Drafts);
  /** Half a range is wrong while one types it: it is said when one has typed. */
  const [isEntered, setEntered] = useState(false);
  const id = useId();
  const result = usePayback(state, true)?.result;
  const isWrong = isEntered && drafts.every(Boolean) && rangeOf(drafts) === null;
  const enter = () => {
    setEntered(true);
    session.set({ monthCost: rangeOf(drafts) });
  };
  const field = (end: 0 | 1, label: string) => (
    <div class="figure">
      <label for={`${id}-${end}`}>{label}</label>
      <div class="entry">
        <span translate={false}>{formats.currencySymbol}</span>
        <input
          id={`${id}-${end}`}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={drafts[end]}
          aria-invalid={isWrong ? "true" : undefined}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget: { value } }) => setDrafts(end === 0 ? [value, drafts[1]] : [drafts[0], value])}
          onChange={enter}
          data-testid={`month-cost-${end === 0 ? "least" : "most"}`}
        />
      </div>
    </div>
  );
  return (
    <div class="payback">
      <p class="help">{words.help}</p>
      {field(0, words.least)}
      {field(1, words.most)}
      <p class="problem" id={`${id}-problem`} role="alert">
        {isWrong && words.wrong}
        {monthCost && result === null && words.failed}
      </p>
      <div role="status">{monthCost && result && <Months result={result} range={monthCost} words={words} />}</div>
    </div>
  );

  function shown(minor: number | undefined): string {
    return minor === undefined ? "" : formats.entry(minor, "money");
  }

  /** Null of what is no range. */
  function rangeOf(entered: Drafts): Range | null {
    const [least, most] = entered.map((text) => formats.parse(text, "money"));
    if (typeof least !== "number" || typeof most !== "number") return null;
    return 0 <= least && least <= most && most <= MOST_MINOR ? [least, most] : null;
  }
}

interface MonthsProps {
  readonly result: Result;
  readonly range: Range;
  readonly words: DetailWords["payback"];
}

function Months({ result, range, words }: MonthsProps) {
  const { state, words: cost, formats, fill } = useCosts();
  const months = state.scenario?.horizonMonths ?? 0;
  const { basis, ...table } = paybackTable(result, range, { words, options: cost.options, formats, fill, months });
  return (
    <>
      <Stacked {...table} testId="payback-table" />
      <p class="fine">{basis}</p>
    </>
  );
}
