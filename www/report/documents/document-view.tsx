/** A document as elements: on the page and on paper alike. */

import { Amounts } from "../../charts/amounts.tsx";
import type { Block, Document, Fact, Item } from "./document.ts";

interface Props {
  readonly document: Document;
  /** Of its title; its sections' is one more. Without one the title stands elsewhere. */
  readonly level?: 2 | 3;
}

export function DocumentView({ document: { title, blocks, sections, made }, level }: Props) {
  const Title = level === 2 ? "h2" : "h3";
  const SectionTitle = level === 2 ? "h3" : "h4";
  return (
    <>
      {level && <Title>{title}</Title>}
      <Blocks blocks={blocks} />
      {sections.map((section) => (
        <section key={section.title} class="part">
          <SectionTitle>{section.title}</SectionTitle>
          <Blocks blocks={section.blocks} />
        </section>
      ))}
      {made && <p class="small">{made}</p>}
    </>
  );
}

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block) => (
      <BlockView key={JSON.stringify(block)} block={block} />
    ))}
  </>
);

function BlockView({ block }: { block: Block }) {
  if ("text" in block)
    return (
      <p>
        <Amounts>{block.text}</Amounts>
      </p>
    );
  if ("facts" in block) return <Facts facts={block.facts} />;
  const items = block.items.map((item) => <ItemView key={item.text} item={item} />);
  return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function ItemView({ item: { text, note, details } }: { item: Item }) {
  return (
    <li>
      {details ? <b>{text}</b> : text}
      {note && <span class="small help"> {note}</span>}
      {details && <Facts facts={details} />}
    </li>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="told">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Amounts>{value}</Amounts>
          </dd>
        </div>
      ))}
    </dl>
  );
}
