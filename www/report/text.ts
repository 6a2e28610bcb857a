/** The report as plain text, for a mail or a document: headings, lists, and
 * nothing that has to be rendered. */

import type { Assumption } from "./assumptions.ts";
import type { Condition, Content } from "./content.ts";
import { heading, plain, textBlocks } from "./documents/text.ts";
import { colonOf } from "./documents/writing.ts";
import type { ReportView } from "./view.ts";

const MARKS = { met: "[x]", unmet: "[ ]", open: "[?]" } as const;

export function textOf(content: Content, view: ReportView): string {
  const { words, formats, fill, hasCosts } = view;
  const { report, shared, cost, advice: adviceWords } = words;
  const { advice, costs, payback, scenarios, assumptions } = content;
  const { named, titled, assumption, stands } = writer(colonOf(view));
  const blocks: string[][] = [[heading(report.heading, "=")]];

  if (advice) {
    blocks.push(
      [heading(report.advice), "", advice.title, advice.text],
      ...advice.lists.map(({ title, lines, isOrdered }) =>
        titled(
          title,
          lines.map((line, index) => (isOrdered && lines.length > 1 ? `${index + 1}. ${line}` : bullet(line))),
        ),
      ),
    );
  } else blocks.push([report.noAdvice]);
  for (const document of content.ahead) blocks.push(...textBlocks(document).map((one) => [one]));
  if (advice) blocks.push([heading(adviceWords.conditions), "", ...advice.conditions.map(stands)]);

  if (costs) {
    const { columns } = report;
    blocks.push(
      [heading(cost.totals), "", costs.headline, costs.lead],
      costs.findings.map(bullet),
      costs.rows.map(({ name, total, days, perDay, today }) =>
        bullet(
          `${named(name, total)} (${[
            named(columns.days, days),
            named(columns.perDay, perDay),
            named(columns.today, today),
          ].join(shared.separator)})`,
        ),
      ),
      [...costs.notes],
    );
  } else if (hasCosts) blocks.push([report.noCosts]);

  for (const table of [payback, scenarios]) {
    if (!table) continue;
    const [, ...columns] = table.head;
    const cells = (row: readonly string[]) =>
      row.flatMap((cell, index) => (cell ? named(columns[index] ?? "", cell) : []));
    blocks.push(
      [
        heading(table.title),
        "",
        ...table.rows.map(([what, ...row]) => bullet(named(what ?? "", cells(row).join(shared.separator)))),
      ],
      table.note ? [table.note] : [],
    );
  }
  if (assumptions) {
    blocks.push(
      [heading(report.assumptions), "", content.figures, report.marks],
      ...assumptions.groups.map(({ name, figures }) => titled(name, figures.map(assumption))),
      assumptions.zero.length > 0 ? [fill(report.zero, { names: assumptions.zero.join(shared.separator) })] : [],
      titled(
        report.sources,
        assumptions.sources.map(
          ({ title, publisher, date, address }, index) =>
            `[${index + 1}] ${named(`${title}, ${publisher}${date ? `, ${formats.month(date)}` : ""}`, address)}`,
        ),
      ),
      assumptions.collected ? [fill(cost.sourced.collected, { day: formats.day(assumptions.collected) })] : [],
    );
  }
  for (const document of content.apart) blocks.push(...textBlocks(document).map((one) => [one]));
  blocks.push([content.made, named(report.link, content.link)]);
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
  return `${plain(text)}\n`;
}

const bullet = (line: string): string => `- ${line}`;

function writer(colon: string) {
  const named = (name: string, value: string): string => name + colon + value;
  return {
    named,
    titled: (title: string, lines: readonly string[]): string[] =>
      lines.length > 0 ? [named(title, "").trimEnd(), ...lines] : [],
    assumption({ name, value, change, mark, sources }: Assumption): string {
      const about = [mark, change].filter(Boolean).join("; ");
      const figure = [value ? named(name, value) : name, about && `(${about})`].filter(Boolean).join(" ");
      return bullet([figure, ...sources.map((place) => `[${place}]`)].join(" "));
    },
    stands({ name, mark, standing, given }: Condition): string {
      const line = `${MARKS[mark]} ${named(name, standing)}`;
      return given ? `${line} (${given})` : line;
    },
  };
}
