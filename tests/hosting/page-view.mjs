/** A visitor of a page that embeds the release: what is fetched by when, at the first visit and at the next. */

import { createServer } from "node:http";
import { launch } from "../element/browser.mjs";
import { clickToVerdict } from "../element/person.mjs";

/** The whole way, with the report; `release` is the address of the folder of a version, on another server. */
export async function pageView(release) {
  const page = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
    <script type="module" src="${release}fractional-fit.js"></script><fractional-fit></fractional-fit></html>`;
  const host = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page));
  await new Promise((resolve) => host.listen(0, "127.0.0.1", resolve));
  const browser = await launch();
  const context = await browser.newContext({ locale: "en-US" });
  const visits = [];
  for (let time = 0; time < 2; time++)
    visits.push(await visit(context, `http://127.0.0.1:${host.address().port}/`, release));
  await browser.close();
  await new Promise((resolve) => host.close(resolve));
  return visits;
}

/** By the step at whose end it is counted: requests that went to the server, those that the cache answered, bytes. */
async function visit(context, url, release) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const seen = { requests: 0, cached: 0, bytes: 0 };
  const ours = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith(release)) ours.set(requestId, false);
  });
  session.on("Network.requestServedFromCache", ({ requestId }) => {
    if (ours.has(requestId)) ours.set(requestId, true);
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (ours.has(requestId) && response.fromDiskCache) ours.set(requestId, true);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!ours.has(requestId)) return;
    if (ours.get(requestId)) seen.cached += 1;
    else {
      seen.requests += 1;
      seen.bytes += encodedDataLength;
    }
  });
  await session.send("Network.enable");
  await page.goto(url);
  const steps = {};
  const step = async (name) => {
    await page.waitForLoadState("networkidle");
    steps[name] = { ...seen };
  };
  await page.getByTestId("question-symptoms").waitFor();
  await step("first question");
  await clickToVerdict(page);
  await page.getByTestId("verdict").waitFor();
  await step("verdict");
  await page.getByTestId("step-cost").click();
  await page.getByTestId("certainty").locator("summary").first().click();
  await page.getByTestId("method").filter({ hasText: "4,096" }).waitFor();
  await step("costs and forecast");
  await page.getByTestId("to-report").first().click();
  await page.getByTestId("workbook").waitFor();
  await step("report");
  await page.close();
  return steps;
}
