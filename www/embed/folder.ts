/** Where the calculator's files are, by whatever address this script has come: optimisers rename it, keep a copy
 * elsewhere, or put it together with others. */

import { version } from "../../pkg/package.json";

/** Where optimisers keep copies. */
const COPIES = /\/(?:cache|litespeed)\//;
/** Behind which one of them repeats the address that it has copied. */
const REPEATED = /\/wp-content\/cache\/min\/\d+(?=\/)/;

/** It is null in modules, where a page puts scripts in later, and once this file has run. */
const current = document.currentScript;

/** The folder that a script names, or that `embed.js` lies in; null where there is none to be sure of. */
export function knownFolder(): string | null {
  const named = scripts().find(({ dataset }) => dataset.fractionalFitFolder)?.dataset.fractionalFitFolder;
  if (named) return folderAt(named.endsWith("/") ? named : `${named}/`) || null;
  const own = scripts().find(({ src }) => /\/embed\.js$/.test(pathOf(src)) && !COPIES.test(pathOf(src)));
  return own ? folderAt(own.src) : null;
}

/** The first folder that has the calculator, which is loaded by then: beside what may be this script or the address
 * that it was copied from, beside what else of ours the page loads, and where we say that it should be. */
export async function foundFolder(): Promise<string | null> {
  const own = scripts()
    .filter((script) => script === current || /\/embed\b[^/]*\.js$/.test(pathOf(script.src)))
    .map(({ src }) => src);
  const others = [...document.querySelectorAll("script[src], link[href], iframe[src]")]
    .map((one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "")
    .filter((address) => /\/(?:fractional-fit\.js|fit\.wasm|frame\.html)$/.test(pathOf(address)));
  const copied = own.map((src) => src.replace(REPEATED, ""));
  const all = [...copied, ...own, ...others, `/fractional-fit/${version}/`];
  for (const folder of new Set(all.map(folderAt))) {
    if (!folder) continue;
    try {
      await import(`${folder}fractional-fit.js`);
      return folder;
    } catch {
      // Not there: the next one may be.
    }
  }
  return null;
}

const scripts = (): HTMLScriptElement[] =>
  [current, ...document.scripts].filter((one) => one instanceof HTMLScriptElement);

/** Scripts that are delayed come as `blob:` and `data:`, which lie in no folder. */
const folderAt = (address: string): string => (address && urlOf(".", urlOf(address)?.href ?? "-")?.href) || "";

const pathOf = (address: string): string => urlOf(address)?.pathname ?? "";

function urlOf(address: string, base = document.baseURI): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
