/** A table whose rows are told above their cells, so that these fit on a narrow screen. */

import { Amounts } from "../charts/amounts.tsx";
import { addStyles } from "../styles/sheets.ts";
import stackedStyles from "../styles/stacked.css";

addStyles(stackedStyles);

interface StackedProps {
  readonly caption: string;
  /** Of the cells. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly what: string; readonly cells: readonly string[] }[];
  readonly testId: string;
}

export function Stacked({ caption, head, rows, testId }: StackedProps) {
  return (
    <table class="stacked" data-testid={testId}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((title, index) => (
            <th key={index} scope="col">
              <Amounts>{title}</Amounts>
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ what, cells }, index) => (
        <tbody key={index}>
          <tr>
            <th scope="rowgroup" colSpan={head.length}>
              {what}
            </th>
          </tr>
          <tr>
            {cells.map((cell, column) => (
              <td key={column}>
                <Amounts>{cell}</Amounts>
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
