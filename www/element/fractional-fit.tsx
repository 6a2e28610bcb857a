/** The custom element: it owns a session, and shows it in its shadow root. */

import { render } from "preact";
import type { Answers, Comparison } from "#engine";
import { version } from "../../pkg/package.json";
import { loadFit } from "../engine/fit.ts";
import { loadCosts } from "../engine/later.ts";
import { type Language, loadStart, startWords } from "../locales/catalogue.ts";
import { ENGLISH_LOCALE, localeOf, tagOf } from "../locales/locale.ts";
import { address } from "../session/address.ts";
import { linkIn } from "../session/link-prefix.ts";
import { type Look, PLAIN_LOOK } from "../session/look.ts";
import type { FigureValues } from "../session/outside/figure-names.ts";
import { Session } from "../session/session.ts";
import type { State } from "../session/state.ts";
import type { LabelName, Mode, Theme } from "../session/wording.ts";
import { styleSheets } from "../styles/sheets.ts";
import { App } from "../views/app.tsx";
import type { View } from "../views/context.ts";
import { unwatch, watch } from "../views/foreign-hands.ts";
import * as events from "./events.ts";
import type { ObjectProperties } from "./layers.ts";
import type { NextSteps } from "./next-steps.ts";
import { hearPage, keepTyping } from "./page-around.ts";
import { type Reached, reachedCosts, reachedResult } from "./reached.ts";
import { reflect, takeOwn } from "./reflected.ts";
import type { Settings } from "./settings.ts";
import { takeOver } from "./take-over.ts";

// A server has no elements; importing there must do nothing, and not throw.
const Base = (globalThis.HTMLElement ?? class {}) as new () => HTMLElement & NextSteps;

/**
 * Does a fractional CTO fit, and what does each option cost?
 *
 * @tag fractional-fit
 * @slot - what is shown until the element is ready, and where it can't work
 * @slot heading - your logo and name, above the calculator
 * @slot hand-off - your own form, shown beside the result
 * @fires {ReadyEvent} fractional-fit:ready - the engine computes: { version: 1, engine: "0.1.0" }
 * @fires {AnswerEvent} fractional-fit:answer - the visitor answers, changes or takes back an answer: { version: 1, question: "phase", answered: 3 }
 * @fires {ResultEvent} fractional-fit:result - a verdict is reached, or changes: { version: 1, verdict: "not-yet" }
 * @fires {CostsEvent} fractional-fit:costs - the visitor sees costs compared for the first time, which takes a price for the fractional and for the hire; engineers may still lack one; `verdict` is null while undecided: { version: 1, verdict: "not-yet", country: "US" }
 * @fires {TakenEvent} fractional-fit:taken - the visitor prints, copies or saves the report, the brief or the interview kit: { version: 1, what: "brief", as: "print", verdict: "fractional-fit" }
 * @fires {CallToActionEvent} fractional-fit:cta - the visitor clicks your call to action; `preventDefault()` stops the link from opening: { version: 1, verdict: "not-yet", href: "https://…" }
 * @fires {FailureEvent} fractional-fit:error - a setting is invalid and was ignored, or part of the calculator could not be loaded: { version: 1, code: "unknown-value", field: "mode", message: "…" }
 * @cssprop --fractional-fit-accent - buttons, and the fractional CTO in charts
 * @cssprop --fractional-fit-on-accent - text on the accent
 * @cssprop --fractional-fit-text - text
 * @cssprop --fractional-fit-background - background
 * @cssprop --fractional-fit-font - font of text
 * @cssprop --fractional-fit-display-font - font of headings
 * @cssprop --fractional-fit-radius - corner radius
 * @csspart frame - the whole calculator
 * @csspart steps - the switch between the two sections
 * @csspart card - the question or the verdict
 * @csspart choice - one answer of a question
 * @csspart primary-button - the button that continues
 * @csspart cta - your call to action
 * @csspart notice - notices to the visitor: a broken link, changed assumptions
 */
