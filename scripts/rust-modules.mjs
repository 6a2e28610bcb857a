/** Which modules of the crate use which, and where they do so in a circle. By hand: `cargo modules` takes rust-analyzer
 * and 280 crates to answer that, which every fresh machine would compile. */

import { read } from "./project.mjs";

const joined = (...names) => names.filter(Boolean).join("::");
const parent = (module) => module.split("::").slice(0, -1).join("::");

/** Every path in `a::{b, c::d as e}`, with the name that it gets. */
function expanded(tree) {
  const [, path, inside] = /^([^{]*?)(?:::)?\{(.*)\}$/s.exec(tree) ?? [];
  if (inside === undefined) {
    const [what, alias = what.split("::").at(-1)] = tree.split(/ as /);
    return [{ path: what.replace(/(^|::)self$/, ""), name: alias }];
  }
  const parts = inside.match(/(?:[^{},]|\{(?:[^{}]|\{[^{}]*\})*\})+/g) ?? [];
  return parts.filter((part) => part.trim()).flatMap((part) => expanded(joined(path, part.trim())));
}

/** What a file names. Its tests stand last, and may use everything. */
function usesOf(file, text) {
  const module = file
    .replace(/^src\/|(\/mod)?\.rs$/g, "")
    .replace(/^lib$/, "")
    .replaceAll("/", "::");
  const code = text.split(/^#\[cfg\(test\)\]/m)[0].replaceAll(/\/\/.*/g, "");
  const uses = [...code.matchAll(/(\bpub(?:\([^)]*\))? )?\buse ([^;]+);/g)].flatMap(([, passed, tree]) =>
    expanded(tree).map((use) => ({ ...use, isPassedOn: passed !== undefined })),
  );
  const elsewhere = code.replaceAll(/\buse [^;]+;/g, "").matchAll(/(?<![\w:])\$?([a-z]\w*(?:::\w+)+)/g);
  return {
    file,
    module,
    uses: [...uses, ...[...elsewhere].map(([, path]) => ({ path, name: "", isPassedOn: false }))],
  };
}

/** Each file with the modules that define what it uses, whoever passes that on. */
export function rustModules(files, textOf = read) {
  const modules = files.filter((file) => file.endsWith(".rs")).map((file) => usesOf(file, textOf(file)));
  const known = new Map(modules.map((one) => [one.module, one]));
  /** From the root of the crate; none where it is of another crate. */
  const absolute = (from, path) => {
    const [first, ...rest] = path.split("::");
    if (first === "crate" || first === "fractional_fit") return joined(...rest);
    if (first === "self") return joined(from, ...rest);
    if (first !== "super") return known.has(joined(from, first)) ? joined(from, path) : undefined;
    return absolute(parent(from), joined("self", ...rest).replace(/^self::super/, "super"));
  };
  const defining = (path) => {
    let module = path;
    while (!known.has(module)) module = parent(module);
    const [name] = path.slice(module.length).match(/\w+/) ?? [];
    const passed = known.get(module)?.uses.find((use) => use.isPassedOn && use.name === name);
    const on = passed && absolute(module, passed.path);
    return on && on !== path ? defining(on) : module;
  };
  return modules.map(({ file, module, uses }) => {
    const paths = uses.filter((use) => !use.isPassedOn).map(({ path }) => absolute(module, path));
    const used = new Set(paths.filter((path) => path !== undefined).map(defining));
    used.delete(module);
    return { file, module, used };
  });
}

/** Circles of files, and of folders as wholes. */
export function circles(modules) {
  const next = new Map();
  for (const { module, used } of modules) {
    for (const other of used) {
      // Two files are neighbours where their ways part: as `fit` and `cost`, or in one folder.
      const [from, to] = [module, other].map((path) => path.split("::"));
      const parting = from.findIndex((name, index) => name !== to[index]);
      const depth = parting < 0 ? from.length : parting;
      const at = (way) => joined(...way.slice(0, depth), way[depth] || "mod");
      next.set(at(from), (next.get(at(from)) ?? new Set()).add(at(to)));
    }
  }
  const found = [];
  const seen = new Set();
  const walk = (module, way) => {
    if (way.includes(module)) found.push([...way.slice(way.indexOf(module)), module].join(" → "));
    if (seen.has(module)) return;
    seen.add(module);
    for (const other of next.get(module) ?? []) walk(other, [...way, module]);
  };
  for (const module of next.keys()) walk(module, []);
  return found;
}
