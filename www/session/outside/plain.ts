/** Answers and figures as machines write them: in attributes, in JSON, in links.
 * Numbers are plain decimals with a point, whatever the visitor's language:
 * money in whole units of the currency (`180000.50`), shares in percent (`15`). */

import type { Answers } from "#engine";
import { type Figure, type FigureUnit, type Range, rangeOf, scaleOf } from "../figures.ts";
import type { FigureValue } from "../paths.ts";
import { type QuestionId, questionOf } from "../questions.ts";

/** Why a value was refused; the codes are the engine's. */
export class Refused {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** Longer than any value that is known. */
const LONGEST = 200;
/** Half of the world writes fourteen hundred so: taken for a decimal, it is a thousandth of what was meant. */
const GROUPED = /^[1-9]\d{0,2}\.\d{3}$/;
const CAN_BE_THOUSANDS: readonly FigureUnit[] = ["money", "people"];
/** What an empty set is called, where there are no brackets. */
const NOTHING = "none";

export function readAnswer(id: QuestionId, raw: unknown): Answers[QuestionId] | Refused {
  const question = questionOf(id);
  if (!question) return new Refused("unknown-field");
  if (question.kind === "months") {
    return within(readNumber(raw, 0), [question.min, question.max]);
  }
  const isKnown = (value: unknown) => question.values.some((one) => one === value);
  if (question.kind === "one") {
    if (typeof raw !== "string") return new Refused("wrong-type");
    return isKnown(raw) ? (raw as Answers[QuestionId]) : new Refused("unknown-value");
  }
  const chosen = typeof raw === "string" ? listed(raw) : raw;
  if (!Array.isArray(chosen)) return new Refused("wrong-type");
  if (chosen.length > LONGEST || !chosen.every(isKnown)) return new Refused("unknown-value");
  return question.values.filter((value) => chosen.includes(value)) as Answers[QuestionId];
}

export function writeAnswer(value: Answers[QuestionId]): string {
  return Array.isArray(value) ? value.join(",") || NOTHING : String(value);
}

/** In the scenario's integers. */
export function readFigure(figure: Figure, raw: unknown, minorPerMajor: number): FigureValue | Refused {
  if ("choices" in figure) {
    const text = typeof raw === "number" ? String(raw) : cut(raw);
    return figure.choices.find((one) => String(one) === text) ?? new Refused("unknown-value");
  }
  const decimals = decimalsOf(figure.unit, minorPerMajor);
  if (decimals < 3 && CAN_BE_THOUSANDS.includes(figure.unit) && typeof raw === "string" && GROUPED.test(raw.trim()))
    return new Refused("ambiguous");
  return within(readNumber(raw, decimals), rangeOf(figure));
}

export function writeFigure(figure: Figure, value: FigureValue, minorPerMajor: number): string {
  if ("choices" in figure) return String(value);
  const decimals = decimalsOf(figure.unit, minorPerMajor);
  const digits = String(value).padStart(decimals + 1, "0");
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return digits.slice(0, digits.length - decimals) + (fraction && `.${fraction}`);
}

const MONEY: Figure = { path: "", unit: "money" };

/** Between two amounts, `8000,20000`, where no figure has them: from a link. */
export function readAmounts(raw: string, minorPerMajor: number): Range | Refused {
  const ends = raw.split(",").map((end) => readFigure(MONEY, end, minorPerMajor));
  for (const end of ends) if (end instanceof Refused) return end;
  const [least = 0, most, ...more] = ends as number[];
  if (most === undefined || more.length > 0) return new Refused("wrong-type");
  return least <= most ? [least, most] : new Refused("unknown-value");
}

export const writeAmounts = (range: Range, minorPerMajor: number): string =>
  range.map((end) => writeFigure(MONEY, end, minorPerMajor)).join(",");

const decimalsOf = (unit: FigureUnit, minorPerMajor: number) => Math.round(Math.log10(scaleOf(unit, minorPerMajor)));

const cut = (raw: unknown): unknown => (typeof raw === "string" ? raw.slice(0, LONGEST).trim() : raw);

const listed = (text: string): readonly string[] | null => {
  const entries = text
    .slice(0, LONGEST)
    .split(/[\s,]/)
    .filter((entry) => entry !== "");
  if (entries.length === 1 && entries[0] === NOTHING) return [];
  return entries.length > 0 ? entries : null;
};

/** Digit by digit, so that no decimal is lost on the way. */
function readNumber(raw: unknown, decimals: number): number | Refused {
  if (typeof raw === "number" && Math.abs(raw) > Number.MAX_SAFE_INTEGER) {
    return new Refused(Number.isFinite(raw) ? (raw < 0 ? "too-small" : "too-large") : "wrong-type");
  }
  if (typeof raw !== "number" && typeof raw !== "string") return new Refused("wrong-type");
  const text = String(cut(raw));
  if (/^-?\d+(\.\d+)?e-\d+$/.test(text)) return new Refused("not-whole");
  const [, minus, whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "") return new Refused("wrong-type");
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > decimals) return new Refused("not-whole");
  const value = Number(whole + digits.padEnd(decimals, "0"));
  return minus && value !== 0 ? -value : value;
}

function within(value: number | Refused, [from, to]: Range): number | Refused {
  if (value instanceof Refused) return value;
  if (value < from) return new Refused("too-small");
  return value > to ? new Refused("too-large") : value;
}