export class FractionalFitElement extends Base {
  /** Version of the package. */
  static readonly version: string = version;

  /** both sections, or only “does it fit?” or “what does it cost?” (`full`, `fit`, `cost`)
   * @default full */
  declare mode: Mode | null;
  /** colors; `auto` follows the visitor’s setting (`auto`, `light`, `dark`)
   * @default auto */
  declare theme: Theme | null;
  /** language and number format; if not set, the page’s `lang`; English if the language isn’t available (BCP 47: `en-GB`) */
  declare locale: string | null;
  /** whose salaries, contributions and currency are used as defaults; if not set, the country of the language: `de-AT`, `de`
   * (ISO 3166-1: `DE`) */
  declare country: string | null;
  /** selects a country that uses it, if no country is set; amounts are never converted (ISO 4217: `EUR`) */
  declare currency: string | null;
  /** text of your call to action, shown with every result (text, up to 80 characters) */
  declare ctaLabel: string | null;
  /** its link; without one, act on the `cta` event (https, mailto, tel, or a page of your site) */
  declare ctaHref: string | null;
  /** what copied links and the printed code open; if not set, the page’s own address (https, or a page of your site) */
  declare pageHref: string | null;
  /** events and `element.assessment` include the visitor’s answers; tell your visitors (flag) */
  declare shareAnswers: boolean;
  /** with your visitor’s consent, events are also pushed to `window.dataLayer` (flag) */
  declare dataLayer: boolean;
  /** your call to action gets the campaign parameters of your page (`utm_source`, `gclid`, …) that its link lacks (flag) */
  declare passCampaign: boolean;
  /** visitors who come back to your page find answers, figures and the open section again: they are kept in the entry of the
   * browser’s history, never in storage; tell your visitors (flag) */
  declare keepAnswers: boolean;
  /** the browser’s console lists what the element takes, and from where, and what changes (flag) */
  declare debug: boolean;

