/** Translators and extensions replace, split, join and wrap text, in shadow roots too. The renderer would then write
 * into nodes that nobody sees. So what others have changed is put right before each drawing; where the drawing has
 * changed nothing, it is given back to them, as a translation stays right for as long as its text. */

import { options } from "preact";

/** What the renderer has drawn, under its own short names, which its add-ons use too. */
interface Drawn {
  readonly type: string | object | null;
  readonly props: unknown;
  readonly __k: readonly (Drawn | null)[] | null;
  readonly __e: Node;
}

/** What stands in an element, in order; of text, with its words. */
type Content = readonly (readonly [Node, string | null])[];

interface Watched {
  readonly observer: MutationObserver;
  /** All that is drawn: a drawing of the whole begins by putting an empty one in its place. */
  whole: Drawn | undefined;
  /** Where others have been. */
  readonly touched: Set<Node>;
  /** What they had made of it before this drawing. */
  readonly lent: (readonly [Element, own: Content, foreign: Content])[];
}

const roots = new Map<ShadowRoot, Watched>();
let isDrawing = false;
/** Drawings that began inside another: what prints draws its paper so, and ends it when it goes. */
let nested = 0;

export function watch(root: ShadowRoot): void {
  if (roots.has(root)) return;
  const touched = new Set<Node>();
  const observer = new MutationObserver((records) => {
    // A drawing ends in the task in which it began, even when it fails.
    isDrawing = false;
    nested = 0;
    note(records, touched);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  roots.set(root, { observer, touched, lent: [], whole: undefined });
}

export function unwatch(root: ShadowRoot): void {
  roots.get(root)?.observer.disconnect();
  roots.delete(root);
}

function note(records: readonly MutationRecord[], touched: Set<Node>): void {
  for (const { type, target } of records) {
    const place = type === "childList" ? target : target.parentNode;
    if (place) touched.add(place);
  }
}

function begin(): void {
  if (isDrawing) return;
  isDrawing = true;
  for (const [root, { observer, touched, lent, whole }] of roots) {
    note(observer.takeRecords(), touched);
    if (touched.size === 0) continue;
    const focused = root.activeElement as HTMLElement | null;
    for (const [element, own] of drawnIn(whole, touched)) {
      const foreign = putRight(element, own);
      if (foreign) lent.push([element, own, foreign]);
    }
    touched.clear();
    if (root.activeElement !== focused) focused?.focus({ preventScroll: true });
  }
}

function end(): void {
  isDrawing = false;
  for (const [root, watched] of roots) {
    const { observer, touched, lent } = watched;
    watched.whole = Reflect.get(root, "__k");
    if (lent.length > 0) {
      const drawn = drawnIn(watched.whole, new Set(lent.map(([element]) => element)));
      for (const [element, own, foreign] of lent.splice(0)) {
        if (!isSame(drawn.get(element), own)) continue;
        arrange(element, foreign);
        touched.add(element);
      }
    }
    // The rest was the drawing itself.
    observer.takeRecords();
  }
}

/** What the renderer believes to stand in some of its elements. */
function drawnIn(whole: Drawn | undefined, wanted: ReadonlySet<Node>): Map<Element, Content> {
  const found = new Map<Element, Content>();
  const read = (drawn: Drawn, into: [Node, string | null][]): void => {
    const { type, props, __e: node } = drawn;
    if (type === null) into.push([node, String(props)]);
    else if (typeof type === "string") {
      into.push([node, null]);
      const inside: [Node, string | null][] = [];
      for (const child of drawn.__k ?? []) if (child) read(child, inside);
      if (wanted.has(node)) found.set(node as Element, inside);
    } else for (const child of drawn.__k ?? []) if (child) read(child, into);
  };
  if (whole) read(whole, []);
  return found;
}

/** Gives what stood there, if it can be put back. */
function putRight(element: Element, own: Content): Content | null {
  const moved = own.filter(([{ parentNode }]) => parentNode !== element);
  // Text that was wrapped is left to whoever wrapped it, as a copy.
  for (const [node, text] of moved) if (text !== null) (node as Text).replaceWith(node.cloneNode());
  const foreign = [...element.childNodes].map(
    (node) => [node, node.nodeType === Node.TEXT_NODE ? (node as Text).data : null] as const,
  );
  arrange(element, own);
  return moved.every(([, text]) => text !== null) ? foreign : null;
}

/** Moves as little as it can: what has the focus, and what is being typed, stays. */
function arrange(element: Element, content: Content): void {
  const kept = new Set(content.map(([node]) => node));
  for (const node of [...element.childNodes]) if (!kept.has(node)) node.remove();
  let next = element.firstChild;
  for (const [node, text] of content) {
    if (node === next) next = next.nextSibling;
    else element.insertBefore(node, next);
    if (text !== null && (node as Text).data !== text) (node as Text).data = text;
  }
}

const isSame = (one: Content | undefined, other: Content): boolean =>
  one?.length === other.length && one.every(([node, text], at) => node === other[at]?.[0] && text === other[at]?.[1]);

/** Before what hooks into the renderer already, or after it. */
const hooks = options as unknown as Record<"__" | "__b" | "__c", ((...given: unknown[]) => void) | undefined>;
const { __: beforeWhole, __b: beforeEach, __c: afterAll } = hooks;
hooks.__ = (...given) => {
  if (isDrawing) nested++;
  beforeWhole?.(...given);
};
hooks.__b = (...given) => {
  begin();
  beforeEach?.(...given);
};
hooks.__c = (...given) => {
  afterAll?.(...given);
  if (nested > 0) nested--;
  else end();
};
