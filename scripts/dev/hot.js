/** In the page of the dev server: styles and words that change are put in where they are in use.
 * By hand: Vite replaces modules, not the sheets of a shadow root, and Prefresh only components. */

import { options } from "preact";

/** Each sheet's text as it was written, and what has become of each style since. */
const sheets = new Map();
const styles = new Map();
const { replaceSync } = CSSStyleSheet.prototype;
const upToDate = (text) => [...styles].reduce((all, [first, now]) => all.replace(first, () => now), text);

CSSStyleSheet.prototype.replaceSync = function (text) {
  sheets.set(this, text);
  replaceSync.call(this, upToDate(text));
};

export function restyle(first, now) {
  styles.set(first, now);
  for (const [sheet, text] of sheets) replaceSync.call(sheet, upToDate(text));
}

const drawn = new Set();
const { diffed, unmount } = options;
options.diffed = (node) => {
  // What `render` itself has put around the whole has no parent, and can't be drawn again.
  if (node.__c && node.__) drawn.add(node.__c);
  diffed?.(node);
};
options.unmount = (node) => {
  drawn.delete(node.__c);
  unmount?.(node);
};

/** Views keep the words they were given: the new ones are put into the same object. */
export function reword(words, now) {
  if (!words) return now;
  assign(words, now);
  for (const component of drawn) component.forceUpdate();
  return words;
}

function assign(words, now) {
  for (const key of Object.keys(words)) if (!(key in now)) delete words[key];
  for (const [key, value] of Object.entries(now)) {
    if (typeof value === "object" && typeof words[key] === "object") assign(words[key], value);
    else words[key] = value;
  }
}
