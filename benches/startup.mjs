/** From the navigation to the first answerable question and to the verdict, on a
 * slow telephone: the element, with and without the first question in the page,
 * the same questions in SurveyJS, and a plain form. */

import { once } from "node:events";
import { createServer } from "node:http";
import sirv from "sirv";
import { launch } from "../tests/element/browser.mjs";
import { ALL_MET } from "../tests/element/person.mjs";
import { makePages } from "./pages.mjs";
import { answerEverything } from "./person.mjs";
import { report, table } from "./report.mjs";
import { digits, summary } from "./sampling.mjs";

const RUNS = Number(process.env.RUNS ?? 7);
const NAMES = {
  early: "`<fractional-fit>`, first question in the page",
  element: "`<fractional-fit>`",
  survey: "SurveyJS",
  form: "plain HTML form",
};

/** "Slow 4G" as Lighthouse has it: 1.6 Mbit/s down and 0.75 up, less a tenth, and 3.75 round trips of 150 ms a request. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_638.4 * 0.9 * 1024) / 8,
  uploadThroughput: (768 * 0.9 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;

const server = createServer(sirv(await makePages(), { brotli: true })).listen(0, "127.0.0.1");
await once(server, "listening");
const browser = await launch();
const runs = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
for (let round = 0; round < RUNS; round++) {
  for (const page of Object.keys(runs)) runs[page].push(await visit(page));
}
await browser.close();
server.close();
tell();

/** A new visitor, with nothing cached. */
async function visit(name) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const result = new Promise((resolve, reject) => {
    page.on("pageerror", reject);
    void page.exposeFunction("tellBench", resolve);
    setTimeout(() => reject(new Error(`${name}: no verdict within a minute`)), 60_000).unref();
  });
  const [person, answers] = [String(answerEverything), JSON.stringify(ALL_MET)];
  await page.addInitScript(`(${person})("${name}", ${answers}, (result) => globalThis.tellBench(result))`);
  const session = await context.newCDPSession(page);
  const addresses = new Map();
  const bytes = { page: 0, part: 0 };
  session.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[addresses.get(requestId).endsWith("/") ? "page" : "part"] += encodedDataLength;
  });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.goto(`http://127.0.0.1:${server.address().port}/${name}/`, { waitUntil: "commit" });
  const { answerable, verdict, verdictAt } = await result;
  await context.close();
  if (verdict !== "fractional-fit") throw new Error(`${name} says ${verdict}`);
  return { answerable, verdictAt, page: bytes.page, part: bytes.part };
}

function tell() {
  const of = (name, what) => summary(runs[name].map((run) => run[what]));
  const seconds = ({ median, least, most }) => {
    const [middle, from, to] = [median, least, most].map((ms) => (ms / 1000).toFixed(2));
    return `${middle} (${from}–${to})`;
  };
  const times = table(
    ["seconds from the navigation", "first question answerable", "verdict", "kilobytes by then", "and page"],
    Object.entries(NAMES).map(([name, shown]) => [
      shown,
      seconds(of(name, "answerable")),
      seconds(of(name, "verdictAt")),
      digits(of(name, "part").median / 1000),
      digits(of(name, "page").median / 1000),
    ]),
  );
  const median = (name, what) => of(name, what).median;
  const told = { early: "With the first question in the page, the element", element: "Without it, the element" };
  const ratios = Object.entries(told).map(([name, subject]) => {
    const later = Math.round(median(name, "answerable") - median("form", "answerable"));
    const faster = (what) => `${digits(median("survey", what) / median(name, what))} ×`;
    return [
      `${subject} is ${faster("answerable")} faster than SurveyJS to the first question, ${faster("verdictAt")} to the verdict,`,
      `and lets one answer ${Math.abs(later)} ms ${later < 0 ? "before" : "after"} the plain form.`,
    ].join(" ");
  });
  const method = [
    `Medians of ${RUNS} visits each, in turns, with the range; nothing cached. Chromium with ${CPU_SLOWDOWN} × CPU slowdown and`,
    "Slow 4G (1.6 Mbit/s, 562 ms a request); all pages have the demo page's text and style in them, and one server on",
    "loopback with brotli. A script answers a step a frame. Kilobytes are as transferred, headers included.",
  ].join(" ");
  report("startup", times, ratios.join(" "), method);
}
