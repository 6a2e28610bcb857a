/** What the page and the link have set, put together and applied. The strongest
 * place counts: link, then property, then attribute, then JSON block, then the
 * sourced figures. Loaded where there is anything to read. */

import type { Answers } from "#engine";
import type { Costs } from "../engine/costs.ts";
import { address } from "../session/address.ts";
import { received } from "../session/link-received.ts";
import { type Look, type NextStep, PLAIN_LOOK } from "../session/look.ts";
import { MONTH_COST, type Notice } from "../session/outside/link.ts";
import { Refused, readAmounts } from "../session/outside/plain.ts";
import { readFigure, withFigure } from "../session/paths.ts";
import { answersOf, QUESTIONS } from "../session/questions.ts";
import type { Session } from "../session/session.ts";
import { VERDICTS } from "../session/verdicts.ts";
import type { LabelName, Mode, Theme } from "../session/wording.ts";
import { CallToAction } from "../views/call-to-action.tsx";
import { HandOff } from "../views/hand-off.tsx";
import { accepted, besideOf, currencyOf, type Figures, figuresOf, takeOn, withFigures } from "./accepted.ts";
import { withCampaign } from "./campaign.ts";
import { readEntry, recallEntry, writeEntry } from "./history-entry.ts";
import type { Keeping } from "./keeping.ts";
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
import { mindAttributes, sentenceOf, warnOf } from "./warnings.ts";

/** Where it isn't the first two letters of the currency. */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map([["EUR", "DE"]]);

const COSTS = ["country", "currency"];

/** For what is loaded by this file, and must not import it. */
const PARTS = { readEntry, writeEntry, readLinkLayer, takeOn };

type OnFault = (fault: Fault, sentence: string) => void;

export class Settings {
  readonly #session: Session;
  readonly #onFault: OnFault;
  readonly #reported = new Set<string>();
  /** Something is set that only what computes costs can check. */
  wantsCosts = false;
  #fragment = "";
  /** Whose kept scenario and month's cost have been taken on: what the visitor has let go of doesn't come back. */
  #takenOf = "";
  /** The country whose figures the page has set. */
  #country: string | null = null;
  #answers = answersOf();
  #figures: Figures = new Map();
  #hasStarted = false;
  #refusedInLink = new Set<string>();
  #taken: Parameters<typeof import("./debug.ts")["listTaken"]> | null = null;
  #keeping: Keeping | null = null;
  #isKeeping = false;

  constructor(session: Session, onFault: OnFault) {
    this.#session = session;
    this.#onFault = onFault;
  }

