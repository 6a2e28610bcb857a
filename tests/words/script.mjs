/** The whole way of each company in `tests/cases/profiles.json`, as a visitor reads it: for fresh eyes. It is read from the
 * screen, on the sources: a changed word needs no build. `make script LOCALE=de` */

import { readFile } from "node:fs/promises";
import { createServer } from "vite";
import { PARTS, readWords, texts } from "../../scripts/words.mjs";
import { launch, nextFrame, openPage } from "../element/browser.mjs";
import { clickAnswer, questionShown } from "../element/person.mjs";

const [locale = "en"] = process.argv.slice(2);
const { profiles } = JSON.parse(await readFile(new URL("../cases/profiles.json", import.meta.url), "utf8"));
const said = [];
/** What only a screen reader says. */
const spoken = new Set();

function say(text) {
  said.push(text);
  console.log(text);
}

/** What changes meanwhile is for the next reading: a page that reloads is at the first question again. */
const server = await createServer({
  logLevel: "error",
  server: { port: 0, strictPort: false, watch: { ignored: ["**"] } },
});
await server.listen();
const browser = await launch();
const { page } = await openPage(browser, server.resolvedUrls.local[0]);
page.setDefaultTimeout(120_000);
try {
  for (const { id, company, answers } of profiles) {
    say(`\n# ${id}: ${company}\n`);
    await begin();
    for (let asked = await questionShown(page); asked !== null; asked = await questionShown(page)) {
      say(`${await question(asked, answers[asked])}\n`);
      await clickAnswer(page, asked, answers[asked]);
    }
    await result();
  }
  for (const country of [null, "US"]) {
    say(`\n# Costs and report ${country ?? "of the language’s country"}\n`);
    await begin(country);
    await costs();
  }
  say("\n# Spoken only\n");
  say([...spoken].join("\n"));
  say("\n# On nobody’s way\n");
  for (const line of await unsaid()) say(line);
} finally {
  await browser.close();
  await server.close();
}

async function begin(country = null) {
  await page.goto("about:blank");
  await page.goto(`${server.resolvedUrls.local[0]}${country ? `#ff?country=${country}&v=1` : ""}`);
  await page.locator("fractional-fit").evaluate((element, tag) => element.setAttribute("locale", tag), locale);
  await page.locator(`.frame[lang=${new Intl.Locale(locale).language}] form`).waitFor();
}

/** What is asked, with a dot at what this company answers. */
async function question(id, answer) {
  await open(`[data-testid=question-${id}]`);
  const values = typeof answer === "number" ? [] : [answer].flat();
  const chosen = values.length > 0 ? values.map((value) => `${id}-${value}`) : [`${id}-none`, `months-${answer}`];
  const lines = await page
    .locator(`[data-testid=question-${id}]`)
    .locator(".intro, .progress, legend, .help, .choice, .common button")
    .evaluateAll(
      (all, marked) =>
        all.map((one) => {
          const isChoice = one.matches(".choice, button");
          const sign = marked.includes(one.dataset.testid) ? "● " : "○ ";
          return (isChoice ? sign : "") + one.innerText.replace(/\n+/g, " · ");
        }),
      chosen,
    );
  const isTyped = typeof answer === "number" && !lines.some((line) => line.startsWith("● "));
  return [...lines, ...(isTyped ? [`→ ${answer}`] : [])].join("\n");
}

async function result() {
  await page.getByTestId("why").waitFor();
  await page.locator("[data-testid=next], [data-testid=brief], .hire-full-time [data-testid=kit]").first().waitFor();
  await read(".columns");
}

async function costs() {
  await page.getByTestId("step-cost").click();
  await page.locator("[data-testid=certainty], .figure .needed").first().waitFor();
  const certainty = page.locator("[data-testid=certainty] > summary");
  if (await certainty.count()) {
    await certainty.click();
    await page.locator(".band").first().waitFor();
  }
  await read(".columns");
  if ((await page.getByTestId("to-report").count()) === 0) return;
  await page.getByTestId("to-report").click();
  await page.getByTestId("paper").waitFor();
  await read(".frame");
}

/** All that stands there, also what was closed. */
async function read(within) {
  await open(within);
  const shown = page.locator(`fractional-fit ${within}`).first();
  say((await shown.innerText()).replace(/\n{3,}/g, "\n\n"));
  const labels = await shown.locator("[aria-label]").evaluateAll((all) => all.map((one) => one.ariaLabel));
  for (const label of labels) spoken.add(label);
}

/** Until nothing is closed: what opens may hold more. */
async function open(within) {
  await page.waitForLoadState("networkidle");
  const closed = page.locator(`fractional-fit ${within} details:not([open])`);
  while (await closed.count()) {
    await closed.evaluateAll((all) => {
      for (const one of all) one.open = true;
    });
    await nextFrame(page);
    await page.waitForLoadState("networkidle");
  }
}

/** What the catalogues hold besides: texts of which nothing was said. */
async function unsaid() {
  const all = said.join("\n");
  const lines = [];
  for (const part of Object.keys(PARTS).filter((one) => one !== "builder"))
    for (const { path, text } of texts(readWords(new Intl.Locale(locale).language, part))) {
      const pieces = text.split(/[{}#]|\w+, (?:plural|select),|(?:zero|one|two|few|many|other|=\d+) (?=\{)/);
      const longest = pieces.reduce((one, other) => (other.trim().length > one.length ? other.trim() : one), "");
      if (!all.includes(longest)) lines.push(`${part} ${path.join(".")}: ${text}`);
    }
  return lines;
}
