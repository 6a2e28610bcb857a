/** Numbers as people of one locale write and read them. */

import type { FigureUnit } from "./figures.ts";
import type { Problem } from "./session.ts";

/** The scenario's integers in one of what a visitor enters; money has the currency's own. */
const SCALE: Readonly<Record<Exclude<FigureUnit, "money">, number>> = {
  share: 10_000,
  rate: 10_000,
  months: 1,
  "month-tenths": 10,
  "days-per-week": 100,
  days: 1,
  weeks: 1,
  people: 1,
};

/** The word beside a number: `%`, `month`, `months`. */
export type UnitWords = Readonly<Record<Exclude<FigureUnit, "money">, (count: number) => string>>;

export class Formats {
  readonly #locale: string;
  readonly #currency: string;
  readonly #minorPerMajor: number;
  readonly #units: UnitWords;
  readonly #exact: Intl.NumberFormat;
  readonly #whole: Intl.NumberFormat;
  readonly #compact: Intl.NumberFormat;
  readonly #number: Intl.NumberFormat;
  readonly #group: string;
  readonly #decimal: string;
  readonly #digits: ReadonlyMap<string, string>;

  constructor(locale: string, currency: string, minorPerMajor: number, units: UnitWords) {
    this.#locale = locale;
    this.#currency = currency;
    this.#minorPerMajor = minorPerMajor;
    this.#units = units;
    const money = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
    const digits = Math.round(Math.log10(minorPerMajor));
    this.#exact = new Intl.NumberFormat(locale, { ...money, minimumFractionDigits: digits });
    this.#whole = new Intl.NumberFormat(locale, { ...money, maximumFractionDigits: 0 });
    this.#compact = new Intl.NumberFormat(locale, { ...money, notation: "compact", maximumFractionDigits: 1 });
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    const part = (type: string) => this.#number.formatToParts(1_234_567.5).find((one) => one.type === type)?.value;
    this.#group = part("group") ?? "";
    this.#decimal = part("decimal") ?? ".";
    this.#digits = new Map([..."0123456789"].map((digit) => [this.#number.format(Number(digit)), digit]));
  }

  /** To the cent: `$352,666.67`. */
  money = (minor: number): string => this.#exact.format(minor / this.#minorPerMajor);
  /** Where cents would only distract: `$352,667`. */
  wholeMoney = (minor: number): string => this.#whole.format(minor / this.#minorPerMajor);
  /** To the cent where there are cents: `$250,000`, `$20,833.33`. */
  exactMoney = (minor: number): string =>
    minor % this.#minorPerMajor === 0 ? this.wholeMoney(minor) : this.money(minor);
  /** For the axis of a chart: `$350K`. */
  compactMoney = (minor: number): string => this.#compact.format(minor / this.#minorPerMajor);
  number = (value: number): string => this.#number.format(value);

  /** The symbol or word that stands beside an entry field. */
  get currencySymbol(): string {
    return this.#whole.formatToParts(0).find((part) => part.type === "currency")?.value ?? this.#currency;
  }

  /** A figure in the unit of its entry field, without a symbol. */
  entry(value: number, unit: FigureUnit): string {
    return this.#number.format(value / this.#scale(unit));
  }

  /** A figure as it is told: `$2,000`, `15 %`, `4 months`. */
  withUnit(value: number, unit: FigureUnit): string {
    return unit === "money" ? this.exactMoney(value) : `${this.entry(value, unit)}\u00a0${this.unitWord(value, unit)}`;
  }

  /** From and to, with the unit where it is read: `0` and `7 days a week`. */
  range(from: number, to: number, unit: FigureUnit): readonly [from: string, to: string] {
    return [unit === "money" ? this.withUnit(from, unit) : this.entry(from, unit), this.withUnit(to, unit)];
  }

  unitWord(value: number, unit: Exclude<FigureUnit, "money">): string {
    return this.#units[unit](value / SCALE[unit]);
  }

  /** A month of the calendar, from 1. */
  monthName(month: number): string {
    const parts = { month: "long", timeZone: "UTC" } as const;
    return new Intl.DateTimeFormat(this.#locale, parts).format(new Date(Date.UTC(2000, month - 1)));
  }

  /** A day that is written `2026-11-23`. */
  day(iso: string): string {
    return new Intl.DateTimeFormat(this.#locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
  }

  /** A date of a source, which may be a year, or a month: `2026`, `2026-03`. */
  month(iso: string): string {
    if (!iso.includes("-")) return iso;
    const parts = { year: "numeric", month: "long", timeZone: "UTC" } as const;
    return new Intl.DateTimeFormat(this.#locale, parts).format(new Date(iso));
  }

  /** What was entered, in the scenario's integers. Never guesses: `1.234,5` is a
   * number in German and none in English. */
  parse(text: string, unit: FigureUnit): number | Problem {
    const plain = [...text.replace(/[\s\u00a0\u202f'’\u200e\u200f\u061c]/gu, "")]
      .map((sign) => this.#digits.get(sign) ?? sign)
      .join("");
    const [, minus = "", unsigned = ""] = /^([-\u2212]?)(.*)$/.exec(plain) ?? [];
    const group = /[\s\u00a0\u202f'’]/u.test(this.#group) ? "" : this.#group;
    const [whole = "", fraction, ...rest] = unsigned.split(this.#decimal);
    const groups = group ? whole.split(group) : [whole];
    if (
      rest.length > 0 ||
      !isGrouped(groups) ||
      !/^\d+$/.test(groups.join("")) ||
      (fraction !== undefined && !/^\d+$/.test(fraction))
    ) {
      return { code: "not-a-number", message: "not a number" };
    }
    const scaled = Number(`${groups.join("")}.${fraction ?? "0"}`) * this.#scale(unit);
    const value = Math.round(scaled);
    if (Math.abs(scaled - value) >= 1e-6) return { code: "not-whole", message: "too many decimals" };
    return minus && value !== 0 ? -value : value;
  }

  #scale(unit: FigureUnit): number {
    return unit === "money" ? this.#minorPerMajor : SCALE[unit];
  }
}

/** Thousands, or as in India thousands and then hundreds; the first group is a short one. */
function isGrouped([first = "", ...others]: readonly string[]): boolean {
  if (others.length === 0) return true;
  return /^\d{1,3}$/.test(first) && others.at(-1)?.length === 3 && others.every((digits) => /^\d{2,3}$/.test(digits));
}