  /** Reads everything again, and applies what has changed: figures once costs can be computed. */
  apply(host: Element, properties: ObjectProperties): Look {
    // Other fragments are the page's own: they undo nothing.
    const fragment = received(address()) || this.#fragment;
    if (fragment !== this.#fragment) this.#refusedInLink.clear();
    this.#fragment = fragment;
    const link = readLinkLayer(this.#fragment, this.#report);
    const attributes = readAttributes(host, this.#report);
    const layers = [readBlock(host, this.#report), attributes, readProperties(properties, this.#report), link];
    void mindAttributes(attributes.unknown);
    this.#applyAnswers(layers);
    const { engine } = this.#session;
    if (engine) {
      this.#applyFigures(layers, engine);
      if (this.#takenOf !== this.#fragment) {
        this.#takenOf = this.#fragment;
        this.#applyKept(link.kept, engine);
        this.#applyMonthCost(link);
      }
    }
    this.wantsCosts =
      this.#keep(host, layers) ||
      [...layers, link.kept].some(
        ({ scalars, figures }) =>
          figures.size > 0 || COSTS.some((name) => scalars.has(name)) || scalars.get("mode") === "cost",
      );
    void this.#listTaken(host, layers);
    const hasLink = link.answers.size + link.figures.size + link.scalars.size > 0;
    const hasForm = host.querySelector(':scope > [slot="hand-off"]') !== null;
    return { ...lookOf(layers), HandOff: hasForm ? HandOff : null, notices: this.#notices(link.notice), hasLink };
  }

  /** Whether what was kept needs costs. */
  #keep(host: Element, layers: readonly Layer[]): boolean {
    const isWanted = isOn(layers, "keepAnswers");
    // Where the setting comes late, what was kept before isn't waited for.
    if (isWanted && !this.#isKeeping) void this.loadKeeping(host, null);
    const wantsCosts = this.#keeping?.apply(isWanted) ?? false;
    if (this.#keeping?.hasResumed) this.#hasStarted = true;
    return wantsCosts;
  }

  /** What keeps answers in the history entry, with what it has kept. */
  async loadKeeping(host: Element, kept: unknown): Promise<void> {
    this.#isKeeping = true;
    const { Keeping } = await import("./keeping.ts").catch(() => ({ Keeping: null }));
    this.#keeping = Keeping && new Keeping(host, this.#session, PARTS, kept);
  }

  /** With `debug`: on the console. */
  async #listTaken(host: Element, layers: readonly Layer[]): Promise<void> {
    if (!isOn(layers, "debug")) return;
    const [country, figures, { engine }] = [this.#country, this.#figures, this.#session];
    const costs = engine && country ? { ...engine.defaults(country).scenario, country, figures } : null;
    this.#taken = [host, layers, costs];
    const { listTaken } = await import("./debug.ts").catch(() => ({ listTaken: () => {} }));
    // What has come meanwhile counts.
    listTaken(...this.#taken);
  }

  readonly #report: Report = (fault) => {
    if (fault.source === "link" && fault.field !== "v") this.#refusedInLink.add(fault.field);
    const key = [fault.source, fault.field, fault.code, fault.value].join("\n");
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const sentence = sentenceOf(fault);
    void warnOf(fault);
    this.#onFault(fault, sentence);
  };

  #notices(notice: Notice | null): readonly Notice[] {
    const names = [...this.#refusedInLink];
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
    const beside = besideOf(this.#session, engine, kept);
    if (beside) this.#session.set({ kept: beside });
  }

  /** What whoever wrote the link says that a month without leadership costs. */
  #applyMonthCost(link: Layer): void {
    const raw = link.scalars.get(MONTH_COST);
    const { sourced, country } = this.#session.state;
    if (raw === undefined || !sourced || country !== this.#country) return;
    const range = readAmounts(String(raw), sourced.minorPerMajor ?? 100);
    if (range instanceof Refused) link.refuse(range.code, MONTH_COST, raw);
    else this.#session.set({ monthCost: range });
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
    const sets = country === undefined ? null : currencyOf(engine, country);
    if (byCountry && sets === null) byCountry.refuse("unknown-value", "country", country);
    if (currency && sets !== currency) byCurrency?.refuse("unknown-value", "currency", currency);
    if (!(country && sets) || (!byCountry && sets !== currency) || country === this.#country) return;
    this.#session.useCountry(country);
    this.#country = country;
    this.#figures = new Map();
  }
}

/** A visitor who comes back finds what was kept, and no question before. */
export async function settingsOf(host: Element, session: Session, onFault: OnFault): Promise<Settings> {
  const settings = new Settings(session, onFault);
  const kept = recallEntry(host);
  if (kept !== undefined) await settings.loadKeeping(host, kept);
  return settings;
}

const isOn = (layers: readonly Layer[], flag: string): boolean =>
  layers.findLast(({ scalars }) => scalars.has(flag))?.scalars.get(flag) === true;

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
    mode: (scalars.get("mode") as Mode | undefined) ?? PLAIN_LOOK.mode,
    theme: (scalars.get("theme") as Theme | undefined) ?? PLAIN_LOOK.theme,
    locale: text("locale"),
    ctaOf: (verdict) => own.get(verdict) ?? forAll,
    CallToAction: forAll || [...own.values()].some(Boolean) ? CallToAction : null,
    relabel: relabelled(Object.fromEntries(labels) as Partial<Record<LabelName, string>>),
    page: text("pageHref"),
    shareAnswers: scalars.get("shareAnswers") === true,
    dataLayer: scalars.get("dataLayer") === true,
  };
}
