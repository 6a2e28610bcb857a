/** What `www/docs/testing.md` shows: run as it stands there, and every name of its table met on the way. */

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, openPage, serve } from "../element/browser.mjs";
import { ALL_MET, answer, clickToVerdict, questionShown } from "../element/person.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const document = await readFile(`${root}www/docs/testing.md`, "utf8");
const copied = `${root}dist/our-page.mjs`;
let server;
let browser;

before(async () => {
  browser = await launch();
  const [, recipe] = /```js\n([\s\S]*?)```/.exec(document);
  await writeFile(copied, recipe);
  server = await serve(`${root}dist/site`);
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(copied, { force: true });
});

test("the recipe passes on a page that is right", async () => {
  assert.match(await runs(server.url), /^# pass 2$/m);
});

test("and fails on one that isn't", async () => {
  assert.match(await runs(`${server.url}?nothing#ff?dayRate=1500&v=1`), /^# fail 1$/m);
});

test("with a clock that stands still, a visitor gets to the costs", async () => {
  const prepare = (page) => page.clock.install({ time: "2026-01-15T12:00:00Z" });
  const { page, close } = await openPage(browser, server.url, { prepare });
  await page.getByTestId("symptoms-none").waitFor();
  await page.clock.pauseAt("2026-01-15T13:00:00Z");
  for (const name of ["symptoms-none", "aiDecisions-no", "primaryNeed-implementation", "step-cost"])
    await page.getByTestId(name).click();
  assert.equal(await page.getByTestId("total-fractional").innerText(), "$352,667");
  await close();
});

/** Not within this process's own run of tests. */
async function runs(page) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const CHROMIUM = execFileSync("bash", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  const child = spawn(process.execPath, ["--test", "--test-reporter=tap", copied], {
    env: { ...env, PAGE: page, CHROMIUM },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of child.stdout) said += chunk;
  return said;
}

test("a visitor meets every name of its table", async () => {
  const met = new Set();
  const visit = async (fragment, settings, lead) => {
    const { page, close } = await openPage(browser, `${server.url}${fragment}`);
    const element = page.locator("fractional-fit");
    await element.evaluate((there, values) => Object.assign(there, values), settings);
    await page.locator("[data-testid^=question-], [data-testid=verdict]").waitFor();
    const look = async () => {
      for (const name of await element.getByTestId(/./).evaluateAll((all) => all.map((one) => one.dataset.testid)))
        met.add(name);
    };
    await lead(page, look);
    await close();
  };
  await visit("#ff?dayRate=much&v=1", { ctaLabel: "Talk to us" }, async (page, look) => {
    const answers = { ...ALL_MET, internalOwner: "none" };
    let isEarly = false;
    for (let id = await questionShown(page); id !== null; id = await questionShown(page)) {
      await look();
      if (!isEarly && (await page.getByTestId("show-result").count()) > 0) {
        isEarly = true;
        await page.getByTestId("show-result").click();
        await look();
        await page.getByTestId("refine").click();
      }
      await answer(page, id, answers[id]);
    }
    assert.ok(isEarly, "a result before the last answer");
    await page.getByTestId("try-flip").first().waitFor({ state: "attached" });
    await page.getByTestId("brief").waitFor();
    await look();
    await page.getByTestId("to-report").click();
    await page.getByTestId("workbook").waitFor();
    await look();
  });
  await visit("", { figures: { baseSalary: 165_000 } }, async (page, look) => {
    await clickToVerdict(page);
    await page.getByTestId("copy-link").waitFor();
    await page.getByTestId("next").waitFor();
    await look();
    await page.getByTestId("step-cost").click();
    await page.getByTestId("disclosure").waitFor();
    await look();
  });
  const watched = { ...ALL_MET, realCost: "at-stake", openness: "selective" };
  await visit("", { answers: watched }, async (page, look) => {
    await page.getByTestId("watch").waitFor();
    await look();
  });
  const names = [...document.matchAll(/^\| (`(?!data-testid).*?) +\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  assert.ok(names.length > 20);
  for (const name of names) {
    const form = new RegExp(`^${name.replaceAll(/<\w+>/g, "[\\w.]+")}$`);
    assert.ok(
      [...met].some((one) => form.test(one)),
      name,
    );
  }
});
