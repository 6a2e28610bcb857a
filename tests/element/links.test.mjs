/** Links that open forever, links that are broken, and receipts that everybody computes alike. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ofDefaults, whole } from "./costs.mjs";
import { onHost } from "./host.mjs";
import { ALL_MET, clickToVerdict, SHORT } from "./person.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const golden = JSON.parse(await readFile(`${root}tests/cases/links.json`, "utf8"));
const open = onHost();

const at = (record, path) => path.split(".").reduce((value, key) => value?.[key], record);

/** What a visitor without clipboard gets to copy by hand. */
async function copied(page, button) {
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
  await page.getByTestId("keep").getByTestId(button).click();
  return page.getByTestId("copy-by-hand").inputValue();
}

async function receiptOf(page) {
  await page.getByTestId("step-cost").click();
  await page.getByTestId("costs").waitFor();
  return JSON.parse(await copied(page, "copy-receipt"));
}

const recomputedNatively = (receipt) =>
  JSON.parse(
    execFileSync("cargo", ["run", "--quiet", "--locked", "--features", "cli", "--", "recompute"], {
      cwd: root,
      input: JSON.stringify(receipt),
    }),
  );

for (const { id, link, answers, verdict, country, figures } of golden) {
  test(`golden link: ${id}`, async () => {
    const host = await open("<fractional-fit></fractional-fit>", { fragment: link });
    const { page } = host;
    const receipt = await receiptOf(page);
    assert.deepEqual(receipt.answers, answers);
    assert.equal(receipt.result.verdict, verdict);
    assert.equal(receipt.scenario.country, country);
    for (const [path, value] of Object.entries(figures)) assert.equal(at(receipt.scenario, path), value, path);
    assert.equal(await page.getByTestId("link-notice").count(), 0);
    assert.deepEqual([await host.told("error"), host.faults], [[], []]);

    const again = await copied(page, "copy-link");
    const second = await open("<fractional-fit></fractional-fit>", { fragment: again.slice(again.indexOf("#")) });
    assert.deepEqual(await receiptOf(second.page), receipt, "the copied link restores everything");
    await second.close();
    await host.close();
  });
}

/** What it says comes after its place. */
async function noticeOf(page) {
  await page.getByTestId("link-notice").locator("p").first().waitFor();
  return page.getByTestId("link-notice").innerText();
}

test("the three engines compute a receipt alike: page, Node, command line", async () => {
  const { loadEngine, recompute } = await import(`${root}pkg/engine.node.js`);
  const engine = await loadEngine();
  for (const { link } of golden) {
    const host = await open("<fractional-fit></fractional-fit>", { fragment: link });
    const receipt = await receiptOf(host.page);
    await host.close();
    assert.ok(receipt.scenario.contributionRules.length > 0, "it holds the rules that it was computed with");
    const native = recomputedNatively(receipt);
    assert.deepEqual(native, recompute(engine, receipt));
    assert.equal(native.same, true);
    assert.deepEqual([native.engine, native.defaults], [receipt.engine, receipt.defaults]);
    assert.deepEqual(native.result, receipt.result);
  }
  const [{ link }] = golden;
  const host = await open("<fractional-fit></fractional-fit>", { fragment: link });
  const receipt = await receiptOf(host.page);
  receipt.result.totalsMinor.fractional += 1;
  assert.deepEqual([recomputedNatively(receipt).same, recompute(engine, receipt).same], [false, false]);
  await host.close();
});

test("a link is stronger than what the page fills in, and the visitor is told of both", async () => {
  const host = await open('<fractional-fit mode="cost" base-salary="180000" phase="none"></fractional-fit>', {
    fragment: "#ff?phase=ai-initiative&baseSalary=200000&v=1",
  });
  assert.equal(await host.page.getByTestId("figure-fullTime.baseMinor").inputValue(), "200,000");
  assert.match(await host.page.getByTestId("disclosure").innerText(), /^This site or your link changed 1 of/);
  await host.close();
});

