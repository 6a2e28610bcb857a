/** What is loaded later needs parts of the entry. Imported from it by its file name, they would load it a second time
 * wherever the page has it by another address (`?ver=6.1`), and that copy knows nothing of the first. So the entry hands
 * its parts over, and exports only what it is meant to. A file of its own for them would be found out one journey later,
 * and the first question with it. By hand: a bundler lets its chunks import each other by their file names only. */

/** For a build with one entry. `version` keeps releases apart that share a page. */
export function oneCopy(entry, version) {
  const shared = `globalThis[Symbol.for(${JSON.stringify(`${entry} ${version}`)})]`;
  const importing = new RegExp(`^import \\{(.*)\\} from "(?:\\.\\.?/)+${entry.replaceAll(".", "\\.")}";$`, "gm");
  return {
    name: "one-copy",
    renderChunk(code, { fileName, facadeModuleId, imports }) {
      if (fileName === entry) {
        const meant = new Set(this.getModuleInfo(facadeModuleId).exports);
        return replaceOnce(code, /^export \{(.*)\};$/gm, ([, list]) => handOver(list, meant, shared));
      }
      if (!imports.includes(entry)) return null;
      return replaceOnce(code, importing, ([, list]) => `const {${list.replaceAll(" as ", ": ")}} = ${shared};`);
    },
  };
}

/** The first copy counts, as with the tag, which belongs to the first that registers it. */
function handOver(list, meant, shared) {
  const parts = list.split(",").map((part) => part.trim().split(" as "));
  const given = parts.map(([own, name = own]) => `${name}: ${own}`);
  const exported = parts.filter(([own, name = own]) => meant.has(name)).map((part) => part.join(" as "));
  return `${shared} ??= {${given.join(", ")}};\nexport {${exported.join(", ")}};`;
}

function replaceOnce(code, pattern, written) {
  const [found, ...others] = code.matchAll(pattern);
  if (!found || others.length > 0) throw new Error(`one-copy: not once ${pattern}`);
  return code.replace(found[0], () => written(found));
}
