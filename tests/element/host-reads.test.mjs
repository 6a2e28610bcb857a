/** What a page can read and is told beyond the answers: the result and the costs for
 * whoever comes late, what is taken along, and the next step for each verdict. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { SITUATIONS } from "../gallery/states.mjs";
import { onHost } from "./host.mjs";
import { ALL_MET } from "./person.mjs";

const open = onHost();
const VERDICTS = Object.keys(SITUATIONS);
const PRACTITIONERS = { ...ALL_MET, primaryNeed: "implementation" };
const NOT_YET = { ...ALL_MET, readiness: "not-ready" };

/** Until what reads settings has come. */
async function give(page, answers) {
  await page.evaluate((all) => {
    document.querySelector("fractional-fit").answers = all;
  }, answers);
  await page.waitForFunction(() => document.querySelector("fractional-fit").assessment);
}
const read = (page, name) => page.evaluate((of) => document.querySelector("fractional-fit")[of], name);

test("a page that listens late reads the result, with the answers only where it may", async () => {
  for (const [attributes, answers] of [
    ["", undefined],
    ["share-answers", NOT_YET],
  ]) {
    const host = await open(`<fractional-fit ${attributes}></fractional-fit>`);
    assert.equal(await read(host.page, "assessment"), null);
    await give(host.page, NOT_YET);
    const reached = await read(host.page, "assessment");
    assert.equal(reached.verdict, "not-yet");
    assert.deepEqual(reached.points, ["readiness"]);
    assert.deepEqual(reached.answers, answers);
    const others = Object.keys(reached).filter((name) => name !== "answers");
    assert.deepEqual(others.sort(), ["edition", "points", "terms", "verdict", "warnings", "watch"]);
    assert.doesNotMatch(JSON.stringify({ ...reached, answers: null }), /not-ready|welcomes-pushback|ai-initiative/);
    await host.close();
  }
});

test("what a page does with what it reads changes nothing", async () => {
  const host = await open("<fractional-fit></fractional-fit>");
  await give(host.page, NOT_YET);
  const points = await host.page.evaluate(() => {
    const element = document.querySelector("fractional-fit");
    element.assessment.points.push("owner");
    try {
      element.assessment = null;
    } catch {}
    return element.assessment.points;
  });
  assert.deepEqual(points, ["readiness"]);
  await host.close();
});

test("costs can be read, and are told of, once the visitor has seen them", async () => {
  const host = await open('<fractional-fit country="DE"></fractional-fit>');
  const { page } = host;
  await give(page, NOT_YET);
  await page.getByTestId("to-report").waitFor();
  // They are computed already, for the report.
  await page.getByTestId("to-report").click();
  await page.getByTestId("workbook").waitFor();
  assert.equal(await read(page, "comparison"), null);
  assert.deepEqual(await host.told("costs"), []);
  await page.getByTestId("step-cost").click();
  await page.getByTestId("total-fractional").waitFor();
  await page.getByTestId("step-fit").click();
  await page.getByTestId("step-cost").click();
  assert.deepEqual(await host.told("costs"), [{ version: 1, verdict: "not-yet", country: "DE" }]);
  const comparison = await read(page, "comparison");
  assert.ok(comparison.fractional.totalMinor > 0);
  assert.ok(comparison.fullTime.monthlyCashMinor.length > 0);
  await host.close();
});

test("the page is told what is taken along, and as what", async () => {
  const host = await open("<fractional-fit></fractional-fit>");
  const { page } = host;
  await give(page, ALL_MET);
  await page.getByTestId("markdown-brief").click();
  await page.getByTestId("markdown-kit").click();
  await page.getByTestId("to-report").click();
  await page.getByTestId("json").click();
  const verdict = "fractional-fit";
  assert.deepEqual(await host.told("taken"), [
    { version: 1, what: "brief", as: "markdown", verdict },
    { version: 1, what: "kit", as: "markdown", verdict },
    { version: 1, what: "report", as: "json", verdict },
  ]);
  await host.close();
});

