/** What a sheet is made of, before it is written as XML. */

import type { StyleName } from "./styles.ts";

export interface Cell {
  readonly style?: StyleName;
  readonly value?: number | string;
  /** Without the equals sign. The value beside it is what it gives now, for whoever doesn't compute. */
  readonly formula?: string;
}

export interface Sheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Rows and columns that stay in sight. */
  readonly frozen: readonly [rows: number, columns: number];
  /** Printed on one page, and not on as many as its rows need. */
  readonly isOnePage?: true;
  /** Cells that take one of a few words. */
  readonly choices?: readonly { readonly cell: string; readonly words: readonly string[] }[];
  /** A range that is greyed where the formula holds. */
  readonly greyed?: { readonly range: string; readonly where: string };
}

/** A name that formulas use, and the cell that it stands for. */
export interface Name {
  readonly name: string;
  readonly cell: string;
}

/** `0` is `A`, `26` is `AA`. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** A cell of another sheet. */
export const onSheet = (sheet: string, cell: string): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;

/** What a spreadsheet takes as the name of a sheet. */
export const sheetName = (text: string): string =>
  text
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .trim();

export const text = (value: string, style?: StyleName): Cell => (style ? { value, style } : { value });
