/** Which parts of a design can be pasted, and what to say about the others: the calculator's own checks. */

import { camelCase } from "../element/names.ts";
import { readScalar } from "../element/scalars.ts";
import { readEntry } from "../session/entry.ts";
import { figureNamed } from "../session/figure-names.ts";
import { rangeOf } from "../session/figures.ts";
import { Refused, readAnswer, readFigure, writeFigure } from "../session/plain.ts";
import { type QuestionId, questionOf } from "../session/questions.ts";
import { completed, isWeb } from "./address.ts";
import { type Built, scenarioOf } from "./built.ts";
import { type Design, FLAGS, type Group, type Values, Wrong } from "./design.ts";
import { contrastNotes, readLook } from "./look.ts";

/** What the fields are told, by name. */
export interface Told {
  /** Why something is refused. */
  readonly problems: Values;
  /** What is taken, and should be known. */
  readonly notes: Values;
  /** What else an entry may mean. */
  readonly others: Values;
}

interface Checked extends Told {
  /** Without what is refused. */
  readonly accepted: Design;
}

type Read = (name: string, value: string) => string | Wrong;

const NO_CHOICE = new Wrong("Choose one from the list.");
const NO_NUMBER = new Wrong("This isn’t a plain number. Write digits, with a point before decimals: 165000 or 1.5.");

export function checked(design: Design, start: Design, built: Built): Checked {
  const problems: Record<string, string> = {};
  const notes: Record<string, string> = {};
  const others: Record<string, string> = {};
  const take = (name: string, value: string, read: Read): readonly (readonly [string, string])[] => {
    if (value.trim() === "") return [];
    const taken = read(name, value);
    if (taken instanceof Wrong) problems[name] = taken.sentence;
    else if (taken !== value.trim()) notes[name] = `Used as ${taken}`;
    return taken instanceof Wrong ? [] : [[name, taken]];
  };
  const group = (name: Group, read: Read): Values =>
    Object.fromEntries(Object.entries(design[name]).flatMap(([field, value]) => take(field, value, read)));
  const one = (name: "folder" | "page", read: Read, otherwise: string): string =>
    take(name, design[name], read)[0]?.[1] ?? otherwise;

  const settings = group("settings", (name, value) => readSetting(name, value, built));
  const folder = one("folder", readFolder, start.folder);
  const look = group("look", readLook);
  const accepted = {
    ...design,
    settings,
    look,
    answers: group("answers", readAnswerText),
    figures: group("figures", (name, value) => readFigureText(name, value, built, settings.country, others)),
    folder: folder.endsWith("/") ? folder : `${folder}/`,
    page: one("page", readPage, ""),
  };
  return { accepted, problems, notes: { ...notes, ...contrastNotes(look, settings.theme, built.colours) }, others };
}

/** Without what the calculator has refused on top, by name. */
export function without(design: Design, refused: Values): Design {
  const left = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !refused[name]));
  return { ...design, settings: left(design.settings), answers: left(design.answers), figures: left(design.figures) };
}

/** Of those that aren't chosen from a list. */
const WRITTEN: Readonly<Record<string, Wrong>> = {
  "cta-label": new Wrong("This contains characters that can’t be shown."),
  "cta-href": new Wrong("A button can’t link to this. Write an address that begins with https://, mailto: or tel:."),
};

function readSetting(name: string, value: string, built: Built): string | Wrong {
  if (FLAGS.has(name)) return value;
  const [of = name] = /^cta-(label|href)/.exec(name) ?? [];
  const text = of === "cta-href" ? completed(value) : value.trim();
  const read = readScalar(camelCase(name), text);
  const isKnown = name !== "country" || Object.hasOwn(built.defaults, text);
  if (read instanceof Refused || !isKnown) return WRITTEN[of] ?? NO_CHOICE;
  // A label that is too long is cut.
  return of === "cta-label" ? `${read}` : text;
}

const readPage: Read = (_, value) => {
  const text = completed(value);
  return isWeb(text) ? text : new Wrong("This isn’t a web address. Start it with https://.");
};

const readFolder: Read = (_, value) => {
  const text = completed(value);
  return isWeb(text, location.href)
    ? text
    : new Wrong("This isn’t a web address. Start it with https://, or with / for your own site.");
};

const readAnswerText: Read = (name, value) => {
  const id = camelCase(name) as QuestionId;
  const question = questionOf(id);
  const read = readAnswer(id, value);
  if (!(read instanceof Refused)) return value.trim();
  return question?.kind === "months" ? wrongNumber(read, [`${question.min}`, `${question.max}`]) : NO_CHOICE;
};

/** As a machine writes it, or as a person does, in a field of the calculator: with a currency's sign, or grouped. */
function readFigureText(
  name: string,
  value: string,
  built: Built,
  country: string | undefined,
  others: Record<string, string>,
): string | Wrong {
  const figure = figureNamed(camelCase(name));
  if (!figure) return NO_CHOICE;
  const { minorPerMajor = 100, currency = "USD" } = scenarioOf(built, country);
  const read = readFigure(figure, value, minorPerMajor);
  if (!(read instanceof Refused)) return value.trim();
  if ("choices" in figure) return NO_CHOICE;
  const entry = readEntry(value, figure.unit, { locale: "en", currency, minorPerMajor });
  const written = (one: number): string => writeFigure(figure, one, minorPerMajor);
  const [from, to] = rangeOf(figure);
  if (typeof entry.value !== "number") return wrongNumber(new Refused(entry.value.code), [written(from), written(to)]);
  if (entry.value < from || entry.value > to)
    return wrongNumber(new Refused("too-large"), [written(from), written(to)]);
  if (entry.other !== null) others[name] = written(entry.other);
  return written(entry.value);
}

function wrongNumber({ code }: Refused, [from, to]: readonly [string, string]): Wrong {
  if (code === "not-whole") return new Wrong("This has too many decimal places.");
  if (code === "wrong-type" || code === "not-a-number") return NO_NUMBER;
  return new Wrong(`Enter a value between ${from} and ${to}.`);
}

/** Of what only the calculator could check. */
export const REFUSED = "The calculator can’t use this together with the other figures.";
