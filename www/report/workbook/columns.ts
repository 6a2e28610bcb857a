/** Columns that every option has: the cash of a month, what it adds up to, what it is
 * worth today, days, and what the missing ones cost. */

import type { Component, OptionCost } from "#engine";
import type { ReportView } from "../view.ts";
import type { Column, Row } from "./month-sheet.ts";

export type SheetWords = ReportView["words"]["report"]["sheet"]["columns"];

/** What the engine has of a way, in units of the currency. */
export class Known {
  readonly #cost: OptionCost;
  readonly #minorPerMajor: number;

  constructor(cost: OptionCost, minorPerMajor: number) {
    this.#cost = cost;
    this.#minorPerMajor = minorPerMajor;
  }

  component(component: Component): readonly number[] {
    return this.#major(this.#cost.monthlyComponentsMinor[component] ?? []);
  }

  get cash(): readonly number[] {
    return this.#major(this.#cost.monthlyCashMinor);
  }

  #major(cells: readonly number[]): readonly number[] {
    return cells.map((cell) => cell / this.#minorPerMajor);
  }
}

/** How productive somebody is in a month of work, as the share of a full day. */
export function productivity(served: string, ramp: string, startPpm: string): string {
  const start = `${startPpm}/1000000`;
  return `IF(${ramp}=0,1,MIN(1,${start}+(1-${start})*(2*${served}-1)/(2*${ramp})))`;
}

/** The fee of month `served` of an engagement by the day: the running sum is
 * rounded, not the month. */
export function dayRateFee(rate: string, days: string, served: string): string {
  const through = (months: string) => `ROUND(${rate}*${days}*weeksPerYear*${months}/1200,0)`;
  return `${through(served)}-${through(`(${served}-1)`)}`;
}

/** The part of a yearly amount that falls in a month of the year; twelve add up to it. */
export const ofYear = (annual: string, month: string): string =>
  `ROUND(${annual}*${month}/12,0)-ROUND(${annual}*(${month}-1)/12,0)`;

export const served = (title: string, first: string, last = "horizonMonths"): Column => ({
  key: "served",
  title,
  style: "count",
  formula: ({ month }) => `IF(AND(${month}>=${first},${month}<=${last}),${month}-${first}+1,0)`,
});

/** A part of the cash, from a formula in minor units. */
export const paid = (key: string, title: string, values: readonly number[], minor: (row: Row) => string): Column => ({
  key,
  title,
  style: "money",
  values,
  isSummed: true,
  formula: (row) => `(${minor(row)})/minorPerMajor`,
});

/** The columns after the parts of the cash. */
export function sums(parts: readonly string[], days: (row: Row) => string, known: Known, words: SheetWords): Column[] {
  return [
    {
      key: "cash",
      title: words.cash,
      style: "money",
      values: known.cash,
      isSummed: true,
      formula: ({ cell }) => parts.map(cell).join("+"),
    },
    {
      key: "soFar",
      title: words.soFar,
      style: "money",
      formula: ({ cell, before }) => `${before("soFar")}+${cell("cash")}`,
    },
    { key: "days", title: words.days, style: "days", isSummed: true, formula: days },
    {
      key: "useful",
      title: words.useful,
      style: "days",
      isSummed: true,
      formula: ({ cell }) =>
        `IF(needCentiDaysPerWeek="",${cell("days")},MIN(${cell("days")},needCentiDaysPerWeek*weeksPerYear/1200))`,
    },
    {
      key: "unled",
      title: words.unled,
      style: "money",
      isSummed: true,
      formula: ({ cell, month }) => {
        const needed = "(needCentiDaysPerWeek*weeksPerYear/1200)";
        const missing = `ROUND(unledMonthCostMinor*(1-${cell("useful")}/${needed}),0)/minorPerMajor`;
        return `IF(needCentiDaysPerWeek="",0,IF(OR(needCentiDaysPerWeek=0,${month}>horizonMonths),0,${missing}))`;
      },
    },
    {
      key: "today",
      title: words.today,
      style: "money",
      isSummed: true,
      formula: ({ cell, month }) => `${cell("cash")}*(1+discountPpm/1000000)^(-${month}/12)`,
    },
  ];
}
