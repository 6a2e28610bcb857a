/** A document that is open from the start. */

import type { Document } from "../../report/documents/document.ts";
import { DocumentView } from "../../report/documents/document-view.tsx";

export function ShownDocument({ id, document }: { id: "next" | "plan"; document: Document }) {
  return (
    <section class={`along ${id}`} data-testid={id}>
      <DocumentView document={document} level={3} />
    </section>
  );
}
