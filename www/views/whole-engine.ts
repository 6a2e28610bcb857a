/** The whole engine, for what is opened: the costs themselves need less. */

import { useEffect, useState } from "preact/hooks";
import { loadEngine } from "../engine/later.ts";
import type { Engine } from "../engine/load.ts";

interface Loading {
  /** Null until it is there. */
  readonly engine: Engine | null;
  readonly failed: boolean;
}

/** Loads it once it is wanted, and again where it couldn't be had the last time. */
export function useWholeEngine(isWanted: boolean): Loading {
  const [loading, setLoading] = useState<Loading>({ engine: null, failed: false });
  const isThere = loading.engine !== null;
  useEffect(() => {
    if (!isWanted || isThere) return;
    let isStillWanted = true;
    setLoading({ engine: null, failed: false });
    loadEngine().then(
      (engine) => isStillWanted && setLoading({ engine, failed: false }),
      () => isStillWanted && setLoading({ engine: null, failed: true }),
    );
    return () => {
      isStillWanted = false;
    };
  }, [isWanted, isThere]);
  return loading;
}
