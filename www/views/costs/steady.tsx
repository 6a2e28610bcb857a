/** A slider moves one figure of seventy: what doesn't show it isn't drawn again. */

import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { CostContext, useCosts } from "./context.ts";

interface SteadyProps {
  /** All of the state that the children show, always as many. */
  readonly by: readonly unknown[];
  readonly children: ComponentChildren;
}

/** Its children see the costs as they were when one of `by`, or the words, last changed. */
export function Steady({ by, children }: SteadyProps) {
  const view = useCosts();
  const { words, formats, sources } = view;
  return useMemo(
    () => <CostContext.Provider value={view}>{children}</CostContext.Provider>,
    [words, formats, sources, ...by],
  );
}
