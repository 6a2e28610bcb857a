/** The release folder on real servers, with the configurations of `hosting/`. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { apache, nginx, RELEASE } from "./servers.mjs";

const root = new URL("../..", import.meta.url).pathname;
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
  "engine.wasm": /^application\/wasm$/,
  "frame.html": /^text\/html\b/,
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

for (const [name, launch] of Object.entries({ nginx, apache })) {
  let server;
  before(async () => {
    server = await launch();
  });
  after(() => server?.close());

  const assertHeaders = (headers, wanted) => {
    for (const [header, value] of Object.entries(wanted)) assert.equal(headers[header], value, header);
  };

  for (const [file, type] of Object.entries(TYPES)) {
    test(`${name} sends ${file} to every site, for ever, by its type, compressed as each browser can have it`, async () => {
      const original = await readFile(join(RELEASE, FOLDER, file));
      for (const [coding, [accepted, unpack]] of Object.entries(CODINGS)) {
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
