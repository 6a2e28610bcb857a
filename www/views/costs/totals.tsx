/** What each option costs in all, what the company gets for it, and what is in it. */

import { useState } from "preact/hooks";
import type { Comparison, PractitionersCost } from "#engine";
import { Amounts } from "../../charts/amounts.tsx";
import { useView } from "../context.ts";
import { labelOf } from "../figures/labels.ts";
import { AskedOption } from "./asked.tsx";
import { useCosts } from "./context.ts";
import { refusedIn } from "./drafts.ts";
import { lackingOf } from "./lacking.ts";
import { LiveNotice } from "./live.tsx";
import { OptionName } from "./option-name.tsx";
import { type ComparedProps, OPTIONS } from "./options.ts";

/** Of a comparison that isn't whole, options whose figures are all there. */
export function CostTotals({ comparison, isWhole }: { comparison: Comparison; isWhole: boolean }) {
  const { state, words } = useCosts();
  return (
    <section aria-label={words.totals}>
      <LeftOut />
      <ul class="totals">
        {OPTIONS.map((id) => {
          const cost = comparison[id];
          const lacking = isWhole && cost ? [] : lackingOf(id, state);
          if (lacking.length > 0) return <AskedOption key={id} id={id} lacking={lacking} />;
          return cost && <Total key={id} option={{ id, cost }} comparison={comparison} />;
        })}
      </ul>
    </section>
  );
}

function LeftOut() {
  const { state, words, fill, list } = useCosts();
  const names = refusedIn(state).map((path) => labelOf(words, path));
  return <LiveNotice name="left-out" text={names.length > 0 && fill(words.leftOut, { figures: list(names) })} />;
}

function Total({ option, comparison }: ComparedProps) {
  const { parts } = useView();
  const { words, formats } = useCosts();
  const [open, setOpen] = useState(false);
  const { id, cost } = option;
  return (
    <li class={id} data-testid={`option-${id}`}>
      <OptionName id={id} />
      <p class="total" translate={false} data-testid={`total-${id}`}>
        {formats.wholeMoney(cost.totalMinor)}
      </p>
      <p class="per-day" data-testid={`per-day-${id}`}>
        {cost.costPerUsefulDayMinor == null ? (
          id === "practitioners" ? (
            words.noLeadership
          ) : (
            words.noDays
          )
        ) : (
          <>
            <b translate={false}>{formats.wholeMoney(cost.costPerUsefulDayMinor)}</b> {words.perDay}
          </>
        )}
      </p>
      <Delivered option={option} comparison={comparison} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-testid={`payslip-${id}`}>
        <summary>{words.inside}</summary>
        {open && <parts.Payslip option={option} comparison={comparison} />}
      </details>
    </li>
  );
}

function Delivered({ option: { id, cost }, comparison }: ComparedProps) {
  const { words, formats, fill } = useCosts();
  const { bridge } = comparison;
  const extra = comparison.comparison.extraBridgeVsFullTimeMinor ?? 0;
  if (id === "practitioners") {
    const days = (cost as PractitionersCost).implementationDays;
    return (
      <>
        {/* Like beside like, where no day of theirs is one of leadership. */}
        {cost.costPerUsefulDayMinor == null && days > 0 && (
          <p class="per-day">
            <b translate={false}>{formats.wholeMoney(cost.totalMinor / days)}</b> {words.perBuildingDay}
          </p>
        )}
        <p>{fill(words.buildingDays, { days: Math.round(days) })}</p>
      </>
    );
  }
  return (
    <>
      {cost.deliveredDays > 0 && (
        <p>
          {cost.usefulDays < cost.deliveredDays
            ? fill(words.usefulOf, { useful: Math.round(cost.usefulDays), delivered: Math.round(cost.deliveredDays) })
            : fill(words.usefulDays, { days: Math.round(cost.usefulDays) })}
        </p>
      )}
      {id === "bridge" && bridge && (
        <>
          {extra > 0 && (
            <p>
              <Amounts>{fill(words.extra, { amount: formats.wholeMoney(extra) })}</Amounts>
            </p>
          )}
          {bridge.fractionalMonthsSolo + bridge.fractionalMonthsOverlap > 0 && (
            <p>
              {fill(words.handover, { alone: bridge.fractionalMonthsSolo, beside: bridge.fractionalMonthsOverlap })}
            </p>
          )}
        </>
      )}
    </>
  );
}
