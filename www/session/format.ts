/** Numbers as people of one locale write and read them. */

import type { FigureUnit } from "./figures.ts";
import type { Problem } from "./session.ts";

const PPM_PER_PERCENT = 10_000;

export class Formats {
  readonly locale: string;
  readonly #currency: string;
  readonly #minorPerMajor: number;
  readonly #exact: Intl.NumberFormat;
  readonly #whole: Intl.NumberFormat;
  readonly #compact: Intl.NumberFormat;
  readonly #number: Intl.NumberFormat;
  readonly #group: string;
  readonly #decimal: string;

  constructor(locale: string, currency: string, minorPerMajor: number) {
    this.locale = locale;
    this.#currency = currency;
    this.#minorPerMajor = minorPerMajor;
    const money = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
    const digits = Math.round(Math.log10(minorPerMajor));
    this.#exact = new Intl.NumberFormat(locale, { ...money, minimumFractionDigits: digits });
    this.#whole = new Intl.NumberFormat(locale, { ...money, maximumFractionDigits: 0 });
    this.#compact = new Intl.NumberFormat(locale, { ...money, notation: "compact", maximumFractionDigits: 1 });
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    const part = (type: string) => this.#number.formatToParts(1_234_567.5).find((one) => one.type === type)?.value;
    this.#group = part("group") ?? "";
    this.#decimal = part("decimal") ?? ".";
  }

  /** To the cent: `$352,666.67`. */
  money = (minor: number): string => this.#exact.format(minor / this.#minorPerMajor);
  /** Where cents would only distract: `$352,667`. */
  wholeMoney = (minor: number): string => this.#whole.format(minor / this.#minorPerMajor);
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
  withUnit(value: number, unit: FigureUnit, unitWord: string): string {
    return unit === "money" ? this.wholeMoney(value) : `${this.entry(value, unit)}\u00a0${unitWord}`;
  }

  /** A day that is written `2026-11-23`. */
  day(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
  }

  /** What was entered, in the scenario's integers. Never guesses: `1.234,5` is a
   * number in German and none in English. */
  parse(text: string, unit: FigureUnit): number | Problem {
    const compactText = text.replace(/[\s\u00a0\u202f'’]/gu, "");
    const group = /[\s\u00a0\u202f'’]/u.test(this.#group) ? "" : this.#group;
    const [whole = "", fraction, ...rest] = compactText.split(this.#decimal);
    const groups = group ? whole.split(group) : [whole];
    const grouped =
      groups.slice(1).every((digits) => /^\d{2,3}$/.test(digits)) &&
      (groups.at(-1)?.length === 3 || groups.length === 1);
    if (
      rest.length > 0 ||
      !grouped ||
      !/^\d+$/.test(groups.join("")) ||
      (fraction !== undefined && !/^\d+$/.test(fraction))
    ) {
      return { code: "not-a-number", message: "not a number" };
    }
    const scaled = Number(`${groups.join("")}.${fraction ?? "0"}`) * this.#scale(unit);
    const value = Math.round(scaled);
    return Math.abs(scaled - value) < 1e-6 ? value : { code: "not-whole", message: "too many decimals" };
  }

  #scale(unit: FigureUnit): number {
    if (unit === "money") return this.#minorPerMajor;
    if (unit === "percent") return PPM_PER_PERCENT;
    return unit === "days-per-week" ? 100 : 1;
  }
}
