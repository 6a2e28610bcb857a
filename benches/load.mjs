/** nginx with one worker serves the release on loopback: a million requests for the page's first file, beside a bare file of the same size. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pageView } from "../tests/hosting/page-view.mjs";
import { nginx } from "../tests/hosting/servers.mjs";
import { report, table } from "./report.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const REQUESTS = Number(process.env.REQUESTS ?? 1_000_000);
const CONNECTIONS = 32;
const SECONDS = 10;
const ENTRY = "fractional-fit/0.1.0/fractional-fit.js";

const folder = mkdtempSync(join(tmpdir(), "fractional-fit-load-"));
writeFileSync(join(folder, "bare.bin"), Buffer.alloc(statSync(join(root, `dist/release/${ENTRY}.gz`)).size, 1));
const server = await nginx(`location = /bare.bin { root ${folder}; }`);
try {
  const served = load(ENTRY);
  const bare = load("bare.bin");
  console.log(`${served.requests} requests, ${served.errors} errors`);
  assert.ok(served.requests >= REQUESTS && served.errors === 0 && bare.errors === 0);
  tell(served, bare, await pageView(`${server.url}fractional-fit/0.1.0/`));
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}

/** As many rounds as it takes for all requests. */
function load(path) {
  const sum = { requests: 0, errors: 0, seconds: 0 };
  while (sum.requests < REQUESTS) {
    const told = execFileSync(
      "wrk",
      [`-t1`, `-c${CONNECTIONS}`, `-d${SECONDS}s`, "-H", "Accept-Encoding: gzip", server.url + path],
      { encoding: "utf8" },
    );
    const [, count, seconds] = /(\d+) requests in ([\d.]+)s/.exec(told);
    sum.requests += Number(count);
    sum.seconds += Number(seconds);
    if (/Socket errors|Non-2xx/.test(told)) sum.errors += 1;
  }
  return sum;
}

function tell(served, bare, visits) {
  const rate = ({ requests, seconds }) => requests / seconds;
  const row = (name, one) => [
    name,
    one.requests.toLocaleString("en"),
    one.errors,
    Math.round(rate(one)).toLocaleString("en"),
  ];
  const [first, next] = visits;
  const cell = ({ requests, cached, bytes }) => [requests, cached, (bytes / 1000).toFixed(1)];
  report(
    "load",
    table(
      ["file", "requests", "errors", "requests a second"],
      [row("the element’s script, compressed, with all headers", served), row("a bare file of the same size", bare)],
    ),
    `The calculator is served at ${((rate(served) / rate(bare)) * 100).toFixed(0)} % of the speed of the bare file.`,
    "What a visitor asks for, by the end of each step, at the first visit and at the next:",
    table(
      ["by then", "requests", "from the cache", "kilobytes", "next: requests", "from the cache", "kilobytes"],
      Object.keys(first).map((step) => [step, ...cell(first[step]), ...cell(next[step])]),
    ),
    "Chromium, English, every chunk on the way; kilobytes as transferred, headers included.",
  );
}
