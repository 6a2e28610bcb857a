/** Numbers as people of one locale write and read them, with their units. */

import type { CostWords } from "../../locales/catalogue.ts";
import type { Fill } from "../../locales/message.ts";
import { type Entry, type Notation, readEntry } from "../entry.ts";
import { type FigureUnit, scaleOf } from "../figures.ts";
import type { Problem } from "../state.ts";

const PPM = 1_000_000;

/** In a line from right to left, `US$` would be torn apart without a mark behind it. */
const together = (symbol: string): string => (/^[a-z]+\W/i.test(symbol) ? `${symbol}\u200e` : symbol);

/** What such locales begin their amounts with. */
const RIGHT_TO_LEFT = /[\u200f\u061c]/;

type CountUnit = Exclude<FigureUnit, "money" | "share" | "rate">;

const isShare = (unit: FigureUnit): unit is "share" | "rate" => unit === "share" || unit === "rate";

/** Tenths of months are entered as months. */
const worded = (unit: CountUnit) => (unit === "month-tenths" ? "months" : unit);

export class Formats {
  readonly #locale: string;
  readonly #minorPerMajor: number;
  readonly #notation: Notation;
  readonly #words: Pick<CostWords, "units" | "quantities">;
  readonly #fill: Fill;
  readonly #exact: Intl.NumberFormat;
  readonly #whole: Intl.NumberFormat;
  readonly #rough: Intl.NumberFormat;
  readonly #compact: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #number: Intl.NumberFormat;
  readonly #countries: Intl.DisplayNames;
  readonly #money: Intl.NumberFormatOptions;
  /** Made when it is wanted. */
  #signed: Intl.NumberFormat | undefined;
  readonly #symbol: string;
  /** The symbol or word that stands beside an entry field. */
  readonly currencySymbol: string;
  /** Each is dear to make, and most are never asked for. */
  readonly #dates = new Map<string, Intl.DateTimeFormat>();

  constructor(
    locale: string,
    currency: string,
    minorPerMajor: number,
    words: Pick<CostWords, "units" | "quantities">,
    fill: Fill,
  ) {
    this.#locale = locale;
    this.#minorPerMajor = minorPerMajor;
    this.#notation = { locale, currency, minorPerMajor };
    this.#words = words;
    this.#fill = fill;
    const money = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
    this.#money = money;
    const digits = Math.round(Math.log10(minorPerMajor));
    this.#exact = new Intl.NumberFormat(locale, { ...money, minimumFractionDigits: digits });
    this.#whole = new Intl.NumberFormat(locale, { ...money, maximumFractionDigits: 0 });
    this.#rough = new Intl.NumberFormat(locale, { ...money, maximumSignificantDigits: 3 });
    this.#compact = new Intl.NumberFormat(locale, { ...money, notation: "compact", maximumSignificantDigits: 3 });
    this.#percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 });
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    this.#countries = new Intl.DisplayNames(locale, { type: "region" });
    this.#symbol = this.#whole.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
    this.currencySymbol = together(this.#symbol);
  }

  /** To the cent: `$352,666.67`. */
  money = (minor: number): string => this.#amount(this.#exact, minor);
  /** Where cents would only distract: `$352,667`. */
  wholeMoney = (minor: number): string => this.#amount(this.#whole, minor);
  /** For what is estimated: `$353,000`. */
  roughMoney = (minor: number): string => this.#amount(this.#rough, minor);
  /** To the cent where there are cents: `$250,000`, `$20,833.33`. */
  exactMoney = (minor: number): string =>
    minor % this.#minorPerMajor === 0 ? this.wholeMoney(minor) : this.money(minor);
  /** For the axis of a chart: `$350K`. */
  compactMoney = (minor: number): string => this.#amount(this.#compact, minor);
  /** A difference: `+$12,000`, `-$5,000`. */
  signedMoney(minor: number): string {
    this.#signed ??= new Intl.NumberFormat(this.#locale, {
      ...this.#money,
      maximumFractionDigits: 0,
      signDisplay: "exceptZero",
    });
    return this.#amount(this.#signed, minor);
  }
  number = (value: number): string => this.#number.format(value);

  /** A figure in the unit of its entry field, without a symbol. */
  entry(value: number, unit: FigureUnit): string {
    return this.#number.format(value / this.#scale(unit));
  }

  /** A figure as it is told: `$2,000`, `15%`, `4 months`. */
  withUnit(value: number, unit: FigureUnit): string {
    if (unit === "money") return this.exactMoney(value);
    if (isShare(unit)) return this.#percent.format(value / PPM);
    return this.#fill(this.#words.quantities[worded(unit)], { count: value / scaleOf(unit, 1) });
  }

  /** From and to, with the unit where it is read: `0` and `7 days a week`. Arabic says two in the word of the unit. */
  range(from: number, to: number, unit: FigureUnit): { from: string; to: string } {
    const end = this.withUnit(to, unit);
    const isCounted = unit !== "money" && end.includes(this.entry(to, unit));
    return { from: isCounted ? this.entry(from, unit) : this.withUnit(from, unit), to: end };
  }

  /** The word beside an entry field: `%`, `month`, `months`. */
  unitWord(value: number, unit: Exclude<FigureUnit, "money">): string {
    if (!isShare(unit)) return this.#fill(this.#words.units[worded(unit)], { count: value / scaleOf(unit, 1) });
    return this.#percent.formatToParts(0).find((part) => part.type === "percentSign")?.value ?? "%";
  }

  /** By its two letters: `United States`. */
  country = (code: string): string => this.#countries.of(code) ?? code;

  /** By their two letters, with names as in `United States`, in the order of these. */
  countries(codes: readonly string[]): { code: string; name: string }[] {
    const { compare } = new Intl.Collator(this.#locale);
    return codes
      .map((code) => ({ code, name: this.country(code) }))
      .sort((one, other) => compare(one.name, other.name));
  }

  /** A month of the calendar, from 1. */
  monthName(month: number): string {
    return this.#date({ month: "long" }, new Date(Date.UTC(2000, month - 1)));
  }

  /** A day that is written `2026-11-23`. */
  day(iso: string): string {
    return this.#date({ dateStyle: "long" }, new Date(iso));
  }

  /** A date of a source, which may be a year, or a month: `2026`, `2026-03`. */
  month(iso: string): string {
    if (!iso.includes("-")) return iso;
    return this.#date({ year: "numeric", month: "long" }, new Date(iso));
  }

  /** What was entered, with what else it may mean. */
  read = (text: string, unit: FigureUnit): Entry => readEntry(text, unit, this.#notation);
  /** What was entered, in the scenario's integers, or why it can't be read. */
  parse = (text: string, unit: FigureUnit): number | Problem => this.read(text, unit).value;

  #date(parts: Intl.DateTimeFormatOptions, date: Date): string {
    const key = Object.keys(parts).join();
    const known = this.#dates.get(key) ?? new Intl.DateTimeFormat(this.#locale, { ...parts, timeZone: "UTC" });
    this.#dates.set(key, known);
    return known.format(date);
  }

  #amount(format: Intl.NumberFormat, minor: number): string {
    const text = format.format(minor / this.#minorPerMajor);
    // The mark before a sign makes one run from left to right of all that follows: the symbol would change sides.
    const apart = RIGHT_TO_LEFT.test(text) ? text.replace(`\u00a0${this.#symbol}`, (end) => `\u200f${end}`) : text;
    return apart.replace(this.#symbol, () => this.currencySymbol);
  }

  #scale(unit: FigureUnit): number {
    return scaleOf(unit, this.#minorPerMajor);
  }
}
