/** The report: on paper whenever the page is printed, on the screen with its
 * downloads when the visitor asks for it. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { WordsForReport } from "../locales/catalogue.ts";
import { useView } from "../views/context.ts";
import type { Sources } from "../views/costs-context.ts";
import { contentOf } from "./content.ts";
import { Paper } from "./paper.tsx";
import { adoptStyles, PaperForPrint } from "./print.tsx";
import { TakeAway } from "./take-away.tsx";
import { reportView } from "./view.ts";

const NO_SOURCES: Sources = { provenanceOf: () => null, contributionsOf: () => null };

export function Report({ words }: { words: WordsForReport }) {
  const view = useView();
  const anchor = useRef<HTMLSpanElement>(null);
  const [sources, setSources] = useState(NO_SOURCES);
  // It is there already: the report is of its results.
  const version = view.session.engine?.version() ?? "";
  useEffect(() => {
    import("../session/provenance.ts").then(setSources, () => {});
  }, []);
  useLayoutEffect(() => {
    if (anchor.current) adoptStyles(anchor.current);
  });
  const about = useMemo(() => reportView(view, words, sources), [view, words, sources]);
  const paper = () => <Paper content={contentOf(about, version)} view={about} />;
  return (
    <>
      <span ref={anchor} hidden />
      {view.state.step === "report" && <TakeAway view={about} version={version} paper={paper} />}
      <PaperForPrint paper={paper} />
    </>
  );
}
