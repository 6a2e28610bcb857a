/** Writes sheets as an Office Open XML workbook (ECMA-376): XML in a ZIP archive. */

import { strToU8, zipSync } from "fflate";
import { type Cell, columnName, type Name, type Sheet } from "./cells.ts";
import { styleIndex, stylesXml } from "./styles.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The oldest date that the format holds: the same content gives the same bytes. */
const NO_DATE = "1980-01-01T00:00:00";

export function workbookFile(
  sheets: readonly Sheet[],
  names: readonly Name[],
  { digits, rightToLeft }: { readonly digits: number; readonly rightToLeft: boolean },
): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, index) => ({ sheet, part: index + 1 }));
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ part }) => `<Override PartName="/xl/worksheets/sheet${part}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relations([
      ...numbered.map(({ part }) => ["worksheet", `worksheets/sheet${part}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ sheet, part }) => `<sheet name="${escaped(sheet.name)}" sheetId="${part}" r:id="rId${part}"/>`).join("")}</sheets><definedNames>${names.map(({ name, cell }) => `<definedName name="${name}">${escaped(cell)}</definedName>`).join("")}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    "xl/styles.xml": stylesXml(digits),
  };
  for (const { sheet, part } of numbered)
    files[`xl/worksheets/sheet${part}.xml`] = sheetXml(sheet, part === 1, rightToLeft);
  const bytes = Object.entries(files).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: NO_DATE }) as Uint8Array<ArrayBuffer>;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function sheetXml(
  { widths, rows, frozen: [above, before], choices = [], greyed, isOnePage }: Sheet,
  isFirst: boolean,
  rightToLeft: boolean,
): string {
  const pane = `<pane${before ? ` xSplit="${before}"` : ""}${above ? ` ySplit="${above}"` : ""} topLeftCell="${columnName(before)}${above + 1}" activePane="${above ? "bottom" : "top"}${before ? "Right" : "Left"}" state="frozen"/>`;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}"${height(cells, widths)}>${cells.map((cell, at) => (cell ? cellXml(cell, columnName(at) + row) : "")).join("")}</row>`;
  });
  const grey = greyed
    ? `<conditionalFormatting sqref="${greyed.range}"><cfRule type="expression" dxfId="0" priority="1"><formula>${escaped(greyed.where)}</formula></cfRule></conditionalFormatting>`
    : "";
  const lists = choices.map(
    ({ cell, words }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cell}"><formula1>"${escaped(words.join(","))}"</formula1></dataValidation>`,
  );
  const validations =
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>` : "";
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${rightToLeft ? ' rightToLeft="1"' : ""}${isFirst ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">${above || before ? pane : ""}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${grey}${validations}<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="${isOnePage ? 1 : 0}"/></worksheet>`;
}

/** Heads are wrapped, and not every program makes room for them by itself. */
function height(cells: Sheet["rows"][number], widths: Sheet["widths"]): string {
  const lines = cells.map((cell, at) =>
    cell?.style?.startsWith("head") ? Math.ceil(String(cell.value).length / ((widths[at] ?? 10) - 2)) : 1,
  );
  const most = Math.max(1, ...lines);
  return most > 1 ? ` ht="${most * 13 + 4}" customHeight="1"` : "";
}

function cellXml({ value, formula, style }: Cell, place: string): string {
  const look = `<c r="${place}" s="${styleIndex(style)}"`;
  const computed = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (typeof value === "number") return `${look}>${computed}<v>${value}</v></c>`;
  if (computed)
    return value === undefined ? `${look}>${computed}</c>` : `${look} t="str">${computed}<v>${escaped(value)}</v></c>`;
  return value === undefined
    ? `${look}/>`
    : `${look} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Text for XML, without the signs that XML can't hold. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
