/** Reads what rustc writes with `--emit llvm-ir`: functions of blocks of instructions. */

/** Where a call goes, or nothing: what it says of a type or of attributes stands before. */
const CALL = /\b(?:call|invoke) .*?@("[^"]+"|[\w.$]+)\((.*)\)/;
const DEFINITION = /^define .*?@("[^"]+"|[\w.$]+)\((.*)\).*\{$/;

/** Every function of a module, by its compiled name: its parameters, its blocks by label, and where it calls.
 * @returns {Map<string, {name: string, parameters: string[], blocks: Map<string, string[]>, calls: string[]}>} */
export function functionsOf(module) {
  const functions = new Map();
  let now;
  let block;
  for (const line of module.split("\n")) {
    const definition = DEFINITION.exec(line);
    if (definition) {
      now = { name: bare(definition[1]), parameters: parametersOf(definition[2]), blocks: new Map(), calls: [] };
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
        const call = CALL.exec(line);
        if (call) now.calls.push(bare(call[1]));
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

function parametersOf(list) {
  return parts(list).map((parameter) => {
    const [, bits, name] = /^i(\d+) .*%([\w.$-]+)$/.exec(parameter) ?? [];
    return { bits: Number(bits), name };
  });
}
