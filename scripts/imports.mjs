/** Holds the imports of `src` and `www` to the table of modules in ARCHITECTURE.md, and refuses circles in `src` (Biome
 * does in `www`). By hand: dependency-cruiser needs the compiler's API, which TypeScript 7 lacks, wants the table a
 * second time, and knows no Rust. */

import { dirname, join } from "node:path";
import { read } from "./project.mjs";
import { circles, rustModules } from "./rust-modules.mjs";

const ROW = /^\| (`(?:src|www)\/[^|]*)\|[^|]*\|([^|]*)\|$/gm;
/** `src/fit/`, `www/index.ts`, `fit`: each is the name of a module. */
const named = (cell) => [...cell.matchAll(/`(?:\w+\/)?([\w-]+)(?:\/|\.rs|\.ts)?`/g)].map(([, name]) => name);
const moduleOf = (path) => /^(?:src|www)\/([\w-]+)/.exec(path)?.[1];

const importedInScript = (file) =>
  [...read(file).matchAll(/(?:\bfrom|\bimport) ?\(?"(\.[^"]+)"/g)].map(([, path]) =>
    moduleOf(join(dirname(file), path)),
  );

/** What a file imports that its module may not, and what imports itself in the end. */
export function importProblems(files) {
  const may = new Map();
  for (const [, modules, others] of read("ARCHITECTURE.md").matchAll(ROW))
    for (const module of named(modules)) may.set(module, [...named(modules), ...named(others)]);
  const rust = rustModules(files);
  const imports = [
    ...rust.map(({ file, used }) => ({ file, imported: [...used].map((module) => module.split("::")[0]) })),
    ...files.filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, imported: importedInScript(file) })),
  ];
  const foreign = imports.flatMap(({ file, imported }) => {
    const allowed = may.get(moduleOf(file));
    const others = allowed ? new Set(imported.filter((module) => module && !allowed.includes(module))) : [];
    return [...others].map((module) => `${file}: imports ${module}, which ARCHITECTURE.md doesn't allow`);
  });
  return [...foreign, ...circles(rust).map((circle) => `modules of src/ use each other in a circle: ${circle}`)];
}
