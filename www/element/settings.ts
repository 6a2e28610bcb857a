/** What the page and the link have set, put together and applied. The strongest
 * place counts: link, then property, then attribute, then JSON block, then the
 * sourced figures. Loaded where there is anything to read. */

import type { Answers, FractionalFitError, Scenario } from "#engine";
import type { Costs } from "../engine/costs.ts";
import { address } from "../session/address.ts";
import { figureNamed } from "../session/figure-names.ts";
import type { Notice } from "../session/link.ts";
import { received } from "../session/link-received.ts";
import type { Look, NextStep } from "../session/look.ts";
import { type FigureValue, readFigure, withFigure } from "../session/paths.ts";
import { Refused, readFigure as readPlainFigure } from "../session/plain.ts";
import { answersOf, QUESTIONS } from "../session/questions.ts";
import type { Session } from "../session/session.ts";
import { VERDICTS } from "../session/verdicts.ts";
import type { LabelName, Mode, Theme } from "../session/wording.ts";
import { CallToAction } from "../views/call-to-action.tsx";
import { HandOff } from "../views/hand-off.tsx";
import { withCampaign } from "./campaign.ts";
import {
  type Fault,
  type Layer,
  type LinkLayer,
  type ObjectProperties,
  type Report,
  readAttributes,
  readBlock,
  readLinkLayer,
  readProperties,
} from "./layers.ts";
import { relabelled } from "./relabel.ts";
import { forVerdict } from "./scalars.ts";
import { mindAttributes, sentenceOf, warnOf } from "./told.ts";

/** Where it isn't the first two letters of the currency. */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map([["EUR", "DE"]]);

const COSTS = ["country", "currency"];

type Figures = ReadonlyMap<string, FigureValue>;
type Tell = (fault: Fault, sentence: string) => void;

export class Settings {
  readonly #session: Session;
  readonly #tell: Tell;
  readonly #told = new Set<string>();
  /** Something is set that only what computes costs can check. */
  wantsCosts = false;
  #fragment = "";
  /** Whose kept scenario has been taken on: what the visitor has let go of doesn't come back. */
  #keptOf = "";
  #wanted = "";
  /** The country whose figures the page has set. */
  #country: string | null = null;
  #answers = answersOf();
  #figures: Figures = new Map();
  #hasStarted = false;
  #refusedInLink: readonly string[] = [];
  #taken: Parameters<typeof import("./debug.ts")["listTaken"]> | null = null;

  constructor(session: Session, tell: Tell) {
    this.#session = session;
    this.#tell = tell;
  }

