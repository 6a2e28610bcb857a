/** The panel: ways to take the report along, and what it looks like. */

import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { contentOf } from "./content.ts";
import { csvOf, monthRows } from "./csv.ts";
import { jsonOf } from "./json.ts";
import { printAlone } from "./print.tsx";
import { copyText, saveFile } from "./save.ts";
import { textOf } from "./text.ts";
import type { ReportView } from "./view.ts";

const FILE_NAME = "fractional-fit";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface PanelProps {
  readonly view: ReportView;
  readonly version: string;
  readonly paper: () => ComponentChild;
}

export function TakeAway({ view, version, paper }: PanelProps) {
  const { tell } = view;
  const { report } = view.words;
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  const [toCopy, setToCopy] = useState<string | null>(null);
  useLayoutEffect(() => heading.current?.focus(), []);

  /** Does it, and says how it ended. */
  const act = (work: () => Promise<string> | string) => async () => {
    setToCopy(null);
    setSaid("");
    try {
      setSaid(await work());
    } catch {
      setSaid(report.said.failed);
    }
  };
  const save = (extension: string, type: string, content: BlobPart): string => {
    const file = `${FILE_NAME}.${extension}`;
    saveFile(file, type, content);
    return tell(report.said.saved, { file });
  };
  const print = act(async () => {
    if (!panel.current) return "";
    return (await printAlone(paper(), report.heading, view.direction, panel.current)) ? "" : report.said.printRefused;
  });
  const copy = act(async () => {
    const text = textOf(contentOf(view, version), view);
    if (await copyText(text)) return report.said.copied;
    setToCopy(text);
    return report.said.copyYourself;
  });
  const csv = act(() => save("csv", "text/csv;charset=utf-8", csvOf(monthRows(view))));
  const json = act(() => save("json", "application/json", jsonOf(view.state, version, view.link)));
  const workbook = act(async () => {
    const { workbookOf } = await import("./workbook/workbook.ts");
    return save("xlsx", WORKBOOK_TYPE, workbookOf(view));
  });

  const hasCosts = view.state.comparison !== null;
  return (
    <section ref={panel} class="card report" aria-label={report.title} data-testid="report">
      <h2 ref={heading} tabIndex={-1}>
        {report.title}
      </h2>
      <p class="lead">{report.lead}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={print} data-testid="print">
          {report.print}
        </button>
        <button type="button" onClick={copy} data-testid="copy">
          {report.copy}
        </button>
        {hasCosts && (
          <>
            <button type="button" onClick={workbook} data-testid="workbook">
              {report.workbook}
            </button>
            <button type="button" onClick={csv} data-testid="csv">
              {report.csv}
            </button>
          </>
        )}
        <button type="button" onClick={json} data-testid="json">
          {report.json}
        </button>
      </div>
      <p role="status" data-testid="said">
        {said}
      </p>
      {toCopy !== null && <TextToCopy label={report.copyField} text={toCopy} />}
      <h3>{report.preview}</h3>
      <div class="preview">{paper()}</div>
    </section>
  );
}

/** Where the clipboard is refused: the text, selected. */
function TextToCopy({ label, text }: { label: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return <textarea ref={field} class="text" readOnly aria-label={label} value={text} data-testid="text" />;
}
