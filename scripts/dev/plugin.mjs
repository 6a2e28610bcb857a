/** What `make dev` adds to Vite: the element from its sources in the page that embeds the built one, styles and words
 * that change without a reload, and the engine, built again when `src/` changes.
 * By hand: Vite keeps what is named `.css` and `.json` to itself, and its plugins for Rust call wasm-pack. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";
import { builtOf } from "../builder.mjs";
import { at, read } from "../project.mjs";
import { writeWordTypes } from "../words.mjs";
import buildDevEngine, { FOLDER } from "./engine.mjs";

const HOT = at("scripts/dev/hot.js");
const ENGINE_SOURCES = ["src", "build.rs", "Cargo.toml", "Cargo.lock"].map((name) => at(name));

/** Style sheets and words as modules: Vite itself takes what is named `.css` and `.json` for something else. */
const MADE = "\0made:";
const nameOf = (file) => `${MADE}${file}.js`;
const fileOf = (id) => id.slice(MADE.length, -".js".length);

/** Styles as text and words as one object, as the bundler has them; `hot`, where a page takes what changes. */
export const sources = ({ hot = false } = {}) => ({
  name: "sources",
  enforce: "pre",
  resolveId: {
    filter: { id: /\.css$|^\.+\/.*\.json$/ },
    async handler(source, importer) {
      if (!importer || importer.endsWith(".html")) return null;
      const file = join(importer, "..", source);
      return source.endsWith(".css") || file.includes("/locales/") ? nameOf(file) : null;
    },
  },
  load: {
    filter: { id: /^\0made:/ },
    handler(id) {
      const text = read(fileOf(id));
      const isStyle = fileOf(id).endsWith(".css");
      const value = JSON.stringify(isStyle ? text : JSON.parse(text));
      if (!hot) return `export default ${value};`;
      return isStyle ? styleModule(value) : wordsModule(value);
    },
  },
  hotUpdate({ file }) {
    const made = this.environment.moduleGraph.getModuleById(nameOf(file));
    if (/\/locales\/en\/.*\.json$/.test(file)) writeWordTypes();
    return made && [made];
  },
});

const styleModule = (text) => `import { restyle } from ${JSON.stringify(HOT)};
const text = ${text};
export default text;
import.meta.hot.data.first ??= text;
import.meta.hot.accept((now) => restyle(import.meta.hot.data.first, now.default));`;

const wordsModule = (words) => `import { reword } from ${JSON.stringify(HOT)};
export default import.meta.hot.data.words = reword(import.meta.hot.data.words, ${words});
import.meta.hot.accept();`;

/** One build computes for all files. As several modules, they start apart, as they do for visitors. */
export const engine = () => ({
  name: "engine",
  enforce: "pre",
  resolveId: {
    filter: { id: /^#(engine|engine-js|costs|fit)$/ },
    handler: (id) => (id === "#engine-js" ? "\0no-engine-js" : join(FOLDER, `fractional_fit.js?${id.slice(1)}`)),
  },
  load: { filter: { id: /^\0no-engine-js$/ }, handler: () => "export {};" },
  configureServer: (server) => {
    server.middlewares.use(wasm);
  },
});

/** Builds it now, and whenever what it is made of changes. */
export const rebuild = () => ({
  name: "rebuild",
  hotUpdate: ({ file }) => (file.startsWith(FOLDER) ? [] : undefined),
  async configureServer(server) {
    writeWordTypes();
    await build(server);
    server.watcher.add(ENGINE_SOURCES);
    server.watcher.on("all", (_, file) => {
      if (ENGINE_SOURCES.some((source) => file === source || file.startsWith(`${source}/`))) build(server);
    });
  },
});

/** Wherever a script looks for a file of the engine. */
function wasm(request, _, next) {
  if (/\/(fit|costs|engine)\.wasm(\?|$)/.test(request.url)) request.url = `/@fs${FOLDER}/fractional_fit_bg.wasm`;
  next();
}

let building = null;
let again = false;
/** One build at a time, and one more for all that has changed meanwhile. */
async function build(server) {
  again = building !== null;
  if (again) return;
  building = buildOnce(server);
  await building;
  building = null;
  if (again) await build(server);
}

async function buildOnce({ config: { logger }, environments, ws }) {
  const begun = performance.now();
  try {
    await buildDevEngine();
    logger.info(`engine built in ${((performance.now() - begun) / 1000).toFixed(1)} s`, { timestamp: true });
    environments.client.moduleGraph.invalidateAll();
    ws.send({ type: "full-reload" });
  } catch ({ message }) {
    logger.error(message, { timestamp: true });
    ws.send({ type: "error", err: { message, stack: "" } });
  }
}

/** The page and the builder embed what was built. Here the names of its files lead to the sources. */
export const page = () => ({
  name: "page",
  enforce: "pre",
  resolveId: {
    filter: { id: /\/(fractional-fit|builder)\.js$/ },
    handler: (id) => {
      if (/^\/fractional-fit\/([\d.]+\/)?fractional-fit\.js$/.test(id)) return at("www/index.ts");
      return id === "/builder/builder.js" ? at("www/builder/builder.tsx") : null;
    },
  },
  transform: {
    filter: { id: /\/builder\/builder\.tsx$/ },
    async handler(code) {
      if (!existsSync(at("pkg/first-question")))
        throw new Error("the builder writes what a build has made: make build");
      return `globalThis.BUILT = ${JSON.stringify(await builtOf())};\n${code}`;
    },
  },
  // Vite tells of a mistake in the page, with styles of its own.
  transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  // Documents, frames and what the builder shows are as the last build made them.
  configureServer: (server) => () => {
    for (const folder of ["docs", "downloads", "fractional-fit"])
      server.middlewares.use(`/${folder}`, sirv(at("dist/site", folder), { dev: true }));
  },
});
