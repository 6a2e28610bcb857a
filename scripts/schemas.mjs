/** JSON Schemas of what the engine takes and gives, a file for each: as the command line writes them. */

import { json, output, write } from "./project.mjs";

export function writeSchemas(folder) {
  const schemas = JSON.parse(output("cargo", ..."run --quiet --locked --features cli -- schema".split(" ")));
  for (const [name, schema] of Object.entries(schemas)) write(`${folder}/${name}.json`, json(schema));
}
