/** nginx with one worker serves the release on loopback: what it sends, and a
 * million requests for the page's first file, beside a bare file of the same size. */

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { report, table } from "./report.mjs";

const root = new URL("..", import.meta.url).pathname;
const REQUESTS = Number(process.env.REQUESTS ?? 1_000_000);
const CONNECTIONS = 32;
const SECONDS = 10;
const PORT = 48_321;
const ENTRY = "fractional-fit/0.1.0/fractional-fit.js";

const folder = mkdtempSync(join(tmpdir(), "fractional-fit-load-"));
mkdirSync(join(folder, "logs"));
writeFileSync(join(folder, "bare.bin"), Buffer.alloc(statSync(join(root, `dist/release/${ENTRY}.gz`)).size, 1));
writeFileSync(join(folder, "nginx.conf"), configuration());
const server = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
try {
  await ready();
  await checkHeaders();
  const served = load(ENTRY);
  const bare = load("bare.bin");
  console.log(`${served.requests} requests, ${served.errors} errors`);
  assert.ok(served.requests >= REQUESTS && served.errors === 0 && bare.errors === 0);
  tell(served, bare);
} finally {
  server.kill();
  rmSync(folder, { recursive: true });
}

function configuration() {
  return `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/logs/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/logs/body;
  proxy_temp_path ${folder}/logs/proxy;
  fastcgi_temp_path ${folder}/logs/fastcgi;
  uwsgi_temp_path ${folder}/logs/uwsgi;
  scgi_temp_path ${folder}/logs/scgi;
  keepalive_requests 1000000000;
  sendfile on;
  server {
    listen 127.0.0.1:${PORT};
    root ${root}dist/release;
    location = /bare.bin { root ${folder}; }
    ${readFileSync(join(root, "hosting/nginx.conf"), "utf8")}
  }
}
`;
}

function ask(path, headers = {}) {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: PORT, path: `/${path}`, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response));
    })
      .on("error", reject)
      .end();
  });
}

async function ready() {
  for (let tried = 0; tried < 100; tried++) {
    if (await ask(ENTRY).catch(() => null)) return;
    await wait(50);
  }
  throw new Error(`nginx doesn't answer: ${readFileSync(join(folder, "logs/error.log"), "utf8")}`);
}

/** What `hosting/nginx.conf` says is what is sent. */
async function checkHeaders() {
  for (const [file, type] of [
    ["fractional-fit.js", "text/javascript"],
    ["fit.wasm", "application/wasm"],
    ["frame.html", "text/html; charset=utf-8"],
  ]) {
    const { statusCode, headers } = await ask(`fractional-fit/0.1.0/${file}`, { "accept-encoding": "gzip" });
    assert.equal(statusCode, 200, file);
    assert.equal(headers["content-type"], type);
    assert.equal(headers["content-encoding"], "gzip");
    assert.equal(headers["cache-control"], "public, max-age=31536000, immutable");
    assert.equal(headers["access-control-allow-origin"], "*");
    assert.equal(headers["cross-origin-resource-policy"], "cross-origin");
    assert.equal(headers["cross-origin-embedder-policy"], "require-corp");
    assert.equal(headers["x-content-type-options"], "nosniff");
  }
}

/** As many rounds as it takes for all requests. */
function load(path) {
  const sum = { requests: 0, errors: 0, seconds: 0 };
  while (sum.requests < REQUESTS) {
    const told = execFileSync(
      "wrk",
      [`-t1`, `-c${CONNECTIONS}`, `-d${SECONDS}s`, "-H", "Accept-Encoding: gzip", `http://127.0.0.1:${PORT}/${path}`],
      { encoding: "utf8" },
    );
    const [, count, seconds] = /(\d+) requests in ([\d.]+)s/.exec(told);
    sum.requests += Number(count);
    sum.seconds += Number(seconds);
    if (/Socket errors|Non-2xx/.test(told)) sum.errors += 1;
  }
  return sum;
}

function tell(served, bare) {
  const rate = ({ requests, seconds }) => requests / seconds;
  const row = (name, one) => [
    name,
    one.requests.toLocaleString("en"),
    one.errors,
    Math.round(rate(one)).toLocaleString("en"),
  ];
  report(
    "load",
    [
      table(
        ["file", "requests", "errors", "requests a second"],
        [row("the element’s script, compressed, with all headers", served), row("a bare file of the same size", bare)],
      ),
      `The calculator is served at ${((rate(served) / rate(bare)) * 100).toFixed(0)} % of the speed of the bare file.`,
    ].join("\n\n"),
  );
}
