/** Where the figures come from, once that has been loaded. */

import { useEffect, useState } from "preact/hooks";
import type { Sources } from "../views/costs/context.ts";

const NONE: Sources = { provenanceOf: () => null, contributionsOf: () => null };

export function useSources(): Sources {
  const [sources, setSources] = useState(NONE);
  useEffect(() => {
    import("../session/provenance.ts").then(setSources, () => {});
  }, []);
  return sources;
}
