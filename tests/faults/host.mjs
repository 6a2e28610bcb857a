/** A host's web server on loopback, which breaks what it is told to break. Each
 * page that it makes has a folder of its own, with the calculator beside it. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PATIENCE_MS } from "../pace.mjs";

const FILES = fileURLToPath(new URL("../../pkg/", import.meta.url));
const visitor = await readFile(new URL("./visitor.js", import.meta.url), "utf8");
const VISITOR = visitor.replace("PATIENCE_MS = 120_000", `PATIENCE_MS = ${PATIENCE_MS}`);
const TYPES = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".html": "text/html; charset=utf-8",
};

/** What can go wrong with a file, by name: each answers in its place. */
export const BROKEN = {
  missing: (response) => response.writeHead(404).end(),
  page: (response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><h1>Hello</h1>"),
  truncated: (response, { body, type }) =>
    response.writeHead(200, { "Content-Type": type }).end(body.subarray(0, body.length / 2)),
  "wrong type": (response, { body }) => response.writeHead(200, { "Content-Type": "text/plain" }).end(body),
  charset: (response, { body, type }) =>
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(body),
  /** The connection is cut. */
  offline: (response) => response.destroy(),
  /** Comes after two seconds. */
  slow: (response, { body, type }) =>
    setTimeout(() => response.writeHead(200, { "Content-Type": type }).end(body), 2000),
  /** Begins, and never ends. */
  stalled: (response, { body, type }) => {
    response.writeHead(200, { "Content-Type": type, "Content-Length": body.length });
    response.write(body.subarray(0, 1000));
  },
};

/**
 * @typedef {object} Page
 * @property {string} [body] what stands in the page; the element unless told
 * @property {string} [head] what the host has before the calculator's script
 * @property {Record<string, string>} [headers]
 * @property {Record<string, (response: object, file: object) => void>} [broken] a fault by file name
 * @property {string} [script] the tag that brings the calculator
 * @property {string} [lang] of the page
 * @property {string} [fragment] what stands behind its address
 */

/** Gives `open`, which makes a page and tells its address. */
export async function startHost() {
  const pages = new Map();
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const [, id, ...rest] = pathname.split("/");
    const page = pages.get(id);
    requests.push(pathname);
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    if (!page) return response.writeHead(404).end();
    if (rest.join("") === "") {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers });
      return response.end(markup(page));
    }
    const name = rest.at(-1);
    const own = page.files?.[rest.join("/")];
    if (own !== undefined) {
      const type = TYPES[extname(name)] ?? TYPES[".html"];
      return response.writeHead(200, { "Content-Type": type, ...page.fileHeaders }).end(own);
    }
    if (name === "visitor.js") return response.writeHead(200, { "Content-Type": TYPES[".js"] }).end(VISITOR);
    const file = await fileOf(/** @type {[string, ...string[]]} */ (rest));
    if (!file) return response.writeHead(404).end();
    const fault = page.broken?.[name];
    if (fault) return fault(response, file);
    return response.writeHead(200, { "Content-Type": file.type, ...page.fileHeaders }).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  let count = 0;
  return {
    requests,
    /** @param {Page} page */
    open(page = {}) {
      count += 1;
      pages.set(`${count}`, page);
      return `http://127.0.0.1:${server.address().port}/${count}/`;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const ELEMENT = "<fractional-fit><p>What the host wrote</p></fractional-fit>";
/** The tag that brings the calculator. */
export const SCRIPT = '<script type="module" src="fractional-fit/fractional-fit.js"></script>';

function markup({ body = ELEMENT, head = "", script = SCRIPT, lang = "en", dir = "ltr" }) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Host</title>
<script src="visitor.js"></script>${head}${script}
<body>${body}</body></html>`;
}

/** `fractional-fit/…` is the package; `other/…` the same as if it were another release. */
async function fileOf([folder, ...path]) {
  if (folder !== "fractional-fit" && folder !== "other") return undefined;
  const body = await readFile(join(FILES, ...path)).catch(() => undefined);
  return body && { body, type: TYPES[extname(path.at(-1))] ?? "application/octet-stream" };
}
