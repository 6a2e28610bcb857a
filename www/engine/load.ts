/** Loads the engine: once a page, whoever asks. */

import init, {
  assess,
  compare,
  defaults,
  digest,
  explain,
  type InitInput,
  __wbg_reset_state as renew,
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

const PATIENCE_MS = 10_000;
/** The smallest module there is. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

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
  if (isBlocked()) {
    const script = await import("#engine-js");
    return surviving(script, Reflect.get(script, "__wbg_reset_state"));
  }
  await init({ module_or_path: source instanceof URL ? await request(source) : source });
  // One by one: a bundler's object of all names would read a host's polluted prototype too.
  const calls = { assess, compare, defaults, digest, explain, Simulation, simulate, surface, tornado, version };
  return surviving(calls, renew);
}

/** A page's policy may forbid WebAssembly (WebKit then compiles, but makes no
 * instance), and some browsers are run without. */
function isBlocked(): boolean {
  try {
    return !new WebAssembly.Instance(new WebAssembly.Module(EMPTY));
  } catch {
    return true;
  }
}

/** An instance that has panicked may hold broken memory and isn't asked again:
 * a fresh one gets the same input. Every call brings all that it needs, so
 * nothing else is lost. */
function surviving(calls: Engine, renew: () => void): Engine {
  const guarded = <In extends unknown[], Out>(call: (...input: In) => Out) => {
    return (...input: In): Out => {
      try {
        return call(...input);
      } catch (error) {
        if (error instanceof Error && error.name === "FractionalFitError") throw error;
        renew();
        return call(...input);
      }
    };
  };
  return Object.freeze({
    assess: guarded(calls.assess),
    compare: guarded(calls.compare),
    defaults: guarded(calls.defaults),
    digest: guarded(calls.digest),
    explain: guarded(calls.explain),
    Simulation: calls.Simulation,
    simulate: guarded(calls.simulate),
    surface: guarded(calls.surface),
    tornado: guarded(calls.tornado),
    version: guarded(calls.version),
  });
}

async function request(url: URL): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`the engine could not be loaded: ${response.status}`);
  return response;
}
