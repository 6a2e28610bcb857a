/** The engagement brief, once it is known what an engagement costs, or that it can't be known. */

import { useEffect, useState } from "preact/hooks";
import type { WordsForReport } from "../../locales/catalogue.ts";
import { briefDocument } from "../../report/documents/brief.ts";
import { useSources } from "../../report/use-sources.ts";
import { reportView } from "../../report/view.ts";
import { useView } from "../context.ts";
import { TakenDocument } from "./taken-document.tsx";

export function Brief({ words }: { words: WordsForReport }) {
  const view = useView();
  const { startCosts } = view;
  const [isReady, setReady] = useState(view.state.sourced !== null);
  const sources = useSources(view.state.country);
  useEffect(() => {
    const go = () => setReady(true);
    startCosts().then(go, go);
  }, [startCosts]);
  const brief = isReady && briefDocument(reportView(view, words, sources));
  return brief ? <TakenDocument what="brief" document={brief} words={words} /> : null;
}
