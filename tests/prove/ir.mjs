/** Reads what rustc writes with `--emit llvm-ir`: functions of blocks of instructions. */

const DEFINITION = /^define .*?@("[^"]+"|[\w.$]+)\(.*\).*\{$/;

/** Every function of a module, by its compiled name, with its blocks by label.
 * @returns {Map<string, {name: string, blocks: Map<string, string[]>}>} */
export function functionsOf(module) {
  const functions = new Map();
  let now;
  let block;
  for (const line of module.split("\n")) {
    const definition = DEFINITION.exec(line);
    if (definition) {
      now = { name: bare(definition[1]), blocks: new Map() };
      functions.set(now.name, now);
      block = undefined;
    } else if (line === "}") {
      now = undefined;
    } else if (now) {
      const label = /^("[^"]+"|[\w.$-]+):/.exec(line);
      if (label) {
        block = [];
        now.blocks.set(bare(label[1]), block);
      } else if (line.startsWith("  ")) {
        block?.push(line.trim().replace(/, ![\w.]+ .*$/, ""));
      }
    }
  }
  return functions;
}

/** The parts of a list, without those of lists inside. */
export function parts(list) {
  const found = [];
  let depth = 0;
  let part = "";
  for (const letter of list) {
    if ("([{<".includes(letter)) depth += 1;
    if (")]}>".includes(letter)) depth -= 1;
    if (letter === "," && depth === 0) {
      found.push(part.trim());
      part = "";
    } else part += letter;
  }
  return part.trim() ? [...found, part.trim()] : found;
}

export const bare = (name) => name.replaceAll('"', "");
