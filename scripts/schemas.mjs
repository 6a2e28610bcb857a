/** JSON Schemas of what the engine takes and gives, a file for each: as the command line writes them. */

import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export async function writeSchemas(folder) {
  const command = ["run", "--quiet", "--locked", "--features", "cli", "--", "schema"];
  const schemas = JSON.parse(execFileSync("cargo", command, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }));
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas))
    await writeFile(`${folder}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
