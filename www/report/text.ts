/** The report as plain text, for a mail or a document: headings, lists, and
 * nothing that has to be rendered. */

import type { Assumption } from "./assumptions.ts";
import type { Condition, Content } from "./content.ts";
import { heading, plain, textBlocks } from "./documents/text.ts";
import type { ReportView } from "./view.ts";

const MARKS = { met: "[x]", unmet: "[ ]", open: "[?]" } as const;

export function textOf(content: Content, { words, formats, tell }: ReportView): string {
  const { report, shared, cost, advice: adviceWords } = words;
  const { advice, costs, scenarios, assumptions } = content;
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
          `${name}: ${total} (${columns.days}: ${days}; ${columns.perDay}: ${perDay}; ${columns.today}: ${today})`,
        ),
      ),
      [...costs.notes],
    );
  } else blocks.push([report.noCosts]);

  if (scenarios) {
    const [, ...columns] = scenarios.head;
    const cells = (row: readonly string[]) => row.flatMap((cell, index) => (cell ? `${columns[index]}: ${cell}` : []));
    blocks.push(
      [
        heading(scenarios.title),
        "",
        ...scenarios.rows.map(([what, ...row]) => bullet(`${what}: ${cells(row).join("; ")}`)),
      ],
      scenarios.note ? [scenarios.note] : [],
    );
  }
  if (assumptions) {
    blocks.push(
      [heading(report.assumptions), "", content.figures, report.marks],
      ...assumptions.groups.map(({ name, figures }) => [`${name}:`, ...figures.map(told)]),
      assumptions.zero.length > 0 ? [tell(report.zero, { names: assumptions.zero.join(shared.separator) })] : [],
      titled(
        report.sources,
        assumptions.sources.map(
          ({ title, publisher, date, address }, index) =>
            `[${index + 1}] ${title}, ${publisher}${date ? `, ${formats.month(date)}` : ""}: ${address}`,
        ),
      ),
      assumptions.collected ? [tell(cost.sourced.collected, { day: formats.day(assumptions.collected) })] : [],
    );
  }
  for (const document of content.apart) blocks.push(...textBlocks(document).map((one) => [one]));
  blocks.push([content.made, `${report.link}: ${content.link}`]);
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
  return `${plain(text)}\n`;
}

const bullet = (line: string): string => `- ${line}`;
const titled = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`${title}:`, ...lines] : []);

function told({ name, value, change, mark, sources }: Assumption): string {
  const about = [mark, change].filter(Boolean).join("; ");
  const figure = [value ? `${name}: ${value}` : name, about && `(${about})`].filter(Boolean).join(" ");
  return bullet([figure, ...sources.map((place) => `[${place}]`)].join(" "));
}

function stands({ name, mark, standing, said }: Condition): string {
  const line = `${MARKS[mark]} ${name}: ${standing}`;
  return said ? `${line} (${said})` : line;
}
