/** Writes the document of what each entry of the package takes in a bundle: measured with esbuild, as it comes. */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compressed } from "./sizes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each as a project would write it.
 * @type {[string, string][]} */
const ENTRIES = [
  [".", 'import "fractional-fit";'],
  ["./element", 'import { FractionalFitElement } from "fractional-fit/element"; console.log(FractionalFitElement);'],
  ["./react", 'import { FractionalFit } from "fractional-fit/react"; console.log(FractionalFit);'],
  ["./engine", 'import { loadEngine } from "fractional-fit/engine"; console.log(await loadEngine());'],
  ["./engine/edge", 'import { loadEngine } from "fractional-fit/engine/edge"; console.log(loadEngine);'],
];

/** The brotli sizes at 67dbfbb, measured as below; there was no entry for the edge, and the engine in one file, as it is
 * bundled for the edge, had all of the engine as JavaScript in it. */
const BEFORE = {
  ".": ["20.9", "274.6"],
  "./element": ["20.8", "274.6"],
  "./react": ["21.4", "274.6"],
  "./engine": ["3.0", "113.6"],
  "./engine/edge": ["115.7", "0.0"],
};

async function measured(/** @type {[string, string]} */ [entry, source]) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: `${root}dist` },
    plugins: [installed],
    outdir: `${root}dist/entries`,
    absWorkingDir: root,
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
  const bytes = new Map(outputFiles.map(({ path, contents }) => [path.replace(root, ""), contents]));
  const { outputs } = metafile;
  const first = Object.keys(outputs).find((path) => outputs[path].entryPoint === "<stdin>");
  const atOnce = new Set();
  const take = (path) => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const { path: next, kind, external } of outputs[path].imports)
      if (kind === "import-statement" && !external) take(next);
  };
  take(first);
  const later = Object.keys(outputs).filter((path) => !atOnce.has(path));
  const sums = (paths) => {
    const files = paths.map((path) => bytes.get(path));
    const sum = (size) => kilobytes(files.reduce((all, file) => all + size(file), 0));
    return `${files.length} | ${sum((file) => file.length)} | ${sum((file) => compressed(file).length)}`;
  };
  const [atOnceBefore, laterBefore] = BEFORE[entry];
  return `| \`${entry}\` | ${sums([...atOnce])} | ${atOnceBefore} | ${sums(later)} | ${laterBefore} |`;
}

/** Resolves the package by its own name, as `node_modules` would. */
const installed = {
  name: "installed",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^fractional-fit(\/|$)/ }, ({ path, pluginData, ...how }) =>
      pluginData === "asked" ? undefined : resolve(path, { ...how, resolveDir: `${root}pkg`, pluginData: "asked" }),
    );
  },
};

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** The whole document, as Markdown. */
export const entrySizesDocument = async () => `# What each entry takes

Kilobytes (1000 bytes) of scripts that esbuild makes of one \`import\`, minified, and as served with brotli: those that come at once, and those
that come when they are needed, of which a visitor loads one language and one country. \`react\` is the host's and isn't counted. The three
\`.wasm\` files come beside them. \`make docs\` measures this anew with each build. "Before" is brotli at 67dbfbb, of 29 November 2026,
when a bundle for the edge held the engine as JavaScript.

| entry | files at once | KB | brotli | before | files later | KB | brotli | before |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${(await Promise.all(ENTRIES.map(measured))).join("\n")}
`;
