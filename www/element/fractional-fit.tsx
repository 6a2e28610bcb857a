/** The custom element: it owns a session, and shows it in its shadow root. */

import { render } from "preact";
import { loadEngine } from "../engine/load.ts";
import { localeOf } from "../locales/locale.ts";
import { Session } from "../session/session.ts";
import { styleSheets } from "../styles/sheets.ts";
import { App } from "../views/app.tsx";
import { FailureEvent, ReadyEvent, ResultEvent } from "./events.ts";

// A server has no elements; importing there must do nothing, and not throw.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class FractionalFitElement extends Base {
  static readonly observedAttributes = ["locale"];
  readonly #session = new Session();
  #started = false;

  constructor() {
    super();
    this.#session.subscribe(this.#announceVerdict());
  }

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styleSheets();
    this.#render(root);
    if (!this.#started) void this.#start(root);
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.shadowRoot) this.#render(this.shadowRoot);
  }

  disconnectedCallback(): void {
    // A move in the page disconnects and connects at once: only a removal ends the view.
    queueMicrotask(() => {
      if (!this.isConnected && this.shadowRoot) render(null, this.shadowRoot);
    });
  }

  #render(root: ShadowRoot): void {
    render(<App session={this.#session} locale={localeOf(this)} today={new Date()} />, root);
  }

  async #start(root: ShadowRoot): Promise<void> {
    this.#started = true;
    try {
      const engine = await loadEngine();
      this.#session.start(engine);
      this.dispatchEvent(new ReadyEvent(engine.version()));
    } catch (error) {
      this.#started = false;
      this.#session.fail();
      root.append(document.createElement("slot"));
      this.dispatchEvent(new FailureEvent(error instanceof Error ? error.message : String(error)));
    }
  }

  #announceVerdict(): () => void {
    let last: string | null = null;
    return () => {
      const verdict = this.#session.state.assessment?.verdict ?? null;
      if (verdict && verdict !== last) this.dispatchEvent(new ResultEvent(verdict));
      last = verdict;
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "fractional-fit": FractionalFitElement;
  }
}
