/** Builds everything: the engine (cargo, wasm-bindgen, wasm-opt), the package in
 * `pkg/` and the demo site in `dist/site/`. A step whose inputs are unchanged is
 * skipped. `make` calls it with the tools in place. By
 * rolldown itself, with which Vite bundles: what Vite adds is for pages, and a package would turn all of it off. */

import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { transform } from "esbuild";
import { rolldown } from "rolldown";
import { writeCountries } from "./countries.mjs";
import { bind, compile, FILES } from "./engine.mjs";
import { makeFirstQuestion } from "./first-question.mjs";
import { buildJavaScriptEngine } from "./javascript-engine.mjs";
import { manifest } from "./manifest.mjs";
import { noticesOf } from "./notices.mjs";
import { oneCopy } from "./one-copy.mjs";
import { copyDocs } from "./package-docs.mjs";
import { at, json, read, readJson, root, run, write } from "./project.mjs";
import { writeSchemas } from "./schemas.mjs";
import { assembleSite } from "./site.mjs";
import { reportSizes } from "./sizes.mjs";
import { declareEngine } from "./types.mjs";
import { wholeData } from "./whole-data.mjs";
import { writeWordTypes } from "./words.mjs";

const minifiedCss = {
  name: "minified-css",
  load: {
    filter: { id: /\.css$/ },
    async handler(id) {
      const { code } = await transform(read(id), { loader: "css", minify: true });
      return { code: `export default ${JSON.stringify(code)}`, moduleType: "js" };
    },
  },
};

