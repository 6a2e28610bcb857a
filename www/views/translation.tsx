/** Where the browser is translating the page into a language of ours, our own words are offered: they say what is meant.
 * A translating browser marks the page's root with a class, and changes its language. */

import { useEffect, useRef, useState } from "preact/hooks";
import { type EmbedWords, isLanguage, type Language, loadEmbed } from "../locales/catalogue.ts";
import { useView } from "./context.ts";

interface Offer {
  readonly language: Language;
  readonly words: EmbedWords["translated"];
}

/** What the page had set of elements in which our words were taken: with another language, what shows the line begins anew. */
const before = new WeakMap<Element, string | null>();

export function Translation() {
  const { language } = useView();
  const [target, setTarget] = useState(translatedTo);
  const [offer, setOffer] = useState<Offer | null>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const element = (): Element | undefined => {
    const root = line.current?.getRootNode();
    return root instanceof ShadowRoot ? root.host : undefined;
  };

  useEffect(() => {
    const observer = new MutationObserver(() => setTarget(translatedTo()));
    observer.observe(document.documentElement, { attributeFilter: ["class", "lang"] });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let isWanted = target !== null;
    if (target)
      loadEmbed(target).then(
        ({ translated: words }) => {
          if (isWanted) setOffer({ language: target, words });
        },
        () => {},
      );
    // The original page has the words that were its own.
    else restore(element());
    return () => {
      isWanted = false;
    };
  }, [target]);
  // What is in our words already isn't translated once more.
  useEffect(() => {
    const frame = line.current?.closest<HTMLElement>(".frame");
    if (frame) frame.translate = !(isTaken(element()) && target === language);
  }, [target, language]);

  const take = ({ language }: Offer): void => {
    const here = element();
    if (!here) return;
    if (!before.has(here)) before.set(here, here.getAttribute("locale"));
    here.shadowRoot?.querySelector<HTMLElement>("h2[tabindex], [aria-current]")?.focus();
    here.setAttribute("locale", language);
  };
  const isOffered = offer !== null && offer.language === target && target !== language;
  return (
    <p class="notice" hidden={!isOffered} ref={line} lang={offer?.language} translate={false} data-testid="translated">
      {isOffered && (
        <>
          {offer.words.offer}{" "}
          <button type="button" class="link" onClick={() => take(offer)} data-testid="own-words">
            {offer.words.take}
          </button>
        </>
      )}
    </p>
  );
}

/** Null of a page that isn't translated, or into a language that we don't have. */
function translatedTo(): Language | null {
  const { classList, lang } = document.documentElement;
  const [language = ""] = lang.toLowerCase().split("-");
  const isTranslated = classList.contains("translated-ltr") || classList.contains("translated-rtl");
  return isTranslated && isLanguage(language) ? language : null;
}

const isTaken = (element: Element | undefined): boolean => element !== undefined && before.has(element);

function restore(element: Element | undefined): void {
  if (!(element && isTaken(element))) return;
  const locale = before.get(element) ?? null;
  before.delete(element);
  if (locale === null) element.removeAttribute("locale");
  else element.setAttribute("locale", locale);
}
