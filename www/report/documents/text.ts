/** A document as plain text: headings, lists, and nothing that has to be rendered. */

import type { Block, Document, Fact, Item } from "./document.ts";

export function documentText(document: Document): string {
  return `${textBlocks(document).join("\n\n")}\n`;
}

/** Apart from each other by empty lines. */
export function textBlocks({ title, blocks, sections, colon, made }: Document): readonly string[] {
  const block = writer(colon);
  const parts = [
    heading(title, "="),
    ...blocks.map(block),
    ...sections.flatMap((section) => [heading(section.title), ...section.blocks.map(block)]),
    ...(made ? [made] : []),
  ];
  return parts.map(plain);
}

/** Plain text has plain spaces: some editors show others as boxes. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

export const heading = (text: string, under = "-"): string => `${text}\n${under.repeat([...text].length)}`;

function writer(colon: string): (block: Block) => string {
  const factText = ({ name, value }: Fact): string => name + colon + value;
  const listItem = ({ text, note, details = [] }: Item, mark: string): string => {
    const indent = " ".repeat(mark.length);
    const itemText = note ? `${text} (${note})` : text;
    return [mark + itemText, ...details.map((fact) => indent + factText(fact))].join("\n");
  };
  return (block) => {
    if ("text" in block) return block.text;
    if ("facts" in block) return block.facts.map((fact) => `- ${factText(fact)}`).join("\n");
    return block.items.map((item, index) => listItem(item, block.isOrdered ? `${index + 1}. ` : "- ")).join("\n");
  };
}
