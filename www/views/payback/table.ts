/** From when on each option has paid for itself, as a table: the page and the report have the same. */

import type { PaidBack, Payback } from "#engine";
import type { CostWords, DetailWords } from "../../locales/catalogue.ts";
import type { Fill } from "../../locales/message.ts";
import { casesOf } from "../../session/costs/forecast.ts";
import type { Formats } from "../../session/costs/format.ts";
import type { Range } from "../../session/costs/ranges.ts";

interface Filling {
  readonly words: DetailWords["payback"];
  readonly options: CostWords["options"];
  readonly formats: Formats;
  readonly fill: Fill;
  /** Of the period that is compared. */
  readonly months: number;
}

interface PaybackTable {
  readonly caption: string;
  /** Of the cells. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly what: string; readonly cells: readonly string[] }[];
  readonly basis: string;
}

export function paybackTable(result: Payback, [least, most]: Range, filling: Filling): PaybackTable {
  const { words, options, formats, fill, months } = filling;
  const from = (month: number | null | undefined) =>
    month == null ? fill(words.never, { months }) : fill(words.month, { month });
  const chance = (share: number) => fill(words.cases, { kind: casesOf(share), cases: Math.round(share * 100) });
  const cellsOf = ({ sinceAtLeast, since, sinceAtMost, share }: PaidBack) =>
    least === most ? [from(since), chance(share)] : [...[sinceAtLeast, since, sinceAtMost].map(from), chance(share)];
  const costs = least === most ? [least] : [least, (least + most) / 2, most];
  return {
    caption: words.caption,
    head: [...costs.map((amount) => fill(words.ifMonth, { amount: formats.compactMoney(amount) })), words.chance],
    rows: (["fractional", "fullTime", "bridge"] as const).flatMap((id) => {
      const paidBack = result[id];
      return paidBack ? [{ what: options[id].name, cells: cellsOf(paidBack) }] : [];
    }),
    basis: fill(words.basis, {
      need: formats.withUnit(result.needCentiDaysPerWeek, "days-per-week"),
      draws: result.draws,
    }),
  };
}