test("a hostile or broken link gives defaults and a notice, never markup or look", async () => {
  const cases = /** @type {[string, RegExp, string[] | null][]} */ ([
    ["#ff?phase=ai-init", /end of this link is missing.*phase/s, ["v: incomplete", "phase: unknown-value"]],
    ["#ff?phase=none&<img src/onerror>=1&v=1", /left out: <img src\/onerror>/, null],
    ["#ff?__proto__=1&constructor=2&toString=3&v=1", /__proto__, constructor, toString/, null],
    ["#ff?mode=cost&ctaHref=javascript:alert(1)&ctaLabel=x&theme=dark&v=1", /mode, ctaHref, ctaLabel, theme/, null],
    ["#ff?durationMonths=9999&baseSalary=NaN&bonus=1e308&v=1", /durationMonths, baseSalary, bonus/, null],
    ["#ff?phase=none&v=2", /another version/, ["v: unknown-version"]],
    ["#ff?phase=none&v=banana", /another version/, ["v: unknown-version"]],
    ["#ff?%E0%A4%A=%&&&==&v=1", /left out/, null],
    [`#ff?phase=none&x=${"y".repeat(9000)}&v=1`, /too long/, ["v: too-long"]],
    [`#ff?a=1&b=1&c=1&d=1&e=1&f=1&${"z".repeat(500)}=1&v=1`, /a, b, c, d, e, …/, null],
  ]);
  for (const [fragment, notice, told] of cases) {
    const host = await open("<fractional-fit></fractional-fit>", { fragment });
    assert.match(await noticeOf(host.page), notice, fragment);
    assert.equal(await host.page.locator("fractional-fit img").count(), 0);
    if (told)
      assert.deepEqual(
        (await host.told("error")).map(({ code, field }) => `${field}: ${code}`),
        told,
      );
    await host.page.getByTestId("step-cost").click();
    assert.equal(
      await host.page.getByTestId("total-fractional").innerText(),
      whole((await ofDefaults()).fractional.totalMinor),
      fragment,
    );
    assert.equal(await host.page.getByTestId("cta").count(), 0);
    assert.deepEqual(host.faults, []);
    await host.close();
  }
});

test("amounts that overflow together are refused by name, and the rest stays", async () => {
  const host = await open("<fractional-fit mode='cost'></fractional-fit>", {
    fragment: "#ff?baseSalary=10000000000&raise=500&horizonMonths=120&daysPerWeek=1&v=1",
  });
  await host.page.getByTestId("total-fractional").waitFor();
  assert.match(await noticeOf(host.page), /left out/);
  assert.equal(await host.page.getByTestId("figure-fractional.daysPerWeekCenti").inputValue(), "1");
  await host.close();
});

test("the address is never written, and the page's own fragments undo nothing", async () => {
  const host = await open("<fractional-fit></fractional-fit>", { fragment: "#ff?phase=ai-initiative&v=1" });
  const { page } = host;
  const entries = await page.evaluate(() => history.length);
  await clickToVerdict(page);
  await page.getByTestId("verdict").waitFor();
  assert.match(page.url(), /#ff\?phase=ai-initiative&v=1$/);
  assert.equal(await page.evaluate(() => history.length), entries);
  await page.evaluate(() => (location.hash = "#/pricing"));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.equal(await page.getByTestId("verdict").getAttribute("data-verdict"), "hire-practitioners");
  await page.evaluate(() => (location.hash = "#ff?primaryNeed=leadership&aiDecisions=yes&phase=none&v=1"));
  await page.getByTestId("verdict").waitFor({ state: "detached" });
  await host.close();
});

test("the clipboard gets the link where it may", async () => {
  const host = await open("<fractional-fit></fractional-fit>", {
    fragment: `#ff?${SHORT}&v=1`,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await host.page.getByTestId("copy-link").click();
  await host.page.getByText("Copied.").waitFor();
  const text = await host.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text, `${host.page.url().split("#")[0]}#ff?${SHORT}&country=US&v=1`);
  await host.close();
});

test("a receipt that can’t be made is told, and made once it can be", async () => {
  const host = await open("<fractional-fit></fractional-fit>");
  const { page } = host;
  await page.getByTestId("step-cost").click();
  await page.getByTestId("keep").waitFor();
  await page.route("**/chunks/receipt-*", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.getByTestId("copy-receipt").click();
  await page.getByTestId("keep").getByText("That didn’t work.").waitFor();
  assert.equal(JSON.parse(await copied(page, "copy-receipt")).receipt, 1);
  assert.equal(await page.getByText("That didn’t work.").count(), 0);
  assert.deepEqual(
    host.faults.filter((fault) => fault.startsWith("uncaught")),
    [],
  );
  await host.close();
});

test("a link of everything stays within what mail programs and chats leave whole", async () => {
  const host = await open("<fractional-fit></fractional-fit>", {
    fragment: golden.find(({ id }) => id === "every-answer").link,
  });
  const link = await copied(host.page, "copy-link");
  assert.ok(link.length < 2_000, `${link.length}`);
  assert.deepEqual(
    Object.keys(ALL_MET).filter((id) => !link.includes(`${id}=`)),
    [],
  );
  await host.close();
});
