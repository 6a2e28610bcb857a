/** Loads the WebAssembly engine: once a page, whoever asks. */

import init, {
  assess,
  compare,
  defaults,
  digest,
  explain,
  type InitInput,
  Simulation,
  simulate,
  surface,
  tornado,
  version,
} from "#engine";

export interface Engine {
  readonly assess: typeof assess;
  readonly compare: typeof compare;
  readonly defaults: typeof defaults;
  readonly digest: typeof digest;
  readonly explain: typeof explain;
  readonly Simulation: typeof Simulation;
  readonly simulate: typeof simulate;
  readonly surface: typeof surface;
  readonly tornado: typeof tornado;
  readonly version: typeof version;
}

const ENGINE: Engine = Object.freeze({
  assess,
  compare,
  defaults,
  digest,
  explain,
  Simulation,
  simulate,
  surface,
  tornado,
  version,
});
const PATIENCE_MS = 10_000;

let loading: Promise<Engine> | undefined;

/**
 * The engine, ready to compute. The first call loads it; a failed load may be
 * tried again.
 *
 * @param source where the `.wasm` is, or the compiled module; beside this file unless told
 */
export function loadEngine(source: InitInput = new URL("./engine.wasm", import.meta.url)): Promise<Engine> {
  loading ??= instantiate(source).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function instantiate(source: InitInput): Promise<Engine> {
  await init({ module_or_path: source instanceof URL ? await request(source) : source });
  return ENGINE;
}

async function request(url: URL): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`the engine could not be loaded: ${response.status}`);
  return response;
}
