/** Which parts of a design can be pasted, and what to say about the others: the calculator's own checks. */

import { camelCase } from "../element/names.ts";
import { readScalar } from "../element/scalars.ts";
import { readEntry } from "../session/entry.ts";
import { rangeOf } from "../session/figures.ts";
import { figureNamed } from "../session/outside/figure-names.ts";
import { Refused, readAnswer, readFigure, writeFigure } from "../session/outside/plain.ts";
import { type QuestionId, questionOf } from "../session/questions.ts";
import { completed, isLocal, isWeb } from "./address.ts";
import { type Built, countryOf, scenarioOf } from "./built.ts";
import { type Design, FLAGS, GROUPS, type Group, type Values, Wrong } from "./design.ts";
import { contrastOf, readLook } from "./look.ts";
import type { Speech } from "./speech.ts";

/** What the fields are told, by name. */
export interface Checks {
  /** Why something is refused. */
  readonly problems: Values;
  /** What is taken, and should be known. */
  readonly notes: Values;
  /** What else an entry may mean. */
  readonly others: Values;
  /** How well a colour can be read. */
  readonly ratios: Values;
  /** The nearest colour that can be. */
  readonly mends: Values;
}

interface Checked extends Checks {
  /** Without what is refused. */
  readonly accepted: Design;
}

export function checked(design: Design, start: Design, built: Built, speech: Speech): Checked {
  const { words, fill, code } = speech;
  const problems: Record<string, string> = {};
  const notes: Record<string, string> = {};
  const others: Record<string, string> = {};
  const reading = new Reading(built, speech, others);
  const take = (name: string, value: string, read: string | Wrong): readonly (readonly [string, string])[] => {
    if (read instanceof Wrong) problems[name] = read.sentence;
    else if (read !== value.trim()) notes[name] = fill(words.checks.usedAs, { value: code(read) });
    return read instanceof Wrong ? [] : [[name, read]];
  };
  const group = (name: Group, read: (name: string, value: string) => string | Wrong): Values =>
    Object.fromEntries(
      // In the order of a link, whatever was chosen first.
      GROUPS[name].flatMap((field) => {
        const value = design[name][field] ?? "";
        return value.trim() === "" ? [] : take(field, value, read(field, value));
      }),
    );
  const one = (name: "folder" | "page" | "logo", read: (value: string) => string | Wrong, otherwise: string): string =>
    design[name].trim() === "" ? otherwise : (take(name, design[name], read(design[name]))[0]?.[1] ?? otherwise);

  const settings = group("settings", reading.setting);
  const country = countryOf(built, settings, speech.tag);
  const folder = one("folder", reading.folder, start.folder);
  const look = group("look", (name, value) => readLook(name, value, speech));
  const accepted = {
    ...design,
    settings,
    look,
    answers: group("answers", reading.answer),
    figures: group("figures", (name, value) => reading.figure(name, value, country)),
    tools: group("tools", reading.tool),
    folder: folder.endsWith("/") ? folder : `${folder}/`,
    page: one("page", reading.page, ""),
    logo: one("logo", reading.folder, ""),
  };
  if (accepted.host === "server" && isLocal(accepted.folder)) notes.folder = words.where.local;
  if (accepted.page && isLocal(accepted.page)) notes.page = words.where.local;
  const { notes: hard, ratios, mends } = contrastOf(look, settings.theme, built.colours, speech);
  return { accepted, problems, notes: { ...notes, ...hard }, others, ratios, mends };
}

/** Without what the calculator has refused on top, by name. */
export function without(design: Design, refused: Values): Design {
  const left = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !refused[name]));
  return { ...design, settings: left(design.settings), answers: left(design.answers), figures: left(design.figures) };
}

/** Each gives the value as it will be pasted, or what is wrong with it. */
class Reading {
  readonly #built: Built;
  readonly #speech: Speech;
  /** What else an entry may mean. */
  readonly #others: Record<string, string>;

  constructor(built: Built, speech: Speech, others: Record<string, string>) {
    this.#built = built;
    this.#speech = speech;
    this.#others = others;
  }

  #wrong(which: "choice" | "label" | "link" | "address" | "folder" | "event" | "decimals"): Wrong {
    return new Wrong(this.#speech.words.checks[which]);
  }

  readonly setting = (name: string, value: string): string | Wrong => {
    if (FLAGS.has(name)) return value;
    const [of = name] = /^cta-(label|href)/.exec(name) ?? [];
    const text = of === "cta-href" ? completed(value) : value.trim();
    const read = readScalar(camelCase(name), text);
    const isKnown = name !== "country" || Object.hasOwn(this.#built.defaults, text);
    if (read instanceof Refused || !isKnown)
      return this.#wrong(of === "cta-label" ? "label" : of === "cta-href" ? "link" : "choice");
    // A label that is too long is cut.
    return of === "cta-label" ? `${read}` : text;
  };

  readonly page = (value: string): string | Wrong => {
    const text = completed(value);
    return isWeb(text) ? text : this.#wrong("address");
  };

  readonly folder = (value: string): string | Wrong => {
    if (/^(file:|[a-z]:[\\/])/i.test(value.trim())) return new Wrong(this.#speech.words.where.local);
    const text = completed(value);
    return isWeb(text, location.href) ? text : this.#wrong("folder");
  };

  readonly tool = (name: string, value: string): string | Wrong => {
    if (name === "form-action") return this.folder(value);
    return name !== "hubspot" || /^\w{1,100}$/.test(value.trim()) ? value.trim() : this.#wrong("event");
  };

  readonly answer = (name: string, value: string): string | Wrong => {
    const id = camelCase(name) as QuestionId;
    const question = questionOf(id);
    const read = readAnswer(id, value);
    if (!(read instanceof Refused)) return value.trim();
    return question?.kind === "months"
      ? this.#wrongNumber(read, [`${question.min}`, `${question.max}`])
      : this.#wrong("choice");
  };

  /** As a machine writes it, or as a person does, in a field of the calculator: with a currency's sign, or grouped. */
  figure(name: string, value: string, country: string): string | Wrong {
    const figure = figureNamed(camelCase(name));
    if (!figure) return this.#wrong("choice");
    const { minorPerMajor = 100, currency = "USD" } = scenarioOf(this.#built, country);
    const read = readFigure(figure, value, minorPerMajor);
    if (!(read instanceof Refused)) return value.trim();
    if ("choices" in figure) return this.#wrong("choice");
    const entry = readEntry(value, figure.unit, { locale: this.#speech.tag, currency, minorPerMajor });
    const written = (one: number): string => writeFigure(figure, one, minorPerMajor);
    const [from, to] = rangeOf(figure);
    const range = [written(from), written(to)] as const;
    if (typeof entry.value !== "number") return this.#wrongNumber(new Refused(entry.value.code), range);
    if (entry.value < from || entry.value > to) return this.#wrongNumber(new Refused("too-large"), range);
    if (entry.other !== null) this.#others[name] = written(entry.other);
    return written(entry.value);
  }

  #wrongNumber({ code }: Refused, [from, to]: readonly [string, string]): Wrong {
    const { words, fill, tag } = this.#speech;
    if (code === "not-whole") return this.#wrong("decimals");
    if (code === "wrong-type" || code === "not-a-number")
      return new Wrong(fill(words.checks.number, { example: new Intl.NumberFormat(tag).format(1450.5) }));
    return new Wrong(fill(words.checks.between, { from, to }));
  }
}
