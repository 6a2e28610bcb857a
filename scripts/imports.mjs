/** Holds the imports of `src` and `www` to the table of modules in ARCHITECTURE.md. By hand: dependency-cruiser needs the
 * compiler's API, which TypeScript 7 lacks, wants the table a second time, and knows no Rust. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file) => readFileSync(root + file, "utf8");

const ROW = /^\| (`(?:src|www)\/[^|]*)\|[^|]*\|([^|]*)\|$/gm;
/** `src/fit/`, `www/index.ts`, `fit`: each is the name of a module. */
const named = (cell) => [...cell.matchAll(/`(?:\w+\/)?([\w-]+)(?:\/|\.rs|\.ts)?`/g)].map(([, name]) => name);
const moduleOf = (path) => /^(?:src|www)\/([\w-]+)/.exec(path)?.[1];

/** What the library gives under a name of its own: `crate::Error` is of `error`. */
const given = new Map(
  [...read("src/lib.rs").matchAll(/^pub use (\w+)::(\w+);/gm)].map(([, module, name]) => [name, module]),
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
  [...text.matchAll(/(?:\bfrom|\bimport) ?\(?"(\.[^"]+)"/g)].map(([, path]) => moduleOf(join(dirname(file), path)));

/** What a file imports that its module may not. */
export function importProblems(files) {
  const may = new Map();
  for (const [, modules, others] of read("ARCHITECTURE.md").matchAll(ROW))
    for (const module of named(modules)) may.set(module, [...named(modules), ...named(others)]);
  return files.flatMap((file) => {
    const allowed = may.get(moduleOf(file));
    if (!allowed || !/\.(rs|tsx?)$/.test(file)) return [];
    const imported = file.endsWith(".rs") ? importedInRust(read(file)) : importedInScript(file, read(file));
    const foreign = new Set(imported.filter((module) => module && !allowed.includes(module)));
    return [...foreign].map((module) => `${file}: imports ${module}, which ARCHITECTURE.md doesn't allow`);
  });
}
