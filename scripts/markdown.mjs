/** What the documents that are made have in common. */

import { markdownTable } from "markdown-table";

export const code = (text) => `\`${text}\``;

/** `options` are those of `markdownTable`. */
export const table = (head, rows, options = {}) =>
  markdownTable(
    [head, ...rows].map((row) => row.map((cell) => String(cell).replaceAll("|", "\\|"))),
    options,
  );
