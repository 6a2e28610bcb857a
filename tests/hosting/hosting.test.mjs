/** The release folder on real servers, with the configurations of `hosting/`. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { launch, openPage, serve } from "../element/browser.mjs";
import { clickToVerdict } from "../element/person.mjs";
import { PATIENCE_MS } from "../pace.mjs";
import { pageView } from "./page-view.mjs";
import { apache, nginx, RELEASE } from "./servers.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(await readFile(join(root, "pkg/package.json"), "utf8"));
const FOLDER = `fractional-fit/${version}`;

const OPEN = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
};
const FOREVER = {
  ...OPEN,
  "cache-control": "public, max-age=31536000, immutable",
  "cross-origin-embedder-policy": "require-corp",
};
const ASK_AGAIN = { ...OPEN, "cache-control": "public, no-cache" };

const TYPES = {
  "fractional-fit.js": /^text\/javascript\b/,
  "embed.js": /^text\/javascript\b/,
  "fit.wasm": /^application\/wasm$/,
  "costs.wasm": /^application\/wasm$/,
  "engine.wasm": /^application\/wasm$/,
  "frame.html": /^text\/html\b/,
  "first-question/style.css": /^text\/css\b/,
  "integrity.json": /^application\/json\b/,
  "sbom.cdx.json": /^application\/json\b/,
};

const CODINGS = {
  br: ["gzip, deflate, br, zstd", brotliDecompressSync],
  gzip: ["gzip, deflate", gunzipSync],
  none: ["identity", (bytes) => bytes],
};

before(() => execFileSync(process.execPath, [join(root, "scripts/release.mjs")]));

/** As it comes over the wire: `fetch` would unpack it. */
const fetchRaw = (url, encoding) =>
  new Promise((resolve, reject) => {
    get(url, { headers: { "Accept-Encoding": encoding } }, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, bytes });
    }).on("error", reject);
  });

for (const [name, start] of Object.entries({ nginx, apache })) {
  let server;
  before(async () => {
    server = await start();
  });
  after(() => server?.close());

  const assertHeaders = (headers, wanted) => {
    for (const [header, value] of Object.entries(wanted)) assert.equal(headers[header], value, header);
  };

  for (const [file, type] of Object.entries(TYPES)) {
    test(`${name} sends ${file} to every site, for ever, by its type, compressed as each browser can have it`, async () => {
      const original = await readFile(join(RELEASE, FOLDER, file));
      for (const [coding, [accepted, unpack]] of Object.entries(/** @type {Record<string, any>} */ (CODINGS))) {
        const { status, headers, bytes } = await fetchRaw(`${server.url}${FOLDER}/${file}`, accepted);
        assert.equal(status, 200);
        assertHeaders(headers, FOREVER);
        assert.match(headers["content-type"], type, coding);
        assert.equal(headers["content-encoding"] ?? "none", coding);
        assert.match(headers.vary, /Accept-Encoding/i, coding);
        assert.ok(headers.etag, "has an ETag");
        assert.deepEqual(unpack(bytes), original, coding);
      }
    });
  }

  test(`${name} lets what tells the latest version be asked for again`, async () => {
    const { headers, bytes } = await fetchRaw(`${server.url}fractional-fit/latest.json`, "br");
    assertHeaders(headers, ASK_AGAIN);
    assert.equal(JSON.parse(bytes).version, version);
  });

  test(`${name} lets nobody keep that a file isn't there`, async () => {
    const { status, headers } = await fetchRaw(`${server.url}${FOLDER}/none.js`, "br");
    assert.equal(status, 404);
    assert.equal(headers["cache-control"], undefined);
  });
}

test("the whole way is less than 275 KB at the first visit, and nothing at the next", async () => {
  const server = await nginx();
  try {
    const [first, next] = await pageView(`${server.url}${FOLDER}/`);
    assert.deepEqual({ ...next.report, cached: 0 }, { requests: 0, cached: 0, bytes: 0 });
    assert.ok(next.report.cached >= first.report.requests - 1, JSON.stringify([first, next]));
    // It opens what the costs depend on, which comes in an engine of its own.
    assert.ok(first["first question"].bytes < 60_000 && first.report.bytes < 275_000, JSON.stringify(first));
  } finally {
    await server.close();
  }
});

test("with its import map a page takes every module by its digest, and none that was changed", async () => {
  const map = await readFile(join(RELEASE, FOLDER, "import-map.json"), "utf8");
  const page = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
    <script type="importmap">${map}</script>
    <script type="module" src="/${FOLDER}/fractional-fit.js"></script><fractional-fit>What the host wrote</fractional-fit></html>`;
  let changed;
  const server = await serve(RELEASE, (request, response) => {
    if (request.url === "/") response.writeHead(200, { "Content-Type": "text/html" }).end(page);
    else if (!changed?.test(request.url)) return false;
    else
      response
        .writeHead(200, { "Content-Type": "text/javascript" })
        .end(`${readFileSync(RELEASE + request.url, "utf8")};globalThis.changed = true;`);
    return true;
  });
  const browser = await launch();
  try {
    const right = await openPage(browser, server.url);
    await clickToVerdict(right.page);
    await right.page.getByTestId("step-cost").click();
    assert.equal(await right.page.getByTestId("total-fractional").innerText(), "$352,667");
    assert.deepEqual(right.faults, []);
    for (const [what, left] of /** @type {[RegExp, string][]} */ ([
      [/\/fractional-fit\.js$/, "the entry"],
      [/\/chunks\/costs-[^/]*\.js$/, "what comes later"],
    ])) {
      changed = what;
      const { page: other, faults, close } = await openPage(browser, server.url);
      if (left === "the entry") await other.getByText("What the host wrote").waitFor();
      else {
        await clickToVerdict(other);
        await other.getByTestId("step-cost").click();
      }
      const isTold = () => faults.some((fault) => fault.includes("integrity"));
      for (const until = Date.now() + PATIENCE_MS; !isTold() && Date.now() < until; ) await other.waitForTimeout(50);
      assert.ok(isTold(), left);
      assert.equal(await other.evaluate(() => globalThis.changed), undefined, left);
      await close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

test("_headers has the same rules as the servers, and no two for one address", async () => {
  const rules = headerRules(await readFile(join(RELEASE, "_headers"), "utf8"));
  const sent = (path) => {
    const matching = rules.filter(({ pattern }) => pattern.test(path));
    assert.equal(matching.length, 1, path);
    return matching[0].headers;
  };
  for (const file of Object.keys(TYPES)) assert.deepEqual(sent(`/${FOLDER}/${file}`), FOREVER, file);
  assert.deepEqual(sent(`/${FOLDER}/chunks/one.js`), FOREVER);
  assert.deepEqual(sent("/fractional-fit/latest.json"), ASK_AGAIN);
  assert.ok(!rules.some(({ pattern }) => pattern.test("/index.html")), "other pages are the host's");
});

/** An address, then indented headers; `*` is the rest and `:name` one part. */
function headerRules(text) {
  const rules = [];
  for (const line of text.split("\n").filter((one) => one.trim() && !one.startsWith("#"))) {
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (header) rules.at(-1).headers[header[1].toLowerCase()] = header[2];
    else {
      const pattern = line.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+").replace(/\*$/, ".*");
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: {} });
    }
  }
  return rules;
}
