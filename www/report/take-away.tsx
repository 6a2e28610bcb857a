/** The panel: ways to take the report along, and what it looks like. */

import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { contentOf } from "./content.ts";
import { csvOf, monthRows } from "./csv.ts";
import { jsonOf } from "./json.ts";
import { textOf } from "./text.ts";
import type { ReportView } from "./view.ts";
import { Outcome, useWaysOut } from "./ways-out.tsx";

const FILE_NAME = "fractional-fit";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface PanelProps {
  readonly view: ReportView;
  readonly version: string;
  readonly paper: () => ComponentChild;
}

export function TakeAway({ view, version, paper }: PanelProps) {
  const { report } = view.words;
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const ways = useWaysOut("report", FILE_NAME, report);
  useLayoutEffect(() => heading.current?.focus(), []);

  const print = ways.print(paper, report.heading, view.direction, panel);
  const copy = ways.copy(() => textOf(contentOf(view, version), view));
  const csv = ways.save("csv", "csv", "text/csv;charset=utf-8", () => csvOf(monthRows(view), view.locale));
  const json = ways.save("json", "json", "application/json", () =>
    jsonOf(view.state, version, view.link, view.payback),
  );
  const workbook = ways.save("workbook", "xlsx", WORKBOOK_TYPE, async () => {
    const { workbookOf } = await import("./workbook/workbook.ts");
    return workbookOf(view);
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
      {hasCosts && <p class="fine">{report.csvHint}</p>}
      <Outcome ways={ways} label={report.copyField} />
      <h3>{report.preview}</h3>
      <div class="preview">{paper()}</div>
    </section>
  );
}