test("each verdict may have its own next step; what is left out is as for all, and no answer is in an address", async () => {
  const host = await open(`<fractional-fit cta-label="Talk to us" cta-href="https://example.com/talk"
    cta-label-hire-practitioners="Find engineers" cta-href-hire-practitioners="https://example.com/engineers?from=fit"
    data-cta-label-not-yet="Read first" cta-href-fractional-fit="javascript:alert(1)"></fractional-fit>`);
  const cta = host.page.getByTestId("cta");
  for (const [answers, label, href] of [
    [PRACTITIONERS, "Find engineers", "https://example.com/engineers?from=fit"],
    [NOT_YET, "Read first", "https://example.com/talk"],
    [ALL_MET, "Talk to us", "https://example.com/talk"],
  ]) {
    await give(host.page, answers);
    await cta.getByText(label).waitFor();
    assert.equal(await cta.getAttribute("href"), href);
  }
  assert.deepEqual(
    (await host.told("error")).map(({ code, field }) => `${field}: ${code}`),
    ["cta-href-fractional-fit: unknown-value"],
  );
  await host.page.evaluate(() => document.addEventListener("fractional-fit:cta", (event) => event.preventDefault()));
  await give(host.page, PRACTITIONERS);
  await cta.getByText("Find engineers").click();
  assert.deepEqual(await host.told("cta"), [
    { version: 1, verdict: "hire-practitioners", href: "https://example.com/engineers?from=fit" },
  ]);
  await host.close();
});

test("every event has a second name without a colon, by which a page can stop a link too", async () => {
  const host = await open('<fractional-fit cta-label="Talk to us" cta-href="https://example.com/"></fractional-fit>');
  await host.page.evaluate(() => {
    const hear = (event) => document.body.append(`${event.type} ${event.detail.verdict} ${event.constructor.type};`);
    document.addEventListener("fractional-fit-result", hear);
    document.addEventListener("fractional-fit-cta", (event) => {
      event.preventDefault();
      hear(event);
    });
  });
  await give(host.page, NOT_YET);
  await host.page.getByTestId("cta").getByText("Talk to us").click();
  await host.page.getByText("fractional-fit-result not-yet fractional-fit:result;fractional-fit-cta not-yet").waitFor();
  assert.match(host.page.url(), /host-/);
  await host.close();
});

test("a next step for one verdict is a property too, also of an element that isn’t defined yet", async () => {
  const host = await open(`<fractional-fit></fractional-fit><script>
    window.early = !customElements.get("fractional-fit");
    Object.assign(document.querySelector("fractional-fit"),
      { ctaLabelNotYet: "Read first", ctaHrefNotYet: "https://example.com/read" });</script>`);
  assert.equal(await host.page.evaluate(() => window.early), true);
  const element = host.page.locator("fractional-fit");
  await give(host.page, NOT_YET);
  const cta = host.page.getByTestId("cta");
  await cta.getByText("Read first").waitFor();
  assert.equal(await cta.getAttribute("href"), "https://example.com/read");
  assert.equal(await element.getAttribute("cta-href-not-yet"), "https://example.com/read");
  await element.evaluate((one) => (one.ctaLabelNotYet = one.ctaHrefNotYet = null));
  await cta.waitFor({ state: "detached" });
  assert.equal(await element.getAttribute("cta-label-not-yet"), null);
  for (const verdict of VERDICTS) {
    const joined = `-${verdict}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    const there = await element.evaluate((one, name) => [`ctaLabel${name}` in one, `ctaHref${name}` in one], joined);
    assert.deepEqual(there, [true, true], verdict);
  }
  assert.deepEqual(host.faults, []);
  await host.close();
});

test("a next step for one verdict alone stands beside no other", async () => {
  const host = await open(`<fractional-fit>
    <script type="application/json">{ "ctaLabelNotYet": "Read first" }</script></fractional-fit>`);
  await give(host.page, PRACTITIONERS);
  await host.page.getByTestId("to-report").waitFor();
  assert.equal(await host.page.getByTestId("cta").count(), 0);
  await give(host.page, NOT_YET);
  await host.page.getByTestId("cta").getByText("Read first").waitFor();
  await host.close();
});
