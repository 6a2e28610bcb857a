/** What to ask candidates, with what good and weak answers sound like. */

import type { Assessment } from "#engine";
import type { Document, Section } from "./document.ts";
import { colonOf, type Writing } from "./writing.ts";

type InterviewQuestion = Assessment["interviewKit"][number];

/** What only matters for a fractional: the authors' judgement. */
const OF_FRACTIONAL: ReadonlySet<InterviewQuestion> = new Set([
  "vendor-income",
  "other-clients",
  "technical-meetings",
  "company-went-on-alone",
  "advised-to-wait",
]);
const OF_ENGINEERS: ReadonlySet<InterviewQuestion> = new Set(["judge-of-work"]);

/** Null where nobody is interviewed. */
export function kitDocument(codes: readonly InterviewQuestion[], writing: Writing): Document | null {
  if (codes.length === 0) return null;
  const { kit } = writing.words.along;
  const part = (title: string, asked: readonly InterviewQuestion[], about?: string): Section[] =>
    asked.length === 0
      ? []
      : [{ title, blocks: [...(about ? [{ text: about }] : []), { items: asked.map(question), isOrdered: true }] }];
  const question = (code: InterviewQuestion) => {
    const { ask, good, weak } = kit.items[code];
    return {
      text: ask,
      details: [
        { name: kit.good, value: good },
        { name: kit.weak, value: weak },
      ],
    };
  };
  const isFluency = (code: InterviewQuestion) => !(OF_FRACTIONAL.has(code) || OF_ENGINEERS.has(code));
  return {
    title: kit.title,
    blocks: [{ text: kit.intro }],
    colon: colonOf(writing),
    sections: [
      ...part(kit.fluency, codes.filter(isFluency)),
      ...part(
        kit.fractional,
        codes.filter((code) => OF_FRACTIONAL.has(code)),
        kit.judgement,
      ),
      ...part(
        kit.engineers,
        codes.filter((code) => OF_ENGINEERS.has(code)),
      ),
    ],
  };
}
