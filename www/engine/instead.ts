/** What to do where the file of the engine can't be used: look where a dev server has left it, or let the engine as
 * JavaScript compute, and tell whoever made the page how to fix it: once. */

import type { Life } from "./file.ts";

let hasWarned = false;

/** The engine as JavaScript is one instance for all that it stands in for. */
export const shared: { life?: Life } = {};

/** Vite before 8 bundles packages into a folder of its own while one develops, without the files beside them. */
const PREBUNDLED = /\/\.vite(?:\/.+)?\/deps\/(?=[^/]+\.wasm$)/;

/** Where else the file may be. */
export const otherPlaceOf = (source: unknown): URL | null =>
  PREBUNDLED.test(String(source)) ? new URL(String(source).replace(PREBUNDLED, "/fractional-fit/")) : null;

/** The engine as JavaScript; with a `problem`, it should have been another. */
export async function instead(source: unknown, problem?: unknown): Promise<object> {
  const script = await import("#engine-js");
  const address = addressOf(source);
  // A page of a test without a browser, in jsdom: there is no server that could be mended.
  const isInTest = address.startsWith("file:") && "document" in globalThis && "process" in globalThis;
  if (problem !== undefined && !hasWarned && !isInTest) {
    hasWarned = true;
    console.warn(adviceOn(address, problem));
  }
  return script;
}

/** Of what was fetched, too. */
const addressOf = (source: unknown): string => String((source as { url?: string }).url ?? source);

const adviceOn = (address: string, problem: unknown): string =>
  [
    `Fractional Fit: ${address} can't be used (${problem instanceof Error ? problem.message : problem}).`,
    "The engine runs as JavaScript instead: the results are the same, a little later.",
    `To fix this, ${cureFor(address)}`,
  ].join("\n");

/** For the tools at hand, as far as a page shows which they are. */
function cureFor(address: string): string {
  const { document } = globalThis;
  if (!document) {
    return 'give loadEngine() the bytes of engine.wasm or the compiled module. Next.js: serverExternalPackages: ["fractional-fit"].';
  }
  if (address.startsWith("file:")) {
    return "build the page: this development server gives addresses of its own disk, as Bun's does, which no page can load.";
  }
  if (PREBUNDLED.test(address)) return 'add optimizeDeps: { exclude: ["fractional-fit"] } to vite.config.';
  const files = "node_modules/fractional-fit/fit.wasm, costs.wasm and engine.wasm";
  const served = "served as application/wasm; a policy has to allow connect-src 'self'.";
  if (document.querySelector("[ng-version]")) {
    const assets = '{ "glob": "*.wasm", "input": "node_modules/fractional-fit", "output": "/" }';
    return `add ${assets} to the assets in angular.json. They have to be ${served}`;
  }
  return `copy ${files} of this release to ${address.replace(/[^/]*$/, "")}, ${served}`;
}
