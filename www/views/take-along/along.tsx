/** What a visitor takes along from the advice: after a no what to do next, else plan, brief and interview kit. */

import type { WordsForReport } from "../../locales/catalogue.ts";
import { kitDocument } from "../../report/documents/kit.ts";
import { nextDocument } from "../../report/documents/next.ts";
import { planDocument } from "../../report/documents/plan.ts";
import { addStyles } from "../../styles/sheets.ts";
import takeAlong from "../../styles/take-along.css";
import { useView } from "../context.ts";
import { Brief } from "./brief.tsx";
import { ShownDocument } from "./shown-document.tsx";
import { TakenDocument } from "./taken-document.tsx";

addStyles(takeAlong);

export function Along({ words }: { words: WordsForReport }) {
  const { state, words: shared, fill } = useView();
  const { assessment } = state;
  const writing = { words: { ...words, shared }, fill };
  if (!assessment) return null;
  const { interviewKit } = assessment;
  const plan = planDocument(assessment, writing);
  const next = nextDocument(assessment, writing);
  const kit = kitDocument(interviewKit, writing);
  return (
    <>
      {next && <ShownDocument id="next" document={next} />}
      {plan && <ShownDocument id="plan" document={plan} />}
      <Brief words={words} />
      {kit && <TakenDocument what="kit" document={kit} words={words} />}
    </>
  );
}
