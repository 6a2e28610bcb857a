/** Each content system's recipe, as `www/docs/embedding.md` tells it. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { clickToVerdict } from "../element/person.mjs";
import { calculator, hosts, piecesOf, wholeWay } from "./hosts.mjs";
import { SYSTEMS } from "./systems.mjs";

const { folder: folderOfSite, openBuilder, openHost } = hosts();

for (const [name, { way, host }] of Object.entries(/** @type {Record<string, any>} */ (SYSTEMS))) {
  test(name, async () => {
    const builder = await openBuilder(`#build?way=${way}&country=GB&theme=light`);
    const pieces = await piecesOf(builder.page);
    await builder.close();
    const { page, faults, close } = await openHost(host(pieces));
    const at = calculator(page, way);
    await at.getByTestId("question-symptoms").waitFor();
    // Rendered again, where a system does that.
    if ((await page.locator("#kept").count()) > 0) await page.locator("html[data-is-again]").waitFor();
    await at.getByTestId("question-symptoms").waitFor();
    const [verdict, total] = await wholeWay(at);
    assert.equal(verdict, "hire-practitioners");
    assert.match(total, /^£/);
    assert.equal(await at.locator("fractional-fit").count(), 1);
    assert.deepEqual(faults(), []);
    await close();
  });
}

test("each has its recipe in the documents, and says the way that is tried", async () => {
  const text = await readFile(new URL("../../www/docs/embedding.md", import.meta.url), "utf8");
  const ways = { script: "Script", frame: "Frame", cms: "Content system" };
  for (const [name, { way }] of Object.entries(SYSTEMS)) {
    const [, recipe] = new RegExp(`### ${name}\n([^#]*)`).exec(text) ?? [];
    assert.ok(recipe?.includes(`**${ways[way]}.**`), name);
  }
});

test("`data-` settings count like attributes, and less than those", async () => {
  const { page, told, faults, close } = await openHost({
    head: `<script type="module" src="${folderOfSite()}fractional-fit.js"></script>`,
    body: '<fractional-fit data-mode="cost" mode="fit" data-theme="dark" data-phase="nothing" data-id="7" data-onclick="x()"></fractional-fit>',
  });
  await page.getByTestId("question-symptoms").waitFor();
  assert.equal(await page.getByTestId("step-cost").count(), 0, "mode counts before data-mode");
  assert.equal(await page.locator("fractional-fit .frame").getAttribute("data-theme"), "dark");
  const errors = (await told()).filter(([type]) => type === "error").map(([, , detail]) => detail.field);
  assert.deepEqual(errors, ["data-phase"]);
  assert.deepEqual(faults(), []);
  await close();
});

test("a link that is copied inside a frame opens the page around it, with or without the script", async () => {
  const copied = async ({ page }) => {
    const at = page.frameLocator("iframe");
    await clickToVerdict(at);
    await at.getByTestId("copy-link").click();
    return at.getByTestId("copy-by-hand").inputValue();
  };
  // Where a frame may not write to the clipboard, it shows the link.
  const frame = (query) => `<iframe src="${folderOfSite()}frame.html${query}" title="Calculator"></iframe>`;
  const alone = await openHost({ body: frame("?page-href=https://example.com/cto?a=1") });
  assert.match(
    await copied(alone),
    /^https:\/\/example\.com\/cto\?a=1#ff\?symptoms=none&aiDecisions=no&primaryNeed=implementation&/,
  );
  const body = `${frame("")}<script src="${folderOfSite()}embed.js" async></script>`;
  const host = await openHost({ body });
  const link = await copied(host);
  assert.ok(link.startsWith(`${host.page.url()}#ff?symptoms=none&aiDecisions=no&primaryNeed=implementation&`), link);
  const again = await openHost({ body, fragment: link.slice(link.indexOf("#")) });
  const verdict = again.page.frameLocator("iframe").getByTestId("verdict");
  assert.equal(await verdict.getAttribute("data-verdict"), "hire-practitioners");
  for (const opened of [alone, host, again]) {
    const faults = opened.faults().filter((fault) => !fault.includes("Clipboard API has been blocked"));
    assert.deepEqual(faults, []);
    await opened.close();
  }
});

test("many frames on a page: each has its height, its settings and its events", async () => {
  const folder = folderOfSite();
  const frame = (id, mode) =>
    `<iframe id="${id}" src="${folder}frame.html?mode=${mode}&country=DE&accent=rgb(1,2,3)&background=url(https://example.com/x)" title="${id}" width="600" height="200"></iframe>`;
  const { page, told, faults, close } = await openHost({
    body: `${frame("one", "fit")}${frame("two", "cost")}<div data-fractional-fit="frame" data-mode="fit" data-locale="ar"></div>
      <script src="${folder}embed.js" async></script><script src="${folder}embed.js?again" defer></script>`,
  });
  await page.waitForFunction(() => window.told.filter(([type]) => type === "ready").length === 3);
  const frames = await page.locator("iframe").all();
  assert.equal(frames.length, 3);
  const at = (index) => frames[index].contentFrame();
  await at(1).getByTestId("total-fractional").waitFor();
  assert.match(await at(1).getByTestId("total-fractional").innerText(), /^€/);
  assert.equal(await at(2).locator("fractional-fit .frame").getAttribute("dir"), "rtl");
  await clickToVerdict(at(0));
  await page.waitForFunction(() => window.told.some(([type]) => type === "result"));
  assert.deepEqual(
    (await told()).filter(([type]) => type === "result").map(([, who, { verdict }]) => [who, verdict]),
    [["one", "hire-practitioners"]],
  );
  const heights = await page.evaluate(() => [...document.querySelectorAll("iframe")].map((one) => one.offsetHeight));
  assert.ok(heights.every((height) => height > 300) && heights[0] !== heights[1], `${heights}`);
  const style = await at(0).locator("fractional-fit").getAttribute("style");
  assert.equal(style, "--fractional-fit-accent: rgb(1,2,3);");
  assert.deepEqual(faults(), []);
  await close();
});

test("a link in a frame leads the page, and its address is never changed by another link than ours", async () => {
  const folder = folderOfSite();
  const { page, faults, close } = await openHost({
    body: `<iframe src="${folder}frame.html?cta-label=Call&cta-href=tel:123" title="calculator" width="600" height="200"></iframe>
      <script src="${folder}embed.js"></script>`,
    fragment: "#elsewhere",
  });
  const at = page.frameLocator("iframe");
  await at.getByTestId("question-symptoms").waitFor();
  const inside = () => page.frames()[1].evaluate(() => location.hash);
  assert.equal(await inside(), "");
  const entries = await page.evaluate(() => history.length);
  await page.evaluate(() => location.replace("#ff?symptoms=none&aiDecisions=no&primaryNeed=implementation&v=1"));
  await at.getByTestId("verdict").waitFor();
  assert.equal(await inside(), "#ff?symptoms=none&aiDecisions=no&primaryNeed=implementation&v=1");
  assert.equal(await page.evaluate(() => history.length), entries, "Back leads out of the page");
  assert.equal(
    await at
      .getByTestId("cta")
      .first()
      .evaluate((link) => link.target || link.ownerDocument.querySelector("base").target),
    "_top",
  );
  assert.deepEqual(faults(), []);
  await close();
});
