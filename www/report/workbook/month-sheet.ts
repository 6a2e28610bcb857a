/** A sheet with a row for each month: each column is one formula, copied down. */

import { type Cell, columnName, onSheet, type Sheet, sheetName, text } from "./cells.ts";
import type { StyleName } from "./styles.ts";

/** The longest horizon of the engine. */
export const MONTHS = 120;
const TOTAL_ROW = 4;
const FIRST_ROW = 5;
const LAST_ROW = FIRST_ROW + MONTHS - 1;

/** Finds the cells that a formula refers to. */
export interface Row {
  /** The number of the month. */
  readonly month: string;
  /** The cell of another column in the same month. */
  readonly cell: (key: string) => string;
  /** That of the month before; 0 in the first month. */
  readonly before: (key: string) => string;
  /** All months of a column of this sheet. */
  readonly all: (key: string) => string;
  /** The same row on another sheet. */
  readonly beside: (sheet: MonthSheet, key: string) => string;
}

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly style: StyleName;
  readonly formula: (row: Row) => string;
  /** What the engine has for each month, where it has it. */
  readonly values?: readonly number[];
  readonly isSummed?: boolean;
}

export class MonthSheet {
  readonly name: string;
  readonly #columns: readonly Column[];

  constructor(name: string, columns: readonly Column[]) {
    this.name = sheetName(name);
    this.#columns = columns;
  }

  has(key: string): boolean {
    return this.#columns.some((column) => column.key === key);
  }

  /** The sum of a column, for formulas of other sheets. */
  total(key: string): string {
    return onSheet(this.name, `$${this.#letter(key)}$${TOTAL_ROW}`);
  }

  /** A column in one month, from 0, for formulas of other sheets. */
  at(key: string, month: number): string {
    return onSheet(this.name, `$${this.#letter(key)}$${FIRST_ROW + month}`);
  }

  /** All months of a column, for formulas of other sheets. */
  range(key: string): string {
    const letter = this.#letter(key);
    return onSheet(this.name, `$${letter}$${FIRST_ROW}:$${letter}$${LAST_ROW}`);
  }

  sheet(monthTitle: string, totalTitle: string): Sheet {
    const columns = this.#columns;
    const totals = columns.map(({ key, isSummed, style, values }): Cell | null => {
      if (!isSummed) return null;
      const letter = this.#letter(key);
      const sum = {
        formula: `SUM(${letter}${FIRST_ROW}:${letter}${LAST_ROW})`,
        style: style === "money" ? "total" : style,
      } as const;
      return values ? { ...sum, value: cleaned(values.reduce((all, one) => all + one, 0)) } : sum;
    });
    const months = Array.from({ length: MONTHS }, (_, index) => [
      { value: index + 1, style: "count" } as const,
      ...columns.map(({ formula, style, values }): Cell => {
        const cell = { formula: formula(this.#row(index)), style };
        return values ? { ...cell, value: values[index] ?? 0 } : cell;
      }),
    ]);
    return {
      name: this.name,
      widths: [8, ...columns.map(({ style }) => (style === "count" ? 9 : 13))],
      frozen: [TOTAL_ROW, 1],
      rows: [
        [text(this.name, "title")],
        [],
        [text(monthTitle, "head"), ...columns.map(({ title }) => text(title, "head-end"))],
        [text(totalTitle, "strong"), ...totals],
        ...months,
      ],
      greyed: {
        range: `A${FIRST_ROW}:${columnName(columns.length)}${LAST_ROW}`,
        where: `$A${FIRST_ROW}>horizonMonths`,
      },
    };
  }

  #letter(key: string): string {
    const index = this.#columns.findIndex((column) => column.key === key);
    if (index < 0) throw new Error(`no column ${key} on ${this.name}`);
    return columnName(index + 1);
  }

  #row(index: number): Row {
    const row = FIRST_ROW + index;
    return {
      month: `$A${row}`,
      cell: (key) => `${this.#letter(key)}${row}`,
      before: (key) => (index === 0 ? "0" : `${this.#letter(key)}${row - 1}`),
      all: (key) => this.range(key),
      beside: (sheet, key) => onSheet(sheet.name, `${sheet.#letter(key)}${row}`),
    };
  }
}

/** Without what floats leave behind when they are added up. */
const cleaned = (sum: number): number => Math.round(sum * 1e6) / 1e6;
