/** Where the figures come from, once that has been loaded. */

import { useEffect, useState } from "preact/hooks";
import { NO_SOURCES, type Sources } from "../session/costs/sources.ts";

export function useSources(country: string): Sources {
  const [sources, setSources] = useState(NO_SOURCES);
  useEffect(() => {
    let isWanted = true;
    const take = (loaded: Sources) => {
      if (isWanted) setSources(loaded);
    };
    import("../session/provenance.ts").then(({ sourcesOf }) => sourcesOf(country)).then(take, () => {});
    return () => {
      isWanted = false;
    };
  }, [country]);
  return sources;
}
