/** Prints what was measured as Markdown; with `--record` it also goes into
 * www/docs/performance.md, so that nobody types numbers. */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const DOCUMENT = `${root}www/docs/performance.md`;

/** `section` is the name between the markers of the document, and of the make target `bench-…`. */
export function report(section, ...paragraphs) {
  const text = [...paragraphs, conditions(section)].filter(Boolean).join("\n\n");
  console.log(`\n## ${section}\n\n${text}`);
  if (!process.argv.includes("--record")) return;
  const [begin, end] = [`<!-- ${section}: written by make bench-record -->`, `<!-- ${section}: end -->`];
  const [before, rest] = readFileSync(DOCUMENT, "utf8").split(begin);
  if (rest === undefined) throw new Error(`${DOCUMENT} has no ${begin}`);
  writeFileSync(DOCUMENT, `${before}${begin}\n\n${text}\n\n${end}${rest.split(end)[1]}`);
}

export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const pad = (text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  const line = (row) => `| ${row.map(pad).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join("\n");
}

function conditions(section) {
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${availableParallelism()} cores of ${cpus()[0].model}, ${memory} GB`;
  const browser = run("bash", "-c", "chromium --version").split(" ").slice(0, 2).join(" ");
  const changed = run("git", "status", "--porcelain", "--untracked-files=no", ":!www/docs/performance.md") !== "";
  const commit = `${run("git", "rev-parse", "--short", "HEAD")}${changed ? " with changes" : ""}`;
  return `\`make bench-${section}\` on ${machine}; Node ${process.versions.node}, ${browser}; commit ${commit}.`;
}

function run(program, ...args) {
  return execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}