  /** Reads everything again, and applies what has changed: figures once costs can be computed. */
  apply(host: Element, properties: ObjectProperties): Look {
    // Other fragments are the page's own: they undo nothing.
    this.#fragment = received(address()) || this.#fragment;
    this.#refusedInLink = [];
    const link = readLinkLayer(this.#fragment, this.#report);
    const attributes = readAttributes(host, this.#report);
    const layers = [readBlock(host, this.#report), attributes, readProperties(properties, this.#report), link];
    void mindAttributes(attributes.unknown);
    this.#applyAnswers(layers);
    const { engine } = this.#session;
    if (engine) {
      this.#applyFigures(layers, engine);
      this.#applyKept(link.kept, engine);
    }
    this.wantsCosts = [...layers, link.kept].some(
      ({ scalars, figures }) =>
        figures.size > 0 || COSTS.some((name) => scalars.has(name)) || scalars.get("mode") === "cost",
    );
    void this.#listTaken(host, layers);
    const hasLink = link.answers.size + link.figures.size + link.scalars.size > 0;
    const hasForm = host.querySelector(':scope > [slot="hand-off"]') !== null;
    return { ...lookOf(layers), HandOff: hasForm ? HandOff : null, notices: this.#notices(link.notice), hasLink };
  }

  /** With `debug`: on the console. */
  async #listTaken(host: Element, layers: readonly Layer[]): Promise<void> {
    const isWanted = layers.findLast(({ scalars }) => scalars.has("debug"))?.scalars.get("debug");
    if (!isWanted) return;
    const [country, figures, { engine }] = [this.#country, this.#figures, this.#session];
    const costs = engine && country ? { ...engine.defaults(country).scenario, country, figures } : null;
    this.#taken = [host, layers, costs];
    const { listTaken } = await import("./debug.ts").catch(() => ({ listTaken: () => {} }));
    // What has come meanwhile counts.
    listTaken(...this.#taken);
  }

  readonly #report: Report = (fault) => {
    if (fault.source === "link" && fault.field !== "v") this.#refusedInLink = [...this.#refusedInLink, fault.field];
    const key = [fault.source, fault.field, fault.code, fault.value].join("\n");
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const sentence = sentenceOf(fault);
    void warnOf(fault);
    this.#tell(fault, sentence);
  };

  #notices(notice: Notice | null): readonly Notice[] {
    const names = [...new Set(this.#refusedInLink)];
    return [...(notice ? [notice] : []), ...(names.length > 0 ? [{ code: "refused", names } as const] : [])];
  }

  #applyAnswers(layers: readonly Layer[]): void {
    const answers = answersOf(Object.fromEntries(layers.flatMap((layer) => [...layer.answers])));
    const changed = QUESTIONS.filter(({ id }) => String(answers[id] ?? null) !== String(this.#answers[id] ?? null));
    const changes: Answers = Object.fromEntries(changed.map(({ id }) => [id, answers[id] ?? null]));
    this.#answers = answers;
    // With the assessment it becomes known what is still to be asked.
    const isAssessed = this.#session.state.assessment !== null;
    const isNew = isAssessed && !this.#hasStarted && !this.#session.canGoBack && Object.keys(answers).length > 0;
    if (isAssessed) this.#hasStarted = true;
    if (changed.length > 0 || isNew) this.#session.prefill(answers, changes);
  }

  #applyFigures(layers: readonly Layer[], engine: Costs): void {
    this.#applyCountry(layers, engine);
    const { sourced, entered, country } = this.#session.state;
    // Figures of one country say nothing of another that the visitor chose.
    if (!(sourced && entered) || country !== this.#country) return;
    const { figures, refuse } = figuresOf(layers, sourced);
    const before = this.#figures;
    const changed = new Map([...figures].filter(([path, value]) => before.get(path) !== value));
    const removed = [...before.keys()].filter((path) => !figures.has(path));
    this.#figures = figures;
    if (changed.size === 0 && removed.length === 0) return;
    const base = removed.reduce((scenario, path) => withFigure(scenario, path, readFigure(sourced, path)), entered);
    const next = accepted(engine, base, changed, (path, code) => {
      figures.delete(path);
      refuse(path, code);
    });
    this.#session.preset(withFigures(sourced, figures), next);
  }

  /** The scenario that a link keeps beside its own. */
  #applyKept(kept: LinkLayer["kept"], engine: Costs): void {
    const { scalars, answers: given, figures: named } = kept;
    if (this.#keptOf === this.#fragment || scalars.size + given.size + named.size === 0) return;
    this.#keptOf = this.#fragment;
    const wanted = String(scalars.get("country") ?? this.#session.state.country);
    if (currencyOf(engine, wanted) === null) {
      kept.refuse("unknown-value", "kept.country", wanted);
      return;
    }
    const answers = answersOf(Object.fromEntries(given));
    const sourced = this.#session.defaults(engine, wanted, answers);
    const { figures, refuse } = figuresOf([kept], sourced);
    const entered = accepted(engine, sourced, figures, refuse);
    const name = String(scalars.get("name") ?? "");
    // Without a price of its country there is nothing to compare with.
    if (this.#session.comparisonOf(entered))
      this.#session.set({ kept: { name, answers, country: wanted, sourced, entered } });
    else kept.refuse("missing-field", "kept.country", wanted);
  }

  /** The country that the costs have started with, where it uses the currency; else the one known for it. */
  #countryOf(currency: string | undefined, engine: Costs): string | undefined {
    if (this.#country && currencyOf(engine, this.#country) === currency) return this.#country;
    return currency && (COUNTRY_OF.get(currency) ?? currency.slice(0, 2));
  }

  /** A currency alone stands for a country that uses it; amounts are never converted. */
  #applyCountry(layers: readonly Layer[], engine: Costs): void {
    const named = (name: string) => layers.findLast(({ scalars }) => scalars.has(name));
    const [byCountry, byCurrency] = [named("country"), named("currency")];
    const currency = byCurrency?.scalars.get("currency") as string | undefined;
    this.#country ??= this.#session.state.country;
    const country = (byCountry?.scalars.get("country") as string | undefined) ?? this.#countryOf(currency, engine);
    if (`${country} ${currency}` === this.#wanted) return;
    this.#wanted = `${country} ${currency}`;
    const sets = country === undefined ? null : currencyOf(engine, country);
    if (byCountry && sets === null) byCountry.refuse("unknown-value", "country", country);
    if (currency && sets !== currency) byCurrency?.refuse("unknown-value", "currency", currency);
    if (!(country && sets) || (!byCountry && sets !== currency) || country === this.#country) return;
    this.#session.useCountry(country);
    this.#country = country;
    this.#figures = new Map();
  }
}

/** Null where the country isn't known. */
function currencyOf(engine: Costs, country: string): string | null {
  try {
    return engine.defaults(country).scenario.currency ?? null;
  } catch {
    return null;
  }
}

/** Checked, by path; and who is told where one is refused after all. */
function figuresOf(layers: readonly Layer[], { minorPerMajor }: Scenario) {
  const figures = new Map<string, FigureValue>();
  const origin = new Map<string, (code: string) => void>();
  for (const layer of layers) {
    for (const [name, { raw, field }] of layer.figures) {
      const figure = figureNamed(name);
      if (!figure) continue;
      const value = readPlainFigure(figure, raw, minorPerMajor ?? 100);
      if (value instanceof Refused) layer.refuse(value.code, field, raw);
      else {
        figures.set(figure.path, value);
        origin.set(figure.path, (code) => layer.refuse(code, field, raw));
      }
    }
  }
  return { figures, refuse: (path: string, code: string) => origin.get(path)?.(code) };
}

const withFigures = (scenario: Scenario, figures: Figures): Scenario =>
  [...figures].reduce((made, [path, value]) => withFigure(made, path, value), scenario);

/** The scenario with the figures that can be computed with; the visitor is asked for what is missing. */
function accepted(
  engine: Costs,
  base: Scenario,
  figures: Figures,
  refuse: (path: string, code: string) => void,
): Scenario {
  const left = new Map(figures);
  for (;;) {
    const scenario = withFigures(base, left);
    try {
      engine.compare(scenario);
      return scenario;
    } catch (error) {
      const { code, field } = error as FractionalFitError;
      const culprit = left.has(field) ? field : [...left.keys()].at(-1);
      if (culprit === undefined || code === "missing-field" || (code === "too-small" && !left.has(field)))
        return scenario;
      left.delete(culprit);
      refuse(culprit, code);
    }
  }
}

function lookOf(layers: readonly Layer[]): Omit<Look, "notices" | "hasLink" | "HandOff"> {
  // A link sets no look: it has no such names.
  const scalars = new Map(layers.flatMap((layer) => [...layer.scalars]));
  const text = (name: string) => (scalars.get(name) as string | undefined) ?? null;
  const passes = scalars.get("passCampaign") === true;
  const labels = [...scalars].flatMap(([name, value]) => (name.startsWith("labels.") ? [[name.slice(7), value]] : []));
  const nextStep = (label: string | null, href: string | null): NextStep | null =>
    label || href ? { label, href: href && passes ? withCampaign(href, text("pageHref")) : href } : null;
  const forAll = nextStep(text("ctaLabel"), text("ctaHref"));
  const own = new Map<string | null, NextStep | null>(
    VERDICTS.map((verdict) => {
      const [label, href] = [text(forVerdict("ctaLabel", verdict)), text(forVerdict("ctaHref", verdict))];
      return [verdict, nextStep(label ?? forAll?.label ?? null, href ?? forAll?.href ?? null)];
    }),
  );
  return {
    mode: (scalars.get("mode") as Mode | undefined) ?? "full",
    theme: (scalars.get("theme") as Theme | undefined) ?? "auto",
    locale: text("locale"),
    ctaOf: (verdict) => own.get(verdict) ?? forAll,
    CallToAction: forAll || [...own.values()].some(Boolean) ? CallToAction : null,
    relabel: relabelled(Object.fromEntries(labels) as Partial<Record<LabelName, string>>),
    page: text("pageHref"),
    shareAnswers: scalars.get("shareAnswers") === true,
    dataLayer: scalars.get("dataLayer") === true,
  };
}
