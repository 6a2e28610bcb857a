/** Holds the imports of `src` and `www` to the table of rooms in ARCHITECTURE.md. By hand: dependency-cruiser needs the
 * compiler's API, which TypeScript 7 lacks, wants the table a second time, and knows no Rust. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file) => readFileSync(root + file, "utf8");

const ROW = /^\| (`(?:src|www)\/[^|]*)\|[^|]*\|([^|]*)\|$/gm;
/** `src/fit/`, `www/index.ts`, `fit`: each is the name of a room. */
const named = (cell) => [...cell.matchAll(/`(?:\w+\/)?([\w-]+)(?:\/|\.rs|\.ts)?`/g)].map(([, name]) => name);
const roomOf = (path) => /^(?:src|www)\/([\w-]+)/.exec(path)?.[1];

/** What the library gives under a name of its own: `crate::Error` is of `error`. */
const given = new Map(
  [...read("src/lib.rs").matchAll(/^pub use (\w+)::(\w+);/gm)].map(([, room, name]) => [name, room]),
);

/** Tests stand last, and may use everything. */
function importedInRust(text) {
  const code = text.split(/^#\[cfg\(test\)\]/m)[0].replaceAll(/^ *\/\/.*/gm, "");
  const paths = code.matchAll(/\b(?:crate|fractional_fit)::(?:(\w+)|\{((?:[^{}]|\{[^{}]*\})*)\})/g);
  const names = [...paths].flatMap(([, one, several = ""]) =>
    one ? [one] : several.replaceAll(/::(\w+|\{[^}]*\})/g, "").match(/\w+/g),
  );
  return names.map((name) => given.get(name) ?? name);
}

const importedInScript = (file, text) =>
  [...text.matchAll(/(?:\bfrom|\bimport) ?\(?"(\.[^"]+)"/g)].map(([, path]) => roomOf(join(dirname(file), path)));

/** What a file imports that its room may not. */
export function importProblems(files) {
  const may = new Map();
  for (const [, rooms, others] of read("ARCHITECTURE.md").matchAll(ROW))
    for (const room of named(rooms)) may.set(room, [...named(rooms), ...named(others)]);
  return files.flatMap((file) => {
    const allowed = may.get(roomOf(file));
    if (!allowed || !/\.(rs|tsx?)$/.test(file)) return [];
    const imported = file.endsWith(".rs") ? importedInRust(read(file)) : importedInScript(file, read(file));
    const foreign = new Set(imported.filter((room) => room && !allowed.includes(room)));
    return [...foreign].map((room) => `${file}: imports ${room}, which ARCHITECTURE.md doesn't allow`);
  });
}
