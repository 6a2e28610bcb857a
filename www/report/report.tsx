/** The report: on paper whenever the page is printed, on the screen with its
 * downloads when the visitor asks for it. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { WordsForReport } from "../locales/catalogue.ts";
import { useView } from "../views/context.ts";
import { usePayback } from "../views/payback/use-payback.ts";
import { contentOf } from "./content.ts";
import { Paper } from "./paper.tsx";
import { adoptStyles, PaperForPrint } from "./print.tsx";
import { TakeAway } from "./take-away.tsx";
import { useSources } from "./use-sources.ts";
import { reportView } from "./view.ts";

export function Report({ words }: { words: WordsForReport }) {
  const view = useView();
  const anchor = useRef<HTMLSpanElement>(null);
  const sources = useSources(view.state.country);
  const payback = usePayback(view.state, view.state.monthCost !== null);
  useLayoutEffect(() => {
    if (anchor.current) adoptStyles(anchor.current);
  });
  // Only when it is looked at: beside the costs it would be made anew with every step of a slider.
  const made = () => reportView(view, words, sources, payback?.isPresent ? payback.result : null);
  const version = () => view.session.engine?.version() ?? "";
  const paper = () => {
    const about = made();
    return <Paper content={contentOf(about, version())} view={about} />;
  };
  return (
    <>
      <span ref={anchor} hidden />
      {view.state.step === "report" && <TakeAway view={made()} version={version()} paper={paper} />}
      <PaperForPrint paper={paper} />
    </>
  );
}
