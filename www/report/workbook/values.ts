/** Every formula with its value beside it: previews and protected views show what is stored, and compute nothing. */

import { type Cell, columnName, type Name, type Sheet } from "./cells.ts";
import { computed, type Value } from "./formula.ts";

export function withValues(sheets: readonly Sheet[], names: readonly Name[]): Sheet[] {
  const byName = new Map(names.map(({ name, cell }) => [name, cell]));
  const known = new Map<string, Value>();
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, new Cells(sheet, named, another)]));
  return sheets.map((sheet) => bySheet.get(sheet.name)?.filled() ?? sheet);

  function named(name: string): Value {
    const cell = byName.get(name);
    if (cell === undefined) throw new Error(`no cell is named ${name}`);
    const value = known.has(name) ? known.get(name) : computed(cell, { cell: another, name: named });
    known.set(name, value ?? null);
    return value ?? null;
  }

  function another(sheet: string | undefined, column: string, row: number): Value {
    const cells = bySheet.get(sheet ?? "");
    if (!cells) throw new Error(`no sheet ${sheet}`);
    return cells.at(column, row);
  }
}

/** Those of one sheet. What the engine has given stays; the rest is computed once. */
class Cells {
  readonly #sheet: Sheet;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #known: Value[][];
  readonly #places: Parameters<typeof computed>[1];

  constructor(
    sheet: Sheet,
    name: (name: string) => Value,
    another: (sheet: string, column: string, row: number) => Value,
  ) {
    this.#sheet = sheet;
    const most = Math.max(...sheet.rows.map(({ length }) => length));
    this.#columns = new Map(Array.from({ length: most }, (_, index) => [columnName(index), index]));
    this.#known = sheet.rows.map(() => []);
    this.#places = {
      name,
      cell: (of, column, row) => (of === undefined ? this.at(column, row) : another(of, column, row)),
    };
  }

  /** Rows count from 1. */
  at(column: string, row: number): Value {
    return this.#value(row - 1, this.#columns.get(column) ?? -1);
  }

  filled(): Sheet {
    const fill = (cell: Cell | null, row: number, column: number): Cell | null =>
      cell?.formula === undefined || cell.value !== undefined
        ? cell
        : { ...cell, value: stored(this.#value(row, column)) };
    const rows = this.#sheet.rows.map((cells, row) => cells.map((cell, column) => fill(cell, row, column)));
    return { ...this.#sheet, rows };
  }

  #value(row: number, column: number): Value {
    const cell = this.#sheet.rows[row]?.[column];
    if (!cell) return null;
    if (cell.value !== undefined || cell.formula === undefined) return cell.value ?? null;
    const known = this.#known[row];
    if (!known) return null;
    known[column] ??= computed(cell.formula, this.#places);
    return known[column] ?? null;
  }
}

/** A formula that refers to an empty cell gives nothing, and that is 0. */
const stored = (value: Value): number | string => (typeof value === "string" ? value : Number(value));
