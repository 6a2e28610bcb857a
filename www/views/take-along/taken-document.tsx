/** A document that is closed until it is read, with the ways to take it along. */

import { useRef } from "preact/hooks";
import { directionOf, type WordsForReport } from "../../locales/catalogue.ts";
import type { Document } from "../../report/documents/document.ts";
import { DocumentView } from "../../report/documents/document-view.tsx";
import { documentMarkdown } from "../../report/documents/markdown.ts";
import { documentText } from "../../report/documents/text.ts";
import { Outcome, useWaysOut } from "../../report/ways-out.tsx";
import { useView } from "../context.ts";

interface Props {
  readonly what: "brief" | "kit";
  readonly document: Document;
  readonly words: WordsForReport;
}

export function TakenDocument({ what, document, words: { report, along } }: Props) {
  const { language, fill } = useView();
  const about = along[what];
  const panel = useRef<HTMLElement>(null);
  const ways = useWaysOut(what, `fractional-fit-${what}`, report);
  const direction = directionOf(language);
  // What stands over it already isn't said twice.
  const blocks = document.blocks.filter((block) => !("text" in block && block.text === about.intro));
  const paper = () => (
    <article class="paper" lang={language} dir={direction}>
      <DocumentView document={document} level={2} />
    </article>
  );
  return (
    <section ref={panel} class="along" data-testid={what}>
      <h3>{about.title}</h3>
      <p class="help">{about.intro}</p>
      <details>
        <summary data-testid={`read-${what}`}>{about.view}</summary>
        <div class="sheet">
          <DocumentView document={{ ...document, blocks }} />
        </div>
      </details>
      <div class="actions">
        <button
          type="button"
          onClick={ways.print(paper, document.title, direction, panel)}
          data-testid={`print-${what}`}
        >
          {report.print}
        </button>
        <button type="button" onClick={ways.copy(() => documentText(document))} data-testid={`copy-${what}`}>
          {report.copy}
        </button>
        <button
          type="button"
          onClick={ways.save("markdown", "md", "text/markdown;charset=utf-8", () => documentMarkdown(document))}
          data-testid={`markdown-${what}`}
        >
          {along.markdown}
        </button>
      </div>
      <Outcome ways={ways} label={fill(along.document, { title: about.title })} />
    </section>
  );
}
