/** A document as Markdown: CommonMark, so that any editor takes it. */

import type { Block, Document, Fact, Item } from "./document.ts";

export function documentMarkdown({ title, blocks, sections, colon, made }: Document): string {
  const block = writer(colon);
  const parts = [
    `# ${escaped(title)}`,
    ...blocks.map(block),
    ...sections.flatMap((section) => [`## ${escaped(section.title)}`, ...section.blocks.map(block)]),
    ...(made ? [`*${escaped(made)}*`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What would be markup stays text; brackets stand for what is to be filled in, and link to nothing. */
const escaped = (text: string): string => text.replace(/[\\`*_<>]/g, "\\$&");

function writer(colon: string): (block: Block) => string {
  const factText = ({ name, value }: Fact): string => `**${escaped(name)}**${colon}${escaped(value)}`;
  const listItem = ({ text, note, details = [] }: Item, mark: string): string => {
    const indent = " ".repeat(mark.length);
    const itemText = note ? `${escaped(text)} (${escaped(note)})` : escaped(text);
    return [mark + itemText, ...details.map((fact) => `${indent}- ${factText(fact)}`)].join("\n");
  };
  return (block) => {
    if ("text" in block) return escaped(block.text);
    if ("facts" in block) return block.facts.map((fact) => `- ${factText(fact)}`).join("\n");
    return block.items.map((item, index) => listItem(item, block.isOrdered ? `${index + 1}. ` : "- ")).join("\n");
  };
}
