/** Printing: the report alone from a frame of its own, and the report in the
 * element's place when somebody prints the whole page. */

import { type ComponentChild, render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { sheetFor } from "../styles/sheets.ts";
import css from "./report.css";

let frame: HTMLIFrameElement | undefined;
/** By the window that the view stands in. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Prints in an empty frame beside the view, so that nothing of the page around
 * is touched, and outside what is drawn, where a drawing would take it for a foreign hand's and empty it. Resolves to false where a frame's sandbox forbids to print. */
export async function printAlone(paper: ComponentChild, title: string, direction: string, beside: Element) {
  // Not every browser says when it is done with the last one.
  frame?.remove();
  const current = document.createElement("iframe");
  frame = current;
  current.title = title;
  // Out of sight, and as wide as a page: a frame that isn't displayed prints nothing.
  Object.assign(current.style, { position: "fixed", insetInlineStart: "-300mm", inlineSize: "210mm", border: "0" });
  current.setAttribute("aria-hidden", "true");
  current.tabIndex = -1;
  const loaded = new Promise((resolve) => current.addEventListener("load", resolve, { once: true }));
  beside.getRootNode().appendChild(current);
  await loaded;
  const [page, view] = [current.contentDocument, current.contentWindow];
  if (!(page && view)) return false;
  page.title = title;
  page.dir = direction;
  page.adoptedStyleSheets = [sheetFor(page, css)];
  render(paper, page.body);
  let began = false;
  view.addEventListener("beforeprint", () => {
    began = true;
  });
  view.addEventListener("afterprint", () => current.remove());
  view.focus();
  view.print();
  return began;
}

/** Adds the styles to whatever shadow root the view stands in. The element puts
 * its own sheets back whenever it is moved, so this runs with every drawing. */
export function adoptStyles(node: Element): void {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const page = node.ownerDocument;
  const sheet = sheets.get(page) ?? sheetFor(page, css);
  sheets.set(page, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Where the paper goes while the page is printed. It is drawn at once: the
 * browser takes the page as it is when the listeners have run. */
export function PaperForPrint({ paper }: { paper: () => ComponentChild }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(paper);
  latest.current = paper;
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    const put = () => render(latest.current(), current);
    const take = () => render(null, current);
    addEventListener("beforeprint", put);
    addEventListener("afterprint", take);
    return () => {
      removeEventListener("beforeprint", put);
      removeEventListener("afterprint", take);
      take();
    };
  }, []);
  return <div ref={place} class="for-print" />;
}
