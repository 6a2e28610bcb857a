/** Where the file of the engine can't be used, the engine as JavaScript computes, and whoever made the page is told how
 * to mend it: once. */

let hasTold = false;

/** The engine as JavaScript; with a `problem`, it should have been another. */
export async function instead(source: unknown, problem?: unknown): Promise<object> {
  const script = await import("#engine-js");
  if (problem !== undefined && !hasTold) {
    hasTold = true;
    console.warn(adviceOn(source instanceof Response ? source.url : String(source), problem));
  }
  return script;
}

const adviceOn = (address: string, problem: unknown): string =>
  [
    `Fractional Fit: ${address} can't be used (${problem instanceof Error ? problem.message : problem}).`,
    "The engine as JavaScript takes its place: the results are the same, and come later.",
    "To mend it, see that fit.wasm and engine.wasm of this release are there, served as application/wasm.",
    'Vite before 8: optimizeDeps: { exclude: ["fractional-fit"] }.',
    "Rollup, esbuild, Bun, Parcel, Angular: copy node_modules/fractional-fit/*.wasm beside the script that they build.",
    "On a server: give loadEngine() the bytes or the compiled module.",
  ].join("\n");
