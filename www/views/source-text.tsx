/** The source of a default figure: what it says, who says it, how old it is. */

import { Amounts } from "../charts/amounts.tsx";
import { ageOf, type Source } from "../session/costs/sources.ts";
import { type SourceTextProps, useCosts } from "./costs/context.ts";
import type { RuleName } from "./costs/rule-name.ts";

export function SourceText({ known, write, words }: SourceTextProps) {
  const { formats, fill } = useCosts();
  const confidence: Readonly<Record<string, string>> = words.sourced.confidence;
  const { sourced } = words;
  const { source, also } = known;
  // Of a judgement that rests on a source, the line of that source says so.
  const isOver = source !== null && known.confidence === "J";
  return (
    <>
      {!isOver && <p>{confidence[known.confidence]}</p>}
      <p>
        {sourced.note} <InEnglish>{known.note}</InEnglish>
      </p>
      {known.low !== null && known.high !== null && known.low < known.high && (
        <p>
          <Amounts>
            {fill(source ? sourced.range : sourced.guessed, { low: write(known.low), high: write(known.high) })}
          </Amounts>
        </p>
      )}
      {source && (
        <p>
          {known.isJudged && (known.confidence === "X" ? sourced.more : sourced.judged)}{" "}
          <SourceLine source={source} words={words} />
        </p>
      )}
      {also.map((one, index) => (
        <p key={one.address}>
          {index === 0 && sourced.more} <SourceLine source={one} words={words} />
        </p>
      ))}
      <p>{fill(source ? sourced.collected : sourced.written, { day: formats.day(known.collected) })}</p>
    </>
  );
}

/** Title, publisher and date; says so where it bears none, or is old. */
export function SourceLine({ source, words }: Pick<SourceTextProps, "words"> & { source: Source }) {
  const { formats, fill, today } = useCosts();
  return (
    <>
      <a href={source.address} target="_blank" rel="noopener noreferrer">
        <InEnglish>{source.title}</InEnglish>
      </a>{" "}
      (<InEnglish>{source.publisher}</InEnglish>).{" "}
      {source.date ? fill(words.sourced.dated, { date: formats.month(source.date) }) : words.sourced.undated}{" "}
      {ageOf(source.date, today) === "stale" && <b>{words.sourced.old}</b>}
    </>
  );
}

/** Sources and the notes on them are quoted as they are. */
export function InEnglish({ children }: { children: string }) {
  return (
    <bdi lang="en" dir="ltr">
      {children}
    </bdi>
  );
}

/** A sentence that may begin with the name of a rule. */
export function OfRule({ name, children }: { readonly name: RuleName | null; readonly children: string }) {
  if (!name?.isForeign || !children.startsWith(name.text)) return <Amounts>{children}</Amounts>;
  return (
    <>
      <InEnglish>{name.text}</InEnglish>
      <Amounts>{children.slice(name.text.length)}</Amounts>
    </>
  );
}
