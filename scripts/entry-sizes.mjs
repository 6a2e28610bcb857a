/** Writes the document of what each entry of the package takes in a bundle: measured with esbuild, as it comes.
 * By hand: size-limit adds up what comes at once and what comes later. */

import { build } from "esbuild";
import { code, table } from "./markdown.mjs";
import { at, reached } from "./project.mjs";
import { compressed } from "./sizes.mjs";

/** The package finds itself by its own name here, as in `node_modules`. */
const pkg = at("pkg");

/** Each as a project would write it. */
const ENTRIES = {
  ".": 'import "fractional-fit";',
  "./element": 'import { FractionalFitElement } from "fractional-fit/element"; console.log(FractionalFitElement);',
  "./react": 'import { FractionalFit } from "fractional-fit/react"; console.log(FractionalFit);',
  "./engine": 'import { loadEngine } from "fractional-fit/engine"; console.log(await loadEngine());',
  "./engine/edge": 'import { loadEngine } from "fractional-fit/engine/edge"; console.log(loadEngine);',
};

async function measured([entry, source]) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: pkg },
    outdir: "entries",
    absWorkingDir: pkg,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    external: ["react"],
    logLevel: "error",
  });
  const { outputs } = metafile;
  const imported = (path) =>
    outputs[path].imports.filter(({ kind, external }) => kind === "import-statement" && !external);
  const entries = Object.keys(outputs).filter((path) => outputs[path].entryPoint === "<stdin>");
  const atOnce = reached(entries, (path) => imported(path).map((next) => next.path));
  const sums = (isWanted) => {
    const files = outputFiles
      .filter(({ path }) => isWanted(path.slice(pkg.length + 1)))
      .map(({ contents }) => contents);
    const sum = (size) => (files.reduce((all, file) => all + size(file).length, 0) / 1000).toFixed(1);
    return [files.length, sum((file) => file), sum(compressed)];
  };
  return [code(entry), ...sums((path) => atOnce.has(path)), ...sums((path) => !atOnce.has(path))];
}

/** The whole document, as Markdown. */
export const entrySizesDocument = async () => `# What each entry takes

Kilobytes (1000 bytes) of scripts that esbuild makes of one \`import\`, minified, and as served with brotli: those that come at once, and those
that come when they are needed, of which a visitor loads one language and one country. \`react\` is the host's and isn't counted. The three
\`.wasm\` files come beside them. \`make docs\` measures this anew with each build.

${table(
  ["entry", "files at once", "KB", "brotli", "files later", "KB", "brotli"],
  await Promise.all(Object.entries(ENTRIES).map(measured)),
  { align: [..."-rrrrrr"] },
)}
`;
