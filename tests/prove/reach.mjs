/** What compiled code can reach, by any name that it holds: a function that it calls, hands on, or keeps in a table. */

import { bare } from "./ir.mjs";

const NAME = /@("[^"]+"|[\w.$]+)/g;

/** What each function and each constant of all modules names.
 * @param {string[]} modules what `--emit llvm-ir` wrote, a crate each */
export const namesIn = (modules) => new Map(modules.flatMap((module, index) => [...namesOf(module, index)]));

/** @param {Map<string, Set<string>>} names
 * @param {(name: string) => boolean} isRoot
 * @returns {Map<string, {inside: boolean, from?: string}>} all that is reached: whether it is in one of the modules, and
 * from where it is reached first */
export function reachedFrom(names, isRoot) {
  /** @type {Map<string, {inside: boolean, from?: string}>} */
  const reached = new Map([...names.keys()].filter(isRoot).map((root) => [root, { inside: true }]));
  for (const [name] of reached) {
    for (const next of names.get(name) ?? []) {
      if (!reached.has(next)) reached.set(next, { inside: names.has(next), from: name });
    }
  }
  return reached;
}

/** Of one module. What is private to a module is told apart by the module's number.
 * @returns {Generator<[string, Set<string>]>} */
function* namesOf(module, index) {
  const own = new Set();
  for (const [, name] of module.matchAll(
    /^(?:define (?:private|internal) .*?@|@(?=\S+ = (?:private|internal) ))("[^"]+"|[\w.$]+)/gm,
  )) {
    own.add(bare(name));
  }
  const known = (name) => (own.has(name) ? `${name} of ${index}` : name);
  let name;
  let body = "";
  for (const line of module.split("\n")) {
    const begins = /^(?:define .*?@|@)("[^"]+"|[\w.$]+)(?:\(| = )/.exec(line);
    if (begins) {
      name = bare(begins[1]);
      body = "";
    }
    // A text may hold the sign that names begin with.
    if (name) body += `${line.replace(/c"[^"]*"/g, "")}\n`;
    const ends = line === "}" || (begins && line.startsWith("@"));
    if (name && ends) {
      const others = [...body.matchAll(NAME)].map(([, found]) => bare(found)).filter((other) => other !== name);
      yield [known(name), new Set(others.map(known))];
      name = undefined;
    }
  }
}
