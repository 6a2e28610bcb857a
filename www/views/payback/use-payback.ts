/** The return, worked out anew once what it depends on has come to rest. */

import { useEffect, useState } from "preact/hooks";
import type { Payback } from "#engine";
import { paybackOf } from "../../session/payback.ts";
import type { State } from "../../session/state.ts";
import { useWholeEngine } from "../whole-engine.ts";

/** Until what is being changed has come to rest. */
const REST_MS = 150;

interface Latest {
  /** Null where it can't be worked out. */
  readonly result: Payback | null;
  /** Whether it is of the present figures. */
  readonly isPresent: boolean;
}

/** Null until it is worked out; the last one stays meanwhile. */
export function usePayback({ scenario, ranges, monthCost }: State, isWanted: boolean): Latest | null {
  const { engine, failed } = useWholeEngine(isWanted);
  const [latest, setLatest] = useState<{ readonly of: readonly unknown[]; readonly result: Payback | null }>();
  const of = [scenario, ranges, monthCost];
  useEffect(() => {
    if (failed) setLatest({ of, result: null });
    if (!(engine && scenario && monthCost)) return;
    const work = () => setLatest({ of, result: paybackOf(engine, scenario, ranges, monthCost) });
    const timer = setTimeout(work, REST_MS);
    return () => clearTimeout(timer);
  }, [engine, failed, ...of]);
  return latest ? { result: latest.result, isPresent: latest.of.every((one, place) => one === of[place]) } : null;
}
