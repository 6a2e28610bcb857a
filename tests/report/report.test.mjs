/** The report on the page: reached, printed, copied and saved as a visitor does. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { readWords } from "../../scripts/words.mjs";
import { onSite } from "../element/browser.mjs";
import { money, ofDefaults } from "../element/costs.mjs";
import { ALL_MET, answerWhatIsAsked, tabTo } from "../element/person.mjs";
import { PATIENCE_MS } from "../pace.mjs";

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const axe = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const total = (await ofDefaults()).fullTime.totalMinor;

const open = onSite((request, response) => {
  const [path] = request.url.split("?");
  if (path !== "/strict") return false;
  response.setHeader("Content-Security-Policy", STRICT);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="en"><title>Host</title><h1>The host’s own heading</h1>
    <script type="module" src="/fractional-fit/fractional-fit.js"></script>
    <fractional-fit></fractional-fit></html>`,
  );
  return true;
});

/** Answers everything, and stops at the verdict. */
async function openVerdict(path, options) {
  const opened = await open(path, options);
  const { page } = opened;
  const answers = { ...ALL_MET, internalOwner: "none", durationMonths: 30 };
  await answerWhatIsAsked(page, answers);
  if (await page.getByTestId("refine").count()) {
    await page.getByTestId("refine").click();
    await answerWhatIsAsked(page, answers);
  }
  await page.getByTestId("to-report").waitFor();
  return opened;
}

async function openReport(path, options) {
  const opened = await openVerdict(path, options);
  await opened.page.getByTestId("to-report").click();
  await opened.page.getByTestId("paper").getByText("Sources", { exact: true }).waitFor();
  return opened;
}

async function saved(page, testid) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId(testid).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** Records what is printed instead of printing it. */
const recordPrinting = (page) =>
  page.evaluate(() => {
    window.printed = [];
    const { shadowRoot } = document.querySelector("fractional-fit");
    new MutationObserver((changes) => {
      for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (frame.localName !== "iframe") continue;
        frame.contentWindow.print = () => {
          frame.contentWindow.dispatchEvent(new Event("beforeprint"));
          const { body, adoptedStyleSheets } = frame.contentDocument;
          const styles = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
          window.printed.push({ html: body.innerHTML, css: styles.map(({ cssText }) => cssText).join("\n") });
          frame.contentWindow.dispatchEvent(new Event("afterprint"));
        };
      }
    }).observe(shadowRoot, { childList: true, subtree: true });
  });

const pagesOf = (pdf) => {
  const told = execFileSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" });
  return Number(/^Pages:\s+(\d+)$/m.exec(told)[1]);
};
const textOf = (pdf) => execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });

test("an element that asks for the fit alone has no costs in its report", async () => {
  const { page, faults, close } = await openVerdict("", {
    permissions: ["clipboard-read", "clipboard-write"],
    prepare: (page) =>
      page.route(/\/(#.*)?$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace("<fractional-fit", '<fractional-fit mode="fit"');
        await route.fulfill({ response, body });
      }),
  });
  await page.getByTestId("to-report").click();
  const paper = page.getByTestId("paper");
  await paper.waitFor();
  assert.equal(await page.getByTestId("csv").count(), 0);
  await page.getByTestId("copy").click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("===="));
  const { totals } = readWords("en", "costs");
  const { noCosts } = readWords("en", "report");
  for (const text of [await paper.innerText(), await page.evaluate(() => navigator.clipboard.readText())])
    for (const absent of [totals, noCosts]) assert.ok(!text.includes(absent), absent);
  assert.deepEqual(faults, []);
  await close();
});

describe("on paper", () => {
  test("the button prints the report alone: three pages, brief and kit on one more each; it leaves the page as it was", async () => {
    const { page, faults, close } = await openReport();
    await recordPrinting(page);
    const outside = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await outside();
    await page.getByTestId("print").click();
    await page.waitForFunction(() => window.printed.length === 1);
    const [{ html, css }] = await page.evaluate(() => window.printed);
    assert.equal(await outside(), before);
    assert.equal(await page.locator("iframe").count(), 0);
    assert.equal(await page.getByTestId("said").innerText(), "");
    const alone = await page.context().newPage();
    await alone.setContent(
      `<!doctype html><html lang="en"><title>Report</title><style>${css}</style><body>${html}</body>`,
    );
    for (const format of ["A4", "Letter"]) {
      const pdf = await alone.pdf({ format });
      assert.ok(pagesOf(pdf) <= 5, `${format}: ${pagesOf(pdf)} pages`);
      const text = textOf(pdf);
      const [brief, kit] = text.split("\f").slice(-3, -1);
      assert.match(brief, /^\s*Engagement brief: fractional CTO/, format);
      assert.match(brief, /Please prepare for our first conversation/, format);
      assert.match(kit, /^\s*Interview kit/, format);
      assert.match(kit, /When did you last advise a client to wait/, format);
      for (const part of [
        "A fractional CTO fits, with some preparation first.",
        "Name someone inside the",
        money(total),
        "Sources",
        "Scan",
        "[18]",
      ]) {
        if (part !== "Scan") assert.ok(text.includes(part), `${format}: ${part}`);
      }
    }
    assert.deepEqual(faults, []);
    await close();
  });

  test("printing the page around it prints the report in the element’s place", async () => {
    const { page, close } = await openVerdict("strict");
    let text = "";
    // What prints comes while the visitor reads.
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until && !/ASSUMPTIONS/i.test(text)) {
      await page.waitForTimeout(300);
      text = textOf(await page.pdf({ format: "A4" }));
    }
    assert.match(text, /The host’s own heading/);
    assert.match(text, /ASSUMPTIONS/i);
    assert.ok(text.includes(money(total)));
    assert.doesNotMatch(text, /See what each way costs|Your answers/);
    assert.equal(await page.getByTestId("paper").count(), 0, "the screen is as before");
    await close();
  });

  test("the address is on it as a code, and markup in it is text", async () => {
    const { page, close } = await openReport("?from=<b>mail</b>");
    assert.match(
      await page.getByTestId("paper").innerText(),
      /Open this calculator: http:\/\/127\.0\.0\.1:\d+\/\?from=/,
    );
    assert.equal(
      await page.getByTestId("paper").locator("svg.code").getAttribute("aria-label"),
      "Scan to open the calculator",
    );
    assert.equal(await page.getByTestId("paper").locator("header b").count(), 0);
    await close();
  });
});