  readonly #session = new Session();
  readonly #properties: ObjectProperties = { answers: null, figures: null, labels: null };
  readonly #observer =
    globalThis.MutationObserver &&
    new MutationObserver((changes) => {
      // Pages that animate the element write its style with every frame.
      if (changes.some(({ attributeName }) => attributeName !== "style" && attributeName !== "class"))
        this.#configure();
    });
  #unhear = () => {};
  #settings: Settings | null = null;
  #loadingSettings: Promise<void> | null = null;
  #look: Look = PLAIN_LOOK;
  #started = false;
  #startingCosts: Promise<void> | null = null;
  #consent = false;
  #pushing = false;
  #configuring = false;
  /** The language whose words couldn't be loaded. */
  #missing: Language | null = null;
  #isDrawn = false;
  /** What the page has been told. */
  #fired: Pick<State, "answers" | "costsSeen"> & { verdict: string | null } = {
    answers: {},
    costsSeen: false,
    verdict: null,
  };

  constructor() {
    super();
    this.#session.subscribe(() => this.#announce());
  }

  /** read only: what the result says so far; `null` before a verdict */
  get assessment(): Reached | null {
    return reachedResult(this.#session.state, this.#look.shareAnswers);
  }

  /** read only: the costs that the visitor has seen, as `compare` gives them; `null` before */
  get comparison(): Comparison | null {
    return reachedCosts(this.#session.state);
  }

  /** answers to start with: `{ phase: "none", symptoms: [] }` */
  get answers(): Answers | null {
    return this.#properties.answers as Answers | null;
  }
  set answers(answers: Answers | null) {
    this.#set("answers", answers);
  }

  /** figures to start with: `{ baseSalary: 180000 }` */
  get figures(): FigureValues | null {
    return this.#properties.figures as FigureValues | null;
  }
  set figures(figures: FigureValues | null) {
    this.#set("figures", figures);
  }

  /** your texts for a few buttons */
  get labels(): Readonly<Partial<Record<LabelName, string>>> | null {
    return this.#properties.labels as Readonly<Partial<Record<LabelName, string>>> | null;
  }
  set labels(labels: Readonly<Partial<Record<LabelName, string>>> | null) {
    this.#set("labels", labels);
  }

  /** the visitor agrees to `dataLayer`; never an attribute, as no snippet can know it */
  get consent(): boolean {
    return this.#consent;
  }
  set consent(consent: boolean) {
    this.#consent = consent === true;
  }

  connectedCallback(): void {
    takeOwn(this);
    let sheets: CSSStyleSheet[];
    try {
      sheets = styleSheets(this.ownerDocument);
    } catch (error) {
      // An old browser, or a test without one: there is no shadow root yet that would hide the host's content.
      this.#fail("unsupported", "", error);
      return;
    }
    // No custom elements in it, whose registry would be that of the document that a moved element has left.
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open", customElementRegistry: null });
    keepTyping(root);
    root.adoptedStyleSheets = sheets;
    this.#observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
    this.#unhear();
    this.#unhear = hearPage(this, this.#configure);
    // What stands inside isn't there yet when the parser has only seen the tag.
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", this.#configure, { once: true });
    this.#configure();
    if (!this.#started) void this.#start();
  }

  disconnectedCallback(): void {
    // A move in the page disconnects and connects at once: only a removal ends the view.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#observer.disconnect();
      this.#unhear();
      if (this.shadowRoot) {
        render(null, this.shadowRoot);
        unwatch(this.shadowRoot);
      }
      this.#isDrawn = false;
    });
  }

  /** Until the settings and the words are there, what is shown stays: at first the element's own content,
   * or the question that the page has brought along. */
  #render(): void {
    const root = this.shadowRoot;
    if (!(root && this.isConnected)) return;
    const wanted = localeOf(this, this.#look.locale);
    const locale = wanted.language === this.#missing ? ENGLISH_LOCALE : wanted;
    const words = startWords(locale.language);
    if (!words) this.#loadWords(locale.language);
    if (this.#loadingSettings || !words) {
      if (!root.firstChild) root.append(document.createElement("slot"));
      return;
    }
    const app = (
      <App
        session={this.#session}
        locale={locale}
        words={words}
        today={new Date()}
        look={this.#look}
        onCallToAction={this.#callToAction}
        onTaken={this.#taken}
        startCosts={this.#startCosts}
      />
    );
    const unheard = this.#isDrawn ? null : takeOver(root);
    this.#isDrawn = true;
    watch(root);
    render(app, root);
    unheard?.();
  }

  /** Where they don't come, it is English. */
  #loadWords(language: Language): void {
    loadStart(language)
      .catch(() => {
        this.#missing = language;
      })
      .then(() => this.#render());
  }

  async #start(): Promise<void> {
    this.#started = true;
    try {
      const [fit] = await Promise.all([loadFit(), this.#loadingSettings]);
      this.#session.start(fit);
      this.#configure();
      await this.#startingCosts?.catch(() => {});
      if (this.#look.mode === "cost" && !this.#session.engine) this.#giveUp();
      else this.#fire(events.ReadyEvent, { engine: fit.version() });
    } catch (error) {
      this.#giveUp();
      this.#fail("engine-failed", "", error);
    }
  }

  #giveUp(): void {
    this.#started = false;
    this.#session.fail();
    this.#render();
  }

  /** Loads what computes costs, once it is wanted; rejects where it can't be had. */
  readonly #startCosts = (): Promise<void> => {
    this.#startingCosts ??= loadCosts().then(
      (engine) => {
        this.#session.startCosts(engine, tagOf(this, this.#look.locale));
        this.#configure();
      },
      (error: unknown) => {
        this.#startingCosts = null;
        this.#fail("engine-failed", "", error);
        throw error;
      },
    );
    return this.#startingCosts;
  };

  /** Reads again what the page and the link set, where there is anything. */
  readonly #configure = (): void => {
    if (!this.#settings) {
      if (!this.#loadingSettings && this.#hasSettings()) this.#loadingSettings = this.#loadSettings();
      this.#render();
      return;
    }
    this.#configuring = true;
    this.#look = this.#settings.apply(this, this.#properties);
    this.#configuring = false;
    this.#pushEvents();
    this.#render();
    // After the assessment, which is what the visitor waits for.
    if (this.#settings.wantsCosts && this.#session.state.assessment) this.#startCosts().catch(() => {});
  };

  #hasSettings(): boolean {
    const { answers, figures, labels } = this.#properties;
    return (
      this.attributes.length > 0 ||
      this.querySelector("script, [slot]") !== null ||
      Boolean(answers ?? figures ?? labels) ||
      linkIn(address()) !== ""
    );
  }

  /** Never fails: without the settings the element works as if none were set. */
  async #loadSettings(): Promise<void> {
    try {
      const { settingsOf } = await import("./settings.ts");
      this.#settings = await settingsOf(this, this.#session, ({ code, field }, sentence) =>
        this.#fail(code, field, sentence),
      );
      this.#configure();
    } catch (error) {
      this.#fail("settings-failed", "", error);
    }
    this.#loadingSettings = null;
    this.#render();
  }

  /** By both names of an event. Whether what follows is allowed. */
  #fire<Detail>(Kind: events.EventKind<Detail>, detail: Detail): boolean {
    const each = [Kind.type, Kind.type.replace(":", "-")].map((type) => this.dispatchEvent(new Kind(detail, type)));
    return !each.includes(false);
  }

  #fail(code: string, field: string, problem: unknown): void {
    const message = problem instanceof Error ? problem.message : String(problem);
    this.#fire(events.FailureEvent, { code, field, message });
  }

  #set(name: keyof ObjectProperties, value: unknown): void {
    this.#properties[name] = value;
    if (this.isConnected) this.#configure();
  }

  #announce(): void {
    const { answers, assessment, costsSeen, country } = this.#session.state;
    const before = this.#fired;
    const verdict = assessment?.verdict ?? null;
    this.#fired = { answers, verdict, costsSeen };
    // What the page fills in is no news to it.
    if (answers !== before.answers && !this.#configuring) {
      const answered = Object.values(answers).filter((answer) => answer != null).length;
      const ids = new Set([...Object.keys(before.answers), ...Object.keys(answers)] as (keyof Answers)[]);
      for (const question of ids) {
        if (answers[question] === before.answers[question]) continue;
        this.#fire(events.AnswerEvent, { question, answered, ...this.#shared() });
      }
    }
    if (verdict && verdict !== before.verdict) this.#fire(events.ResultEvent, { verdict, ...this.#shared() });
    if (costsSeen && !before.costsSeen) this.#fire(events.CostsEvent, { verdict, country });
  }

  #shared(): { answers?: Answers } {
    return this.#look.shareAnswers ? { answers: { ...this.#session.state.answers } } : {};
  }

  /** Whether the link may be followed. */
  readonly #callToAction = (): boolean => {
    const verdict = this.#session.state.assessment?.verdict ?? null;
    const href = this.#look.ctaOf(verdict)?.href ?? null;
    return this.#fire(events.CallToActionEvent, { verdict, href, ...this.#shared() });
  };

  readonly #taken: View["onTaken"] = (what, as) => {
    const verdict = this.#session.state.assessment?.verdict ?? null;
    this.#fire(events.TakenEvent, { what, as, verdict });
  };

  #pushEvents(): void {
    const isWanted = () => this.#look.dataLayer;
    if (this.#pushing || !isWanted()) return;
    this.#pushing = true;
    import("./data-layer.ts").then(
      ({ pushEvents }) => pushEvents(this, isWanted),
      (error: unknown) => {
        // The next setting tries again.
        this.#pushing = false;
        this.#fail("data-layer-failed", "", error);
      },
    );
  }
}

reflect(FractionalFitElement.prototype);

declare global {
  interface HTMLElementTagNameMap {
    "fractional-fit": FractionalFitElement;
  }
}
