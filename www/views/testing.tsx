/** Draws one view for a test, as its element would: in a shadow root, over a session that computes. */

import { type ComponentChildren, render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { engineForTests } from "../engine/testing.ts";
import { type Language, loadCosts, loadStart } from "../locales/catalogue.ts";
import { filler, lister } from "../locales/message.ts";
import { Formats } from "../session/costs/format.ts";
import { NO_SOURCES } from "../session/costs/sources.ts";
import { type Look, PLAIN_LOOK } from "../session/look.ts";
import { Session } from "../session/session.ts";
import type { State } from "../session/state.ts";
import { PARTS } from "./chunks.tsx";
import { type View, ViewContext } from "./context.ts";
import { CostContext, type CostView } from "./costs/context.ts";

interface Given {
  readonly language?: Language;
  readonly country?: string;
  readonly look?: Partial<Look>;
  /** What the page or the visitor has done before. */
  readonly prepare?: (session: Session) => void;
}

interface Drawn {
  readonly session: Session;
  /** Where the view stands. */
  readonly root: ShadowRoot;
  /** What bears a test's name, `data-testid`. */
  readonly named: <Kind extends HTMLElement>(name: string) => Kind;
  /** Types into a field as a visitor does. */
  readonly type: (field: HTMLInputElement, text: string) => Promise<void>;
}

export async function draw(view: ComponentChildren, given: Given = {}): Promise<Drawn> {
  const { language = "en", country = "US", look, prepare } = given;
  const [engine, words, costWords] = await Promise.all([engineForTests(), loadStart(language), loadCosts(language)]);
  const session = new Session();
  session.start(engine);
  session.startCosts(engine, language);
  session.useCountry(country);
  prepare?.(session);

  function Around() {
    const [state, setState] = useState<State>(session.state);
    useEffect(() => session.subscribe(setState), []);
    const { currency = "USD", minorPerMajor = 100 } = state.entered ?? {};
    const fill = filler(language);
    const formats = useMemo(
      () => new Formats(language, currency, minorPerMajor, costWords, fill),
      [currency, minorPerMajor, fill],
    );
    const shared = { session, state, language, fill, list: lister(language), today: new Date(0) };
    const all: View = {
      ...shared,
      words,
      locale: language,
      look: { ...PLAIN_LOOK, ...look },
      parts: PARTS,
      startCosts: async () => {},
      onCallToAction: () => true,
      onTaken: () => {},
    };
    const costs: CostView = {
      ...shared,
      words: costWords,
      formats,
      sources: NO_SOURCES,
      evenly: null,
      band: null,
      setBand: () => {},
    };
    return (
      <ViewContext.Provider value={all}>
        <CostContext.Provider value={costs}>{view}</CostContext.Provider>
      </ViewContext.Provider>
    );
  }

  const host = document.body.appendChild(document.createElement("div"));
  const root = host.attachShadow({ mode: "open" });
  render(<Around />, root);
  await settled();
  const named = <Kind extends HTMLElement>(name: string): Kind => {
    const found = root.querySelector<Kind>(`[data-testid="${name}"]`);
    if (!found) throw new Error(`nothing is called ${name}`);
    return found;
  };
  const type = async (field: HTMLInputElement, text: string): Promise<void> => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
  };
  return { session, root, named, type };
}

/** Effects have run, and what they changed is drawn. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 10)));
