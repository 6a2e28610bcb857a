/** “Where is this number from?”: the source of a default figure, how sure and how
 * old it is, and the way back to it where the visitor has changed it. */

import { Amounts } from "../../charts/amounts.tsx";
import { ageOf, type Provenance } from "../../session/costs/sources.ts";
import { type FigureValue, readFigure } from "../../session/paths.ts";
import type { SourceTextProps } from "../costs/context.ts";
import { useCosts } from "../costs/context.ts";

/** Stands in a label where the figure isn't the sourced one. */
export function ChangedMark({ path }: { path: string }) {
  const { words } = useCosts();
  const { value, before } = useFigure(path);
  return value === before ? null : <span class="tag changed">{words.changed}</span>;
}

interface NoteProps {
  readonly path: string;
  readonly write: SourceTextProps["write"];
  /** Called when a sourced value takes the place of what was entered. */
  readonly onReturn?: () => void;
}

export function SourceNote({ path, write, onReturn }: NoteProps) {
  const { session, state, words, fill, sources } = useCosts();
  const { value, before } = useFigure(path);
  const { details } = sources;
  const known = sources.provenanceOf(state.country, path);
  const use = (taken: FigureValue) => (event: Event) => {
    // The button goes with what it undoes.
    (event.currentTarget as HTMLElement).closest("details")?.querySelector("summary")?.focus();
    onReturn?.();
    session.enter(path, taken);
  };
  return (
    <details class="sources" data-testid={`source-${path}`}>
      <summary>
        {words.source.title} {known && <Marks known={known} />}
      </summary>
      {value !== before && (
        <p>
          {before === null ? (
            words.source.entered
          ) : (
            <Amounts>{fill(words.source.changed, { sourced: write(before) })}</Amounts>
          )}{" "}
          <button type="button" class="link" onClick={use(before)} data-testid={`return-${path}`}>
            <Amounts>{fill(words.source.back, { sourced: write(before) })}</Amounts>
          </button>
        </p>
      )}
      {known?.isHint && value === null && (
        <p>
          {words.source.hint}{" "}
          {known.typical !== null && (
            <button type="button" class="link" onClick={use(known.typical)} data-testid={`hint-${path}`}>
              <Amounts>{fill(words.source.useHint, { found: write(known.typical) })}</Amounts>
            </button>
          )}
        </p>
      )}
      {known
        ? details && <details.SourceText known={known} write={write} words={details.words} />
        : sources.country === state.country && <p>{before === null ? words.source.none : words.source.convention}</p>}
    </details>
  );
}

/** What a figure is and what it was, by the sources. */
export function useFigure(path: string): { value: FigureValue; before: FigureValue } {
  const { entered, sourced } = useCosts().state;
  return { value: entered && readFigure(entered, path), before: sourced && readFigure(sourced, path) };
}

/** What a visitor should know without opening the note. */
function Marks({ known }: { known: Provenance }) {
  const { words, today } = useCosts();
  const { old, undated, ...marks } = words.source.marks;
  const mark = (marks as Readonly<Record<string, string>>)[known.confidence];
  const age = known.source ? ageOf(known.source.date, today) : "fresh";
  return (
    <>
      {mark && <span class="tag">{mark}</span>} {age === "stale" && <span class="tag">{old}</span>}
      {age === "unknown" && <span class="tag">{undated}</span>}
    </>
  );
}
