/** What happens in the page around an element while it lives. */

const FIELDS = "input:not([type=radio], [type=checkbox]), select, textarea";
const KEYS = ["keydown", "keypress", "keyup"];

/** Calls back when the address or the page's language may have changed; gives what ends that. */
export function hearPage(element: Element, changed: () => void): () => void {
  // A program's `pushState` is heard where browsers tell of it; elsewhere by the click that usually led to it.
  const { navigation } = globalThis;
  // Not in the middle of a click, whose choice isn't told yet: a page may change its address then.
  const soon = () => setTimeout(changed);
  addEventListener("hashchange", changed);
  if (navigation) navigation.addEventListener("currententrychange", soon);
  else addEventListener("click", soon);
  const languages = new MutationObserver(changed);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    languages.observe(root, { attributeFilter: ["lang"], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    languages.disconnect();
    if (navigation) navigation.removeEventListener("currententrychange", soon);
    else globalThis.removeEventListener?.("click", soon);
    // A test that has ended takes its window along.
    globalThis.removeEventListener?.("hashchange", changed);
  };
}

/** What is typed into a field is no shortcut of the page's, which sees only the element as its target. */
export function keepTyping(root: ShadowRoot): void {
  for (const type of KEYS) root.addEventListener(type, keep);
}

function keep(event: Event): void {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  if (key.length === 1 && !ctrlKey && !metaKey && (event.target as Element).matches(FIELDS)) event.stopPropagation();
}
