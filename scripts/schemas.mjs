/** JSON Schemas of what the engine takes and gives: as the command line writes them. */

import { execFileSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** All of them, by name. */
export function schemas() {
  const command = ["run", "--quiet", "--locked", "--features", "cli", "--", "schema"];
  return JSON.parse(execFileSync("cargo", command, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }));
}

/** A file for each. */
export async function writeSchemas(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas())) {
    await writeFile(`${folder}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** What goes in, and what comes out. */
const CALLS = [
  ["assess", "answers", "assessment"],
  ["compare", "scenario", "comparison"],
  ["explain", "scenario", "explanation"],
  ["defaults", null, "draft"],
  ["simulate", "uncertain-scenario", "estimate"],
  ["tornado", "uncertain-scenario", "tornado"],
  ["surface", "surface-request", "surface"],
  ["payback", "payback-request", "payback"],
  ["recompute", "receipt", "recomputed"],
];
const link = (name) => (name ? `[${name}](../schemas/${name}.json)` : "a country's code");

/** The whole document, as Markdown. */
export const schemasDocument = `# JSON Schemas

Every input and every result of the engine has a [JSON Schema](https://json-schema.org), draft 2020-12. Those of inputs are made
from the same shapes that the engine checks, with ranges, defaults and names of values. The tests validate real inputs and
results with them.

| call | input | result |
| --- | --- | --- |
${CALLS.map(([call, input, result]) => `| \`${call}\` | ${link(input)} | ${link(result)} |`).join("\n")}

The package holds them too, for editors and validators:

\`\`\`js
import scenario from "fractional-fit/schemas/scenario.json" with { type: "json" };
\`\`\`

The command line writes them: \`fractional-fit schema scenario\`, or all at once without a name. In Rust they are in
\`fractional_fit::schemas\`, with the feature \`schema\`.

What a schema can't say, the engine still refuses: a field that another one makes necessary (a day rate with day-rate
pricing), amounts that become too large together, contradicting correlations. [Error codes](errors.md) lists them all.
`;
