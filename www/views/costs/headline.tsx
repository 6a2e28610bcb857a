/** Totals and prices per effective day side by side, with their ranges, and what they depend on most. */

import { useEffect, useState } from "preact/hooks";
import type { Comparison, Scenario } from "#engine";
import { Amounts } from "../../charts/amounts.tsx";
import { unitOf } from "../../session/figures.ts";
import { useArrival } from "../arrival.ts";
import { labelOf } from "../figures/labels.ts";
import { useCosts } from "./context.ts";
import { leadToFigures } from "./figures.tsx";
import { advised, dayPrice, dayPrices, evenDayPrice, headline } from "./findings.ts";
import { type Mover, mostMoving } from "./most-moving.ts";
import { Period } from "./period.tsx";

/** A slider that moves is one change. */
const REST_MS = 150;

export function CostHeadline({ comparison }: { comparison: Comparison }) {
  const view = useCosts();
  const heading = useArrival();
  return (
    <>
      <p class="progress">
        <span>{view.fill(view.words.lead, { months: comparison.fractional.monthlyCashMinor.length })}</span>
        {/* On a narrow screen they stand below everything. */}
        <button
          type="button"
          class="link to-figures"
          onClick={({ currentTarget }) => leadToFigures(currentTarget)}
          data-testid="to-figures"
        >
          {view.words.toFigures}
        </button>
      </p>
      <h2 ref={heading} tabIndex={-1} data-testid="headline">
        <Amounts>{headline(comparison, view)}</Amounts>
      </h2>
      <AdvisedOption />
      <TotalRange />
      <p class="lead" data-testid="day-price">
        <Amounts>{dayPrices(comparison, view)}</Amounts> {dayPrice(comparison, view)}
      </p>
      <DependsMostOn comparison={comparison} />
      <Period comparison={comparison} />
    </>
  );
}

export function AdvisedOption() {
  const compared = advised(useCosts());
  return compared ? (
    <p class="advised" data-testid="advised">
      {compared}
    </p>
  ) : null;
}

/** Where most simulated totals lie; hidden, not gone, while another one is worked out. */
function TotalRange() {
  const { state, band, words, formats, fill } = useCosts();
  const end = band?.paidBy.at(-1);
  const isOfNow = band?.scenario === state.scenario && band?.given === state.ranges;
  const ends = (one: { p5: number; p95: number } | undefined) => ({
    from: formats.roughMoney(one?.p5 ?? 0),
    to: formats.roughMoney(one?.p95 ?? 0),
  });
  const compared = end?.fractional && end.fullTime;
  return (
    <p class={isOfNow ? "help range" : "help range early"} data-testid="total-range">
      {compared && (
        <Amounts>
          {fill(words.totalRange, {
            part: fill(words.fromTo, ends(end.fractional)),
            full: fill(words.fromTo, ends(end.fullTime)),
          })}
        </Amounts>
      )}
    </p>
  );
}

function DependsMostOn({ comparison }: { comparison: Comparison }) {
  const view = useCosts();
  const { words, formats, fill, state } = view;
  const { mover, of } = useMover();
  const { from, to } = mover ? formats.range(...mover.range, unitOf(mover.path)) : { from: "", to: "" };
  return (
    <p class="help depends-on" data-testid="depends-most-on">
      {mover && (
        <span class={of === state.scenario ? undefined : "early"}>
          <Amounts>
            {fill(words.dependsMostOn[mover.of], {
              figure: labelOf(words, mover.path),
              range: fill(words.fromTo, { from, to }),
              prices: fill(words.fromTo, {
                from: formats.roughMoney(mover.prices[0]),
                to: formats.roughMoney(mover.prices[1]),
              }),
            })}
          </Amounts>
        </span>
      )}{" "}
      <span data-testid="evenly">
        <Amounts>{evenDayPrice(comparison, view)}</Amounts>
      </span>
    </p>
  );
}

/** Once the figures have come to rest, and their sources are there. */
function useMover(): { readonly mover: Mover | null; readonly of: Scenario | null } {
  const { session, state, sources } = useCosts();
  const { scenario, ranges, country } = state;
  const [found, setFound] = useState<{ mover: Mover | null; of: Scenario | null }>({ mover: null, of: null });
  useEffect(() => {
    if (!scenario) return;
    const rangeOf = (path: string) => {
      const given = ranges[path];
      if (given !== undefined) return given;
      const known = sources.provenanceOf(country, path);
      return known && known.low !== null && known.high !== null ? ([known.low, known.high] as const) : null;
    };
    const timer = setTimeout(
      () => setFound({ mover: mostMoving(scenario, rangeOf, (one) => session.comparisonOf(one)), of: scenario }),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [session, scenario, ranges, country, sources]);
  return found;
}
