/** The places where a page sets something, from the weakest to the strongest: the
 * JSON block, attributes, properties, the link that opened the page. Each is read
 * into the same shape; what is wrong is reported and left out. */

import type { Answers } from "#engine";
import { figureNamed } from "../session/outside/figure-names.ts";
import { KEPT_PREFIX, MONTH_COST, type Notice, readLink } from "../session/outside/link.ts";
import { Refused, readAnswer } from "../session/outside/plain.ts";
import { type QuestionId, questionOf } from "../session/questions.ts";
import { camelCase, kebabCase } from "./names.ts";
import { FLAGS, isText, readLabel, readScalar, SCALARS, text } from "./scalars.ts";
import { parsed, unquoted } from "./torn.ts";

type Source = "json" | "attribute" | "property" | "link";

/** What the page has set wrong. */
export interface Fault {
  readonly code: string;
  /** As the page writes it: `duration-months`, `answers.phase`. */
  readonly field: string;
  readonly source: Source;
  /** The beginning of what was refused. */
  readonly value: string;
}

export type Report = (fault: Fault) => void;

export interface Layer {
  readonly source: Source;
  /** Checked, by name: `mode`, `ctaHref`, `country`; labels as `labels.fit`. */
  readonly scalars: ReadonlyMap<string, unknown>;
  readonly answers: ReadonlyMap<QuestionId, Answers[QuestionId]>;
  /** By name, not checked yet: in which unit money is depends on the country. */
  readonly figures: ReadonlyMap<string, { readonly raw: unknown; readonly field: string }>;
  refuse(code: string, field: string, raw: unknown): void;
}

export interface LinkLayer extends Layer {
  readonly notice: Notice | null;
  /** The scenario that is kept beside, with its `name`; empty where there is none. */
  readonly kept: Layer;
}

/** Properties that take objects. */
export interface ObjectProperties {
  answers: unknown;
  figures: unknown;
  labels: unknown;
}

const LONGEST_BLOCK = 100_000;
/** How much of what was refused is told. */
const SHOWN = 80;
/** More names than there are. */
const MOST_NAMES = 200;
const AT_A_LINK = new Set(["country"]);

/** Properties alone. */
const GROUPS: ReadonlySet<string> = new Set(["answers", "figures", "labels"] satisfies (keyof ObjectProperties)[]);
/** Editors that know only HTML's own attributes leave `data-mode` alone. */
const PREFIX = "data-";

class Reading implements Layer {
  readonly scalars = new Map<string, unknown>();
  readonly answers = new Map<QuestionId, Answers[QuestionId]>();
  readonly figures = new Map<string, { raw: unknown; field: string }>();
  readonly source: Source;
  readonly #report: Report;

  constructor(source: Source, report: Report) {
    this.source = source;
    this.#report = report;
  }

  refuse(code: string, field: string, raw: unknown): void {
    const value = typeof raw === "string" || typeof raw === "number" ? String(raw).slice(0, SHOWN) : "";
    this.#report({ code, field: field.slice(0, SHOWN), source: this.source, value });
  }

  scalar(name: string, raw: unknown, at = name): boolean {
    const value = readScalar(name, raw);
    if (value === undefined) return false;
    if (value instanceof Refused) this.refuse(value.code, at, raw);
    else this.scalars.set(name, value);
    return true;
  }

  label(name: string, raw: unknown, at: string): void {
    const value = readLabel(name, raw);
    if (value instanceof Refused) this.refuse(value.code, at, raw);
    else this.scalars.set(`labels.${name}`, value);
  }

  answer(name: string, raw: unknown, at = name): boolean {
    if (!questionOf(name as QuestionId)) return false;
    const value = raw === null ? null : readAnswer(name as QuestionId, raw);
    if (value instanceof Refused) this.refuse(value.code, at, raw);
    else if (value !== null) this.answers.set(name as QuestionId, value);
    return true;
  }

  figure(name: string, raw: unknown, field = name): boolean {
    if (!figureNamed(name)) return false;
    if (raw !== null) this.figures.set(name, { raw, field });
    return true;
  }

  /** What a link may set: no look, no wording. */
  linked(name: string, raw: string, at: string): boolean {
    return (
      (AT_A_LINK.has(name) && this.scalar(name, raw, at)) || this.answer(name, raw, at) || this.figure(name, raw, at)
    );
  }

  /** What a month without leadership costs, as it stands there: in which unit depends on the country. */
  monthCost(name: string, raw: string): boolean {
    if (name === MONTH_COST) this.scalars.set(name, raw);
    return name === MONTH_COST;
  }

