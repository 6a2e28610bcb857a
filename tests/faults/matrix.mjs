/** The table of faults and engines in `www/docs/reliability.md`. */

import { readFile, writeFile } from "node:fs/promises";
import { ENGINES } from "./engines.mjs";
import { SCENARIOS } from "./scenarios.mjs";

const DOCUMENT = new URL("../../www/docs/reliability.md", import.meta.url);
const PART = /(?<=<!-- matrix: made by `make faults` -->\n)[\s\S]*(?=<!-- end of the matrix -->)/;

export async function readMatrix() {
  const [part = ""] = PART.exec(await readFile(DOCUMENT, "utf8")) ?? [];
  return part.slice(part.indexOf("|")).trim();
}

export async function renewMatrix(versions, results) {
  const text = await readFile(DOCUMENT, "utf8");
  const tried = Object.entries(versions).map(([id, version]) => `${ENGINES[id].name} ${version}`);
  const part = `\nLast run with ${tried.join(", ")}.\n\n${tableOf(results)}\n\n`;
  await writeFile(
    DOCUMENT,
    text.replace(PART, () => part),
  );
}

/** One row a scenario; a fault that has several is named in the first. */
export function tableOf(results) {
  const engines = Object.entries(ENGINES);
  const head = ["#", "fault", "what has to happen", ...engines.map(([, { name }]) => name)];
  const rows = SCENARIOS.map((scenario) => [
    `${scenario.fault}`,
    scenario.name,
    scenario.expected,
    ...engines.map(([id]) => outcome(scenario, id, results)),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(escaped).join(" | ")} |`).join("\n");
}

function outcome(/** @type {any} */ { fault, name, open, only }, engine, results) {
  if (open) return `open: ${open}`;
  if (only && !only.engines.includes(engine)) return `not applicable: ${only.because}`;
  const result = results.find((one) => one.fault === fault && one.name === name && one.engine === engine);
  return result?.outcome ?? "not run";
}

const escaped = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
