/** How an entry was read, where that isn't plain, and the other way to read it. */

import { Amounts } from "../../charts/amounts.tsx";
import type { Entry } from "../../session/entry.ts";
import type { NumberFigure } from "../../session/figures.ts";
import { useCosts } from "./context.ts";

interface ReadAsProps {
  readonly figure: NumberFigure;
  readonly id: string;
  /** Null where nothing is to be told. */
  readonly entry: Entry | null;
  readonly onTake: (value: number) => void;
}

export function ReadAs({ figure: { path, unit }, id, entry, onTake }: ReadAsProps) {
  const { words, formats, fill } = useCosts();
  const written = (value: number): string => formats.withUnit(value, unit);
  const { value, other = null } = entry ?? {};
  return (
    <span class="read-as" id={id} role="status" data-testid={`read-${path}`}>
      {typeof value === "number" && <Amounts>{fill(words.readAs, { value: written(value) })}</Amounts>}{" "}
      {other !== null && (
        <button
          type="button"
          class="link"
          // The field keeps the focus, and with it what stands in it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(other)}
          data-testid={`other-${path}`}
        >
          <Amounts>{fill(words.otherReading, { value: written(other) })}</Amounts>
        </button>
      )}
    </span>
  );
}

/** An entry that is taken, and isn't plain. */
export const toBeShown = (entry: Entry | null): Entry | null =>
  entry?.isToBeShown && typeof entry.value === "number" ? entry : null;
