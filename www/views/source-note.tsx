/** “Where is this from?”: the source of a default figure, how sure it is, and
 * whether the visitor has changed it. */

import { useState } from "preact/hooks";
import type { Figure } from "../session/figures.ts";
import type { Provenance, provenanceOf } from "../session/provenance.ts";
import { useView } from "./context.ts";

export function SourceNote({ figure, value }: { figure: Figure; value: number }) {
  const { state, words } = useView();
  const [find, setFind] = useState<typeof provenanceOf | null>(null);
  const known = find?.(state.country, figure.path);
  const open = async () => {
    const { provenanceOf } = await import("../session/provenance.ts");
    setFind(() => provenanceOf);
  };
  return (
    <details class="sources" onToggle={() => void open()} data-testid={`source-${figure.path}`}>
      <summary>{words.source.title}</summary>
      {known && <Told figure={figure} value={value} known={known} />}
    </details>
  );
}

function Told({ figure, value, known }: { figure: Figure; value: number; known: Provenance }) {
  const { words, formats } = useView();
  const { unit } = figure;
  const shown = (one: number): string => formats.withUnit(one, unit, unit === "money" ? "" : words.units[unit]);
  return (
    <>
      {value !== known.typical && <p>{words.source.changed(shown(known.typical))}</p>}
      <p>{known.note}</p>
      {known.low < known.high && <p>{words.source.range(shown(known.low), shown(known.high))}</p>}
      <p>{words.source.confidence[known.confidence]}</p>
      {known.source && (
        <p>
          <a href={known.source.address} target="_blank" rel="noopener noreferrer">
            {known.source.title}
          </a>
          , {known.source.publisher}, {known.source.date ?? words.source.undated}
        </p>
      )}
      <p>{words.source.collected(formats.day(known.collected))}</p>
    </>
  );
}