/** The engine as JavaScript is one file beside all that may load it. */
const JAVASCRIPT = "chunks/engine-javascript.js";
const loadedWhereBlocked = {
  name: "loaded-where-blocked",
  resolveId: {
    filter: { id: /^#engine-js$/ },
    handler: () => ({ id: `./${JAVASCRIPT}`, external: true }),
  },
  // The bundler writes the same path into every file, wherever that lies.
  renderChunk: (code, { fileName }) =>
    fileName.startsWith("chunks/")
      ? { code: code.replaceAll(`./${JAVASCRIPT}`, JAVASCRIPT.replace("chunks", ".")) }
      : null,
};

/** What several share: in few files, and apart from what only one of them needs. By folders; what is imported when it is
 * wanted stands below them or elsewhere: the bundler would put its names into an object, and a host's polluted prototype
 * with them. */
const SHARED = [
  // Settings, which come before any costs, need figures, and how they are called outside.
  { name: "outside", test: /www\/session\/outside\/[^/]+$/ },
  // Forecast and report stand beside the costs, and need parts of them.
  { name: "costs", test: /(www\/\w+\/(costs|figures)\/[^/]+|dist\/countries\.js)$/ },
];

/** Another entry loads the element's own file, and React is the embedder's. */
const besideTheElement = {
  name: "beside-the-element",
  resolveId: {
    filter: { id: /^(\.\.\/index\.ts|react)$/ },
    handler: (id, importer) =>
      importer?.includes("/www/react/") ? { id: id === "react" ? id : "./index.js", external: true } : null,
  },
};

const { version } = readJson("pkg/package.json");
/** Of what lies in `pkg/`; the rest is made. */
const WRITTEN = ["package.json", "README.md", "llms.txt"];

// Each is linked by one core; what has the same profile is linked in the same folder, and waits.
await Promise.all([buildEngine("engine"), buildEngine("fit").then(() => buildEngine("costs"))]);
writeCountries();
const entry = await bundlePackage();
const modules = modulesOf(entry);
write("dist/modules.json", JSON.stringify(modules));
write("pkg/THIRD-PARTY-NOTICES.txt", noticesOf(modules));
copyDocs("pkg");
writeSchemas("pkg/schemas");
writeWordTypes();
run(at("node_modules/.bin/tsc"), "-p", "tsconfig.types.json");
declareEngine("pkg/types");
const firstQuestion = await makeFirstQuestion("pkg/first-question");
await assembleSite(firstQuestion);
reportSizes(entry);

async function buildEngine(file) {
  const compiled = await compile(["--lib"], FILES[file]);
  const folder = at("dist", file);
  const digest = createHash("sha256");
  for (const source of [compiled, at("scripts/engine.mjs"), at("scripts/javascript-engine.mjs")])
    digest.update(readFileSync(source));
  const made = digest.digest("hex");
  if (existsSync(`${folder}/digest`) && read(`${folder}/digest`) === made) return;
  bind(compiled, folder);
  // Of the file that computes everything.
  if (file === "engine") buildJavaScriptEngine(compiled, at("dist/engine-js"));
  write(`${folder}/digest`, made);
}

/** The entry with what it loads later, and the engine alone for browsers and Node. */
async function bundlePackage() {
  for (const made of readdirSync(at("pkg"))) if (!WRITTEN.includes(made)) rmSync(at("pkg", made), { recursive: true });
  for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(at(licence), at("pkg", licence));
  cpSync(at("www/embed/frame.html"), at("pkg/frame.html"));
  for (const file of Object.keys(FILES)) cpSync(at("dist", file, "fractional_fit_bg.wasm"), at("pkg", `${file}.wasm`));
  write("pkg/custom-elements.json", json(manifest()));
  const [entry] = await Promise.all([
    bundle({ "fractional-fit.js": "www/index.ts" }, { plugins: [oneCopy("fractional-fit.js", version)] }),
    // What both share is a file of its own, so that each exports what is meant alone; beside the .wasm, as bundlers
    // that keep its address put all scripts into one folder.
    bundle({
      "index.js": "www/index.ts",
      "element.js": "www/element/index.ts",
      "calculator.js": "www/element/fractional-fit.tsx",
    }),
    bundle({ "react.js": "www/react/index.ts" }),
    bundle({ "engine.js": "www/engine/index.ts" }),
    bundle({ "engine.node.js": "www/engine/node.ts" }, { platform: "node" }),
    bundle({ "engine.edge.js": "www/engine/edge.ts" }),
    bundle({ [JAVASCRIPT]: "dist/engine-js/fractional_fit.js" }),
    // For hosts that can't have the element as it is.
    bundle({ "embed.js": "www/embed/embed.ts" }, { format: "iife" }),
    bundle({ "frame.js": "www/embed/frame.ts" }, { format: "iife" }),
  ]);
  return entry;
}

/** What is loaded later takes what it shares from its entry, so that an entry alone stays one file.
 * @typedef {{ platform?: "browser" | "node", format?: "esm" | "iife", plugins?: any[] }} How */
async function bundle(input, /** @type {How} */ { platform = "browser", format = "esm", plugins = [] } = {}) {
  const made = await rolldown({
    cwd: root,
    input,
    platform,
    plugins: [minifiedCss, wholeData, loadedWhereBlocked, besideTheElement, ...plugins],
    preserveEntrySignatures: "allow-extension",
    // Of d3-array, `ticks` is used; what it makes of this on loading isn't.
    treeshake: { manualPureFunctions: ["bisector"], propertyReadSideEffects: false },
    transform: { target: "es2022" },
  });
  const { output } = await made.write({
    dir: at("pkg"),
    format,
    minify: true,
    comments: false,
    // React's servers must leave it to browsers.
    banner: "react.js" in input ? '"use client";' : "",
    entryFileNames: "[name]",
    chunkFileNames: "chunks/[name]-[hash].js",
    codeSplitting: format === "esm" && { includeDependenciesRecursively: false, groups: SHARED },
  });
  return output;
}

/** What each file was made of, for the table of sizes: characters before they are minified. */
function modulesOf(output) {
  const parts = ({ modules }) =>
    Object.entries(modules).map(([id, { renderedLength }]) => [id.replace(root, ""), renderedLength]);
  return Object.fromEntries(output.map((file) => [file.fileName, Object.fromEntries(parts(file))]));
}
