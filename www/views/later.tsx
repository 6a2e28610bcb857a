/** Parts that are chunks of their own, loaded once the visitor has begun:
 * whoever only reads the first question pays for nothing else. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useView } from "./context.ts";

function later(load: () => Promise<ComponentType>) {
  let loaded: ComponentType | undefined;
  const begin = async (): Promise<ComponentType> => {
    loaded ??= await load();
    return loaded;
  };
  function Later() {
    const { words } = useView();
    const [Part, setPart] = useState<ComponentType | undefined>(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      begin().then(
        (part) => setPart(() => part),
        () => setFailed(true),
      );
    }, []);
    if (Part) return <Part />;
    return (
      <p class="notice" role="status">
        {failed ? words.engineFailed : words.loading}
      </p>
    );
  }
  return [Later, begin] as const;
}

const [AdviceLater, loadAdvice] = later(async () => (await import("./advice.tsx")).Advice);
const [CostsLater, loadCosts] = later(async () => (await import("./costs.tsx")).Costs);

export { AdviceLater, CostsLater };

/** Loads what will be wanted soon; a failure shows when it is wanted. */
export function loadEarly(): void {
  loadAdvice().catch(() => {});
  loadCosts().catch(() => {});
}