  /** What a visitor calls a scenario. */
  name(name: string, raw: string, at: string): boolean {
    if (name !== "name") return false;
    const value = raw === "" ? "" : text(raw);
    if (value instanceof Refused) this.refuse(value.code, at, raw);
    else this.scalars.set(name, value);
    return true;
  }

  /** The own entries of an object; whatever its getters do, nothing is thrown. */
  each(object: unknown, at: string, take: (name: string, value: unknown, at: string) => boolean): void {
    if (object === undefined || object === null) return;
    try {
      const names = typeof object === "object" && !Array.isArray(object) ? Object.keys(object) : null;
      if (names === null) this.refuse("wrong-type", at, object);
      else if (names.length > MOST_NAMES) this.refuse("too-complex", at, "");
      else
        for (const name of names) {
          const field = at ? `${at}.${name}` : name;
          const value: unknown = (object as Record<string, unknown>)[name];
          if (value !== undefined && !take(name, value, field)) this.refuse("unknown-field", field, "");
        }
    } catch {
      this.refuse("wrong-type", at, "");
    }
  }

  /** The groups that both the JSON block and the properties have. */
  group(name: string, object: unknown): boolean {
    switch (name) {
      case "answers":
        this.each(object, name, (id, value, at) => this.answer(id, value, at));
        return true;
      case "figures":
        this.each(object, name, (figure, value, at) => this.figure(figure, value, at));
        return true;
      case "labels":
        this.each(object, name, (label, value, at) => {
          this.label(label, value, at);
          return true;
        });
        return true;
      default:
        return false;
    }
  }
}

/** `<script type="application/json">` inside the element. */
export function readBlock(host: Element, report: Report): Layer {
  const layer = new Reading("json", report);
  // Some editors put it into a paragraph.
  const text = host.querySelector('script[type="application/json"]')?.textContent ?? "";
  if (text.length > LONGEST_BLOCK) layer.refuse("too-large", "", text);
  else if (text.trim() !== "") {
    let block: unknown = null;
    try {
      block = parsed(text);
    } catch {
      layer.refuse("malformed", "", text);
    }
    layer.each(block, "", (name, value) => layer.group(name, value) || layer.scalar(name, value));
  }
  return layer;
}

/** Those with a known name; others are the page's own business. `mode` counts before `data-mode`. */
export function readAttributes(host: Element, report: Report): Layer & { readonly unknown: readonly string[] } {
  const layer = new Reading("attribute", report);
  const unknown: string[] = [];
  for (const { name, value } of host.attributes) {
    const isPlain = !name.startsWith(PREFIX) || SCALARS.has(camelCase(name));
    const plain = isPlain ? name : name.slice(PREFIX.length);
    const known = camelCase(plain);
    const isNothing = value.trim() === "" && !FLAGS.has(known);
    if (isNothing || kebabCase(known) !== plain || (!isPlain && host.hasAttribute(plain))) continue;
    const taken = unquoted(value, isText(known));
    // A framework that didn't know the element yet has made text of an object: `[object Object]`.
    if (GROUPS.has(name)) layer.refuse("wrong-type", name, value);
    else if (taken instanceof Refused) layer.refuse(taken.code, name, value);
    else if (
      !layer.scalar(known, taken, name) &&
      !layer.answer(known, taken, name) &&
      !layer.figure(known, taken, name)
    )
      unknown.push(name);
  }
  return Object.assign(layer, { unknown });
}

export function readProperties(properties: ObjectProperties, report: Report): Layer {
  const layer = new Reading("property", report);
  for (const [name, value] of Object.entries(properties)) layer.group(name, value);
  return layer;
}

/** Answers, figures and the country; a visitor's link sets no look and no wording. */
export function readLinkLayer(fragment: string, report: Report): LinkLayer {
  const { values, behind, notice } = readLink(fragment);
  const [layer, kept] = [new Reading("link", report), new Reading("link", report)];
  if (notice) layer.refuse(notice.code, "v", "");
  for (const [at, value] of values) {
    const isKept = at.startsWith(KEPT_PREFIX);
    const name = isKept ? at.slice(KEPT_PREFIX.length) : at;
    const taken = isKept
      ? kept.name(name, value, at) || kept.linked(name, value, at)
      : layer.linked(name, value, at) || layer.monthCost(name, value);
    if (!taken && !behind.has(at)) layer.refuse("unknown-field", at, "");
  }
  return Object.assign(layer, { notice, kept });
}
