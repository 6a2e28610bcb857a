/** The report as one or two pages: needs nothing around it, so that it can stand
 * in the element, or alone in a frame that is printed. */

import { Amounts } from "../charts/amounts.tsx";
import { OfRule } from "../views/source-text.tsx";
import type { Assumption, Assumptions } from "./assumptions.ts";
import { PaperChart } from "./chart.tsx";
import type { Content, OptionRow, Table } from "./content.ts";
import type { Document } from "./documents/document.ts";
import { DocumentView } from "./documents/document-view.tsx";
import { colonOf } from "./documents/writing.ts";
import { QrCode } from "./qr.tsx";
import type { ReportView } from "./view.ts";

interface PaperProps {
  readonly content: Content;
  readonly view: ReportView;
}

export function Paper({ content, view }: PaperProps) {
  const { report } = view.words;
  return (
    <article class="paper" lang={view.language} dir={view.direction} data-testid="paper">
      <header>
        <div>
          <h2>{report.heading}</h2>
          <p class="small">{content.made}</p>
          <p class="small">
            {report.link}
            {colonOf(view)}
            <a href={content.link}>
              <bdi translate={false}>{content.link.replace(/#.*$/s, "")}</bdi>
            </a>
          </p>
        </div>
        <QrCode text={content.link} label={report.scan} />
      </header>
      <Advice {...{ content, view }} />
      <Documents documents={content.ahead} />
      <Conditions {...{ content, view }} />
      <Costs {...{ content, view }} />
      <Beside table={content.payback} />
      <Beside table={content.scenarios} />
      {content.assumptions && <Basis assumptions={content.assumptions} figures={content.figures} view={view} />}
      <Documents documents={content.apart} isApart />
    </article>
  );
}

function Documents({ documents, isApart = false }: { documents: readonly Document[]; isApart?: boolean }) {
  return (
    <>
      {documents.map((document) => (
        <section key={document.title} class={isApart ? "document own-page" : "document"}>
          <DocumentView document={document} level={3} />
        </section>
      ))}
    </>
  );
}

function Advice({ content: { advice }, view: { words } }: PaperProps) {
  const { report } = words;
  if (!advice) return <p class="absent">{report.noAdvice}</p>;
  return (
    <section>
      <h3>{report.advice}</h3>
      <p class="verdict-title">{advice.title}</p>
      <p>{advice.text}</p>
      <div class="pair">
        {advice.lists.map((list) => (
          <Lines key={list.title} {...list} />
        ))}
      </div>
    </section>
  );
}

function Conditions({ content: { advice }, view: { words } }: PaperProps) {
  if (!advice) return null;
  return (
    <section>
      <h3>{words.advice.conditions}</h3>
      <ul class="stands in-columns">
        {advice.conditions.map(({ name, mark, standing, given }) => (
          <li key={name} class={`stands-${mark}`}>
            <b>{name}</b>: {standing}
            {given && <span class="small"> ({given})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ title, lines, isOrdered }: { title: string; lines: readonly string[]; isOrdered: boolean }) {
  const List = isOrdered && lines.length > 1 ? "ol" : "ul";
  return (
    <div>
      <h4>{title}</h4>
      <List>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </div>
  );
}

function Beside({ table }: { table: Table | null }) {
  if (!table) return null;
  const { title, head, rows, note } = table;
  return (
    <section>
      <h3>{title}</h3>
      <table class="sums">
        <thead>
          <tr>
            {head.map((cell, index) =>
              index === 0 ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col">
                  {cell}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{what}</th>
              {cells.map((cell, column) => (
                <td key={column} data-label={head[column + 1]}>
                  <Amounts>{cell}</Amounts>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="small">{note}</p>}
    </section>
  );
}

function Costs({ content: { costs }, view }: PaperProps) {
  const { formats } = view;
  const { report, cost } = view.words;
  const { comparison } = view.state;
  if (!view.hasCosts) return null;
  if (!(costs && comparison)) return <p class="absent">{report.noCosts}</p>;
  const lines = costs.rows.flatMap(({ id }) => {
    const { cumulativeMinor: cumulative } = comparison[id] ?? {};
    return cumulative ? [{ id, name: cost.options[id].short, cumulative }] : [];
  });
  return (
    <section>
      <h3>{cost.totals}</h3>
      <p class="verdict-title">
        <Amounts>{costs.headline}</Amounts>
      </p>
      <p>
        <Amounts>{[costs.lead, ...costs.findings].join(" ")}</Amounts>
      </p>
      <Totals rows={costs.rows} columns={report.columns} />
      <PaperChart
        title={cost.chart}
        month={cost.month}
        lines={lines}
        money={formats.compactMoney}
        number={formats.number}
        rightToLeft={view.direction === "rtl"}
      />
      <p class="small">{costs.notes.join(" ")}</p>
    </section>
  );
}

function Totals({ rows, columns }: { rows: readonly OptionRow[]; columns: ReportView["words"]["report"]["columns"] }) {
  return (
    <table class="sums">
      <thead>
        <tr>
          <th scope="col">{columns.option}</th>
          <th scope="col">{columns.total}</th>
          <th scope="col">{columns.days}</th>
          <th scope="col">{columns.perDay}</th>
          <th scope="col">{columns.today}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, total, days, perDay, today }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={columns.total}>
              <b translate={false}>{total}</b>
            </td>
            <td data-label={columns.days}>{days}</td>
            <td data-label={columns.perDay} translate={false}>
              {perDay}
            </td>
            <td data-label={columns.today} translate={false}>
              {today}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Basis({ assumptions, figures, view }: { assumptions: Assumptions; figures: string; view: ReportView }) {
  const { words, formats, fill } = view;
  const { report, shared, cost } = words;
  return (
    <section class="basis">
      <h3>{report.assumptions}</h3>
      <p>
        <b>{figures}</b> {report.marks}
      </p>
      <div class="in-columns">
        {assumptions.groups.map(({ name, figures: inside }) => (
          <div key={name} class="group">
            <h4>{name}</h4>
            <dl>
              {inside.map((one) => (
                <Figure key={one.name} figure={one} />
              ))}
            </dl>
          </div>
        ))}
        {assumptions.zero.length > 0 && (
          <p class="group">{fill(report.zero, { names: assumptions.zero.join(shared.separator) })}</p>
        )}
      </div>
      <h4>{report.sources}</h4>
      <ol class="in-columns" lang="en" dir="ltr">
        {assumptions.sources.map(({ title, publisher, date, address }) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
            , {publisher}
            {date && `, ${formats.month(date)}`} <span class="address">{address.replace(/^https?:\/\//, "")}</span>
          </li>
        ))}
      </ol>
      {assumptions.collected && (
        <p class="small">{fill(cost.sourced.collected, { day: formats.day(assumptions.collected) })}</p>
      )}
    </section>
  );
}

function Figure({ figure: { name, rule, value, change, mark, sources } }: { figure: Assumption }) {
  return (
    <div class={change ? "is-changed" : undefined}>
      <dt>
        <OfRule name={rule ?? null}>{name}</OfRule>
      </dt>
      <dd>
        <Amounts>{value}</Amounts>
        {mark && <span class="small"> {mark}</span>}
        {change && (
          <strong>
            {" "}
            (<Amounts>{change}</Amounts>)
          </strong>
        )}
        {sources.length > 0 && <span class="small"> {sources.map((place) => `[${place}]`).join("")}</span>}
      </dd>
    </div>
  );
}
