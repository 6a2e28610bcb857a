/** A chart's data as a table, for those who would rather read or hear it. */

import { useState } from "preact/hooks";
import { Amounts } from "../amounts.tsx";

interface TwinProps {
  /** Opens it. */
  readonly open: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** Each begins with what heads it. */
  readonly rows: () => readonly (readonly string[])[];
  readonly testId: string;
}

export function Twin({ open, caption, head, rows, testId }: TwinProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-testid={testId}>
      <summary>{open}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        <section class="scroll" aria-label={caption} tabIndex={0}>
          <Table caption={caption} head={head} rows={rows()} testId={`${testId}-table`} />
        </section>
      )}
    </details>
  );
}

interface TableProps extends Pick<TwinProps, "caption" | "head" | "testId"> {
  readonly rows: ReturnType<TwinProps["rows"]>;
}

export function Table({ caption, head, rows, testId }: TableProps) {
  return (
    <table data-testid={testId}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], index) => (
          <tr key={index}>
            <th scope="row">
              <Amounts>{name ?? ""}</Amounts>
            </th>
            {cells.map((cell, column) => (
              <td key={column} translate={false}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
