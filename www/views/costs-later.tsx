/** The costs are a chunk of their own: most visitors answer questions first. */

import { useEffect, useState } from "preact/hooks";
import { useView } from "./context.ts";
import type { Costs } from "./costs.tsx";

let loaded: typeof Costs | undefined;

export async function loadCosts(): Promise<typeof Costs> {
  loaded ??= (await import("./costs.tsx")).Costs;
  return loaded;
}

export function CostsLater() {
  const { words } = useView();
  const [View, setView] = useState<typeof Costs | undefined>(() => loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadCosts().then(
      (view) => setView(() => view),
      () => setFailed(true),
    );
  }, []);
  if (View) return <View />;
  return (
    <p class="notice" role="status">
      {failed ? words.engineFailed : words.loading}
    </p>
  );
}
