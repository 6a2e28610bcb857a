/** What is kept in the history entry of this page, beside what the page itself keeps there. */

const KEY = "fractionalFit";

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const own = (record: unknown, name: string): unknown =>
  isPlain(record) && Object.hasOwn(record, name) ? record[name] : undefined;

/** A page with several calculators gives each an id, or keeps their order. */
const nameOf = (host: Element): string =>
  host.id || String([...(host.getRootNode() as ParentNode).querySelectorAll(host.localName)].indexOf(host));

/** While the page lives, for a router that writes the state anew before it shows the page (htmx). */
const remembered = new Map<string, unknown>();
/** None where a browser has no names for entries. */
const placeOf = (name: string): string | null => {
  const key = globalThis.navigation?.currentEntry?.key;
  return key ? `${key} ${name}` : null;
};

export const recallEntry = (host: Element): unknown => readEntry(host) ?? remembered.get(placeOf(nameOf(host)) ?? "");

/** Undefined where nothing is kept. */
export const readEntry = (host: Element): unknown => own(own(history.state, KEY), nameOf(host));

/** Undefined takes it out. A state that nothing can be added to stays as it is. */
export function writeEntry(host: Element, kept: unknown): void {
  const state: unknown = history.state ?? {};
  const name = nameOf(host);
  const place = placeOf(name);
  if (place) remembered.set(place, kept);
  if (!isPlain(state)) return;
  const all = own(state, KEY);
  const { [name]: _before, ...others } = isPlain(all) ? all : {};
  const entry = { ...state, [KEY]: kept === undefined ? others : { ...others, [name]: kept } };
  try {
    // The browser's own: a page that has put another in its place, as routers and tag managers do, isn't told.
    History.prototype.replaceState.call(history, entry, "");
  } catch {
    // A browser that was asked too often, or a document that may not: the next change tries again.
  }
}
