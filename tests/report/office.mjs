/** LibreOffice as somebody else's arithmetic: it gets workbooks without any of our
 * results, computes them, and hands the sheets back as CSV. */

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Comma, quote, UTF-8, cells as they are stored and not as they look, every sheet. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** The sheets of several workbooks: `{ id: { Summary: rows } }`. */
export async function computed(workbooks) {
  const folder = await mkdtemp(join(tmpdir(), "fractional-fit-"));
  try {
    const files = await Promise.all(
      Object.entries(workbooks).map(async ([id, bytes]) => {
        const file = join(folder, `${id}.xlsx`);
        await writeFile(file, bytes);
        return file;
      }),
    );
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { stdout } = await promisify(execFile)(
      "soffice",
      ["--headless", profile, "--convert-to", FILTER, "--outdir", folder, ...files],
      { maxBuffer: 1 << 26 },
    );
    const sheets = {};
    for (const [, file, id, sheet] of stdout.matchAll(/-> (.*\/([^/]*?)-([A-Z][^/]*)\.csv)/g)) {
      sheets[id] ??= {};
      sheets[id][sheet] = parse(await readFile(file), { bom: true, relax_column_count: true });
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The workbook without what its formulas gave, and with some inputs changed: by
 * the name that formulas use, to what a person would type. */
export function emptied(bytes, changes = {}) {
  const files = unzipSync(bytes);
  const names = strFromU8(files["xl/workbook.xml"]);
  for (const path of Object.keys(files).filter((one) => one.startsWith("xl/worksheets/"))) {
    files[path] = strToU8(strFromU8(files[path]).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  const inputs = "xl/worksheets/sheet2.xml";
  for (const [name, value] of Object.entries(changes)) {
    const [, column, row] = new RegExp(`name="${name}">[^<]*!\\$([A-Z])\\$(\\d+)<`).exec(names);
    const cell = column === "D" ? `B${row}` : column === "I" ? `D${row}` : `${{ G: "B", H: "C" }[column]}${row}`;
    const before = strFromU8(files[inputs]);
    const content = typeof value === "number" ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
    const after = before.replace(
      new RegExp(`<c r="${cell}" s="(\\d+)"(/>|[^>]*>.*?</c>)`),
      `<c r="${cell}" s="$1"${content}`,
    );
    if (after === before) throw new Error(`no input ${name} at ${cell}`);
    files[inputs] = strToU8(after);
  }
  return zipSync(files);
}
