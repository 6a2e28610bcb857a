/** What belongs to an option but is in no total: its present
 * value, what is still owed, the risk of losing the hire, shares. */

import type { EquityValue, TurnoverRisk } from "#engine";
import type { DetailWords } from "../../../locales/catalogue.ts";
import { useCosts } from "../context.ts";
import type { ComparedProps } from "../options.ts";

type Row = readonly [label: string, value: string, ofIt?: "of-it"];

export function Apart({
  option: { id, cost },
  comparison,
  words: { payslip },
}: ComparedProps & { words: DetailWords }) {
  const { state, formats, fill } = useCosts();
  const { fractional, fullTime, bridge } = comparison;
  const { discountPpm = 0, unledMonthCostMinor = 0 } = state.scenario ?? {};
  const rows: Row[] = [
    [fill(payslip.npv, { rate: formats.withUnit(discountPpm, "rate") }), formats.wholeMoney(cost.npvMinor)],
  ];
  const add = (...more: readonly Row[]) => rows.push(...more);

  const committed = id === "fractional" || id === "bridge" ? (comparison[id]?.committedBeyondHorizonMinor ?? 0) : 0;
  if (committed > 0) add([payslip.committed, formats.wholeMoney(committed)]);
  if (unledMonthCostMinor > 0) {
    add(
      [payslip.unled, formats.wholeMoney(cost.unledCostMinor)],
      [payslip.withUnled, formats.wholeMoney(cost.totalWithUnledMinor)],
    );
  }
  const risk = id === "fullTime" ? fullTime.risk : id === "bridge" ? bridge?.risk : undefined;
  if (risk && risk.probabilityInHorizonPpm > 0) add(...riskRows(risk));
  if (id === "fractional") add(...equityRows(fractional.equity));
  if (id === "fullTime") add(...equityRows(fullTime.equity));
  if (id === "bridge" && bridge) {
    add(
      ...equityRows(bridge.equityFullTime, payslip.ofHire),
      ...equityRows(bridge.equityFractional, payslip.ofFractional),
    );
  }

  function riskRows(one: TurnoverRisk): readonly Row[] {
    return [
      [
        fill(payslip.risk, { chance: formats.withUnit(wholePercent(one.probabilityInHorizonPpm), "share") }),
        formats.wholeMoney(one.netCashMinor),
      ],
      [payslip.severance, formats.wholeMoney(one.severanceMinor), "of-it"],
      [payslip.repeatSearch, formats.wholeMoney(one.repeatSearchMinor), "of-it"],
      [payslip.avoidedPay, formats.wholeMoney(one.avoidedPayMinor), "of-it"],
      [payslip.lostDays, formats.number(Math.round(one.expectedLostDays * 10) / 10), "of-it"],
    ];
  }

  function equityRows(equity: EquityValue, whose?: typeof payslip.ofHire): readonly Row[] {
    if (equity.grantPpm === 0) return [];
    const of = (shares: string) => (whose ? fill(whose, { shares }) : shares);
    const share = (ppm: number) => formats.withUnit(ppm, "share");
    return [
      [
        of(fill(payslip.granted, { share: share(equity.grantPpm) })),
        formats.wholeMoney(equity.illustrativeValueGrantedMinor),
      ],
      [
        of(fill(payslip.vested, { share: share(equity.vestedPpm) })),
        formats.wholeMoney(equity.illustrativeValueVestedMinor),
      ],
    ];
  }

  return (
    <>
      <h4>{payslip.apart}</h4>
      <dl class="apart" data-testid={`apart-${id}`}>
        {rows.map(([label, value, ofIt]) => (
          <div key={label} class={ofIt}>
            <dt>{label}</dt>
            <dd translate={false}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A chance of 23.6111% would claim to know more than anybody does. */
const wholePercent = (ppm: number): number => Math.round(ppm / 10_000) * 10_000;