describe("to take away", () => {
  test("the clipboard gets the report; where it is refused, the text is there, selected", async () => {
    const { page, close } = await openReport("", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByTestId("copy").click();
    await page.getByText("Text copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.includes(money(total)));
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await page.getByTestId("copy").click();
    const field = page.getByTestId("text");
    await field.waitFor();
    const chosen = await field.evaluate((node) => [
      node.readOnly,
      node.value.slice(node.selectionStart, node.selectionEnd),
    ]);
    assert.deepEqual(chosen, [true, copied]);
    await close();
  });

  test("CSV, JSON and workbook are saved with the result of the page", async () => {
    const { page, faults, close } = await openReport("strict");
    await page.evaluate(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
        window.violations.push(violatedDirective),
      );
    });
    const csv = await saved(page, "csv");
    assert.equal(csv.name, "fractional-fit.csv");
    const rows = parse(Buffer.from(csv.bytes), { bom: true, columns: true });
    assert.equal(Math.round(Number(rows.at(-1)["Full-time CTO: so far (USD)"]) * 100), total);
    const json = await saved(page, "json");
    assert.equal(JSON.parse(Buffer.from(json.bytes)).comparison.fullTime.totalMinor, total);
    const workbook = await saved(page, "workbook");
    assert.equal(workbook.name, "fractional-fit.xlsx");
    assert.ok("xl/workbook.xml" in unzipSync(workbook.bytes));
    assert.match(await page.getByTestId("said").innerText(), /Saved as fractional-fit\.xlsx\./);
    await recordPrinting(page);
    await page.getByTestId("print").click();
    await page.waitForFunction(() => window.printed.length === 1);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual(faults, []);
    await close();
  });

  test("where a frame may not print, it says so", async () => {
    const { page, close } = await openReport();
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("fractional-fit");
      new MutationObserver((changes) => {
        for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes]))
          if (frame.localName === "iframe") frame.contentWindow.print = () => {};
      }).observe(shadowRoot, { childList: true, subtree: true });
    });
    await page.getByTestId("print").click();
    await page.getByText("doesn’t allow printing").waitFor();
    await close();
  });
});

describe("for everybody", () => {
  test("the keyboard leads from the verdict and from the costs to every way out", async () => {
    const { page, close } = await openVerdict();
    await tabTo(page, ({ testid }) => testid === "to-report");
    await page.keyboard.press("Enter");
    for (const testid of ["print", "copy", "workbook", "csv", "json"])
      await tabTo(page, (now) => now.testid === testid);
    await page.getByTestId("step-cost").click();
    await page.getByTestId("costs").waitFor();
    await tabTo(page, ({ testid }) => testid === "to-report");
    await page.keyboard.press("Enter");
    await page.getByTestId("report").waitFor();
    await close();
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`no violation of WCAG 2.2 AA in the ${colorScheme} theme`, async () => {
      const { page, close } = await openReport("", { colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        window.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }),
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
        [],
      );
      await close();
    });
  }

  for (const width of [320, 768]) {
    test(`fits a screen of ${width} px`, async () => {
      const { page, close } = await openReport("", { viewport: { width, height: 800 } });
      const spills = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("fractional-fit");
        const { right } = shadowRoot.querySelector(".frame").getBoundingClientRect();
        return [...shadowRoot.querySelectorAll(".report *")]
          .filter((node) => node.getBoundingClientRect().right > right + 1)
          .map((node) => node.outerHTML.slice(0, 100));
      });
      assert.deepEqual(spills, []);
      await close();
    });
  }
});

test("on a narrow screen the chart's letters can be read, and the code ends with the rule", async () => {
  const { page, close } = await openReport("", { viewport: { width: 360, height: 740 } });
  const { letters, code, header } = await page.getByTestId("paper").evaluate((paper) => {
    const [svg] = [...paper.querySelectorAll(".curves")].filter((one) => one.checkVisibility());
    return {
      letters: Number.parseFloat(getComputedStyle(svg.querySelector("text")).fontSize) * svg.getScreenCTM().a,
      code: paper.querySelector(".code path:not(.ground)").getBoundingClientRect().toJSON(),
      header: paper.querySelector("header").getBoundingClientRect().toJSON(),
    };
  });
  assert.ok(letters >= 8, `${letters} px`);
  assert.ok(code.right <= header.right + 0.5, `${code.right} is beyond ${header.right}`);
  assert.ok(code.bottom <= header.bottom, `${code.bottom} is below ${header.bottom}`);
  await close();
});
