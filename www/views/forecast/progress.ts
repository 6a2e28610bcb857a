/** How far the estimate has come. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Scenario } from "#engine";
import type { Costs } from "../../engine/costs.ts";
import type { Engine } from "../../engine/load.ts";
import { type Band, type Failure, forecast, type Progress } from "../../session/costs/forecast.ts";
import type { Ranges } from "../../session/costs/ranges.ts";

/** Changes that follow each other faster are one: a slider that moves. */
const REST_MS = 100;
/** Until the frame of a single change is drawn. */
const FRAME_MS = 17;
/** What takes less is over before it could be read. */
const LONG_MS = 200;

interface Latest {
  /** The last good one: it stays while the next is worked out, and where that fails. */
  readonly progress: Progress | null;
  readonly failure: Failure | null;
}

export function useLatest(
  costs: Costs | null,
  /** Null until it is wanted, and there. */
  whole: Engine | null,
  scenario: Scenario | null,
  given: Ranges,
  onBand: (band: Band) => void,
): Latest {
  const [latest, setLatest] = useState<Latest>({ progress: null, failure: null });
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!(costs && scenario)) return;
    const now = performance.now();
    const isMoving = now - changedAt.current < REST_MS;
    changedAt.current = now;
    return forecast({ costs, whole }, { scenario, given }, isMoving ? REST_MS : FRAME_MS, {
      onProgress: (progress) => setLatest({ progress, failure: null }),
      onBand,
      fail: (failure) => setLatest(({ progress }) => ({ progress, failure })),
    });
  }, [costs, whole, scenario, given, onBand]);
  return latest;
}

/** Whether something has been so for long. */
export function useLong(is: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!is) return;
    const timer = setTimeout(setLong, LONG_MS, true);
    return () => clearTimeout(timer);
  }, [is]);
  return is && isLong;
}
