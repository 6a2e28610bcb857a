/** Gets a WebAssembly file and keeps it computing: once a page, whoever asks. */

import type { InitInput } from "#engine";
import { version } from "../../pkg/package.json";

const PATIENCE_MS = 10_000;
/** The smallest module there is. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

type Calls = Readonly<Record<string, (...input: never[]) => unknown>>;

/** What wasm-bindgen makes beside a file. */
export interface Bindings<Functions, Classes> {
  readonly init: (options: { module: WebAssembly.Module }) => unknown;
  /** Puts a fresh instance in the place of the one there is. */
  readonly renew: () => void;
  readonly functions: Functions;
  readonly classes: Classes;
  /** Classes whose objects outlive the instance that made them. */
  readonly lasting: (classes: Classes, life: Life) => Classes;
}

/** What to do where the file can't be used. */
export type Fallback = () => Promise<typeof import("./instead.ts")>;

/** Gives a way to load what a file computes; a failed load may be tried again. */
export function loader<Functions extends Calls, Classes extends object>(
  bindings: () => Promise<Bindings<Functions, Classes>>,
  fallback: Fallback,
): (source: InitInput) => Promise<Functions & Classes> {
  let loading: Promise<Functions & Classes> | undefined;
  return (source) => {
    loading ??= start(bindings, fallback, source).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function start<Functions extends Calls, Classes extends object>(
  bindings: () => Promise<Bindings<Functions, Classes>>,
  fallback: Fallback,
  source: InitInput,
): Promise<Functions & Classes> {
  const computing = async (from: InitInput): Promise<Functions & Classes> => {
    const [bound, module] = await Promise.all([bindings(), compiled(from)]);
    bound.init({ module });
    const other = bound.functions.version?.();
    if (other !== version) throw new Error(`it belongs to release ${other}`);
    return guarded(bound, lifeOf(bound.renew));
  };
  let problem: unknown;
  if (!isBlocked(source)) {
    try {
      return await computing(source);
    } catch (error) {
      problem = error;
    }
  }
  const [{ functions, classes, lasting }, { instead, otherPlaceOf, shared }] = await Promise.all([
    bindings(),
    fallback(),
  ]);
  const elsewhere = problem && otherPlaceOf(source);
  if (elsewhere) {
    try {
      return await computing(elsewhere);
    } catch {}
  }
  const script = await instead(source, problem);
  shared.life ??= lifeOf(Reflect.get(script, "__wbg_reset_state"));
  return guarded({ functions: ofScript(functions, script), classes: ofScript(classes, script), lasting }, shared.life);
}

/** A page's policy may forbid WebAssembly (WebKit then compiles, but makes no
 * instance), and some browsers are run without. Workers at the edge run what was
 * compiled before, and compile nothing. */
function isBlocked(source: InitInput): boolean {
  try {
    return !(source instanceof WebAssembly.Module) && !new WebAssembly.Instance(new WebAssembly.Module(EMPTY));
  } catch {
    return true;
  }
}

/** The same names of the engine as JavaScript. */
const ofScript = <Names extends object>(names: Names, script: object): Names =>
  Object.fromEntries(Object.keys(names).map((name) => [name, Reflect.get(script, name)])) as Names;

async function compiled(source: InitInput): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response =
    source instanceof Response ? source : await fetch(source, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`the engine could not be loaded: ${response.status}`);
  // Browsers compile while it arrives only what has exactly this type; many servers don't know it.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** What survives the instances of a file. */
export interface Life {
  /** The number of the instance that computes now. */
  readonly instance: () => number;
  /** Gives what a call gives, after a panic from a fresh instance. */
  readonly surviving: <Result>(call: () => Result) => Result;
}

/** An instance that has panicked may hold broken memory and isn't asked again: a
 * fresh one gets the same input. All that isn't a refusal counts as a panic. */
function lifeOf(renew: () => void): Life {
  let instance = 0;
  const ask = <Result>(call: () => Result): Result => {
    try {
      return call();
    } catch (error) {
      if (!isRefusal(error)) {
        instance++;
        renew();
      }
      throw error;
    }
  };
  const surviving = <Result>(call: () => Result): Result => {
    try {
      return ask(call);
    } catch (error) {
      if (isRefusal(error)) throw error;
      return ask(call);
    }
  };
  return { instance: () => instance, surviving };
}

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === "FractionalFitError";

/** A function brings all that it needs with each call; what an instance holds beyond a call has its own way to last. */
function guarded<Functions extends Calls, Classes>(
  { functions, classes, lasting }: Pick<Bindings<Functions, Classes>, "functions" | "classes" | "lasting">,
  life: Life,
): Functions & Classes {
  const calls = Object.entries(functions).map(([name, call]) => [
    name,
    (...input: never[]) => life.surviving(() => call(...input)),
  ]);
  return Object.freeze({ ...(Object.fromEntries(calls) as Functions), ...lasting(classes, life) });
}
