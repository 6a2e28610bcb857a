/** A visitor of the costs, and what the reference says. */

import { readFile } from "node:fs/promises";
import { loadEngine } from "#engine-node";
import { load } from "../../scripts/bundled.mjs";
import { onSite } from "./browser.mjs";

export const cases = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const format = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** As the table of the months has it, and as everything else. */
export const money = (minor) => format.format(minor / 100);
export const whole = (minor, currency = "USD") =>
  new Intl.NumberFormat("en-US", { style: "currency", currency, maximumFractionDigits: 0 }).format(minor / 100);
/** As sentences have it. */
export const rough = (minor) =>
  new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumSignificantDigits: 3 }).format(
    minor / 100,
  );
export const expected = (id) => cases.find((one) => one.id === id).expected;
export const total = (page, option) => page.getByTestId(`total-${option}`).innerText();

/** What the engine gives for a country's default figures, and for them with others. */
export async function ofDefaults(/** @type {any} */ country = "US", change = (scenario) => scenario) {
  const engine = await loadEngine();
  return engine.compare(change(engine.defaults(country).scenario));
}

/** A figure of a country as its sources have it. */
export async function sourcedFigure(country, path) {
  const file = new URL(`../../src/defaults/data/${country.toLowerCase()}.json`, import.meta.url);
  return JSON.parse(await readFile(file, "utf8")).figures.find(({ id }) => id === path);
}

/** A link that fills in every figure of a case, so that no default has a say in the result. */
async function linkOf({ scenario }) {
  const { namedFigures, readFigure, writeFigure } = await load("tests/element/figures.ts");
  const values = namedFigures().flatMap(([name, figure]) => {
    const value = readFigure(scenario, figure.path);
    return value === null ? [] : [[name, writeFigure(figure, value, scenario.minorPerMajor)]];
  });
  return `#ff?${new URLSearchParams([["country", scenario.country], ...values, ["v", "1"]])}`;
}

/** Gives a way to open the costs. */
export function onCosts() {
  const open = onSite();
  return async (options, fragment = "") => {
    const opened = await open(fragment, options);
    await opened.page.getByTestId("step-cost").click();
    await opened.page.getByTestId("costs").waitFor();
    return opened;
  };
}

/** The same, of the page of a way to open it, with the figures of a case. */
export const withCase = (openCosts, id) => async (options) =>
  openCosts(options, await linkOf(cases.find((one) => one.id === id)));

/** Opens every group of figures. */
export const openGroups = (page) =>
  page.locator("[data-testid=more-figures], [data-testid^=group-]").evaluateAll((all) => {
    for (const one of all) one.open = true;
  });

/** Enters a figure, or chooses a term. */
export async function enter(page, path, text) {
  await openGroups(page);
  const field = page.getByTestId(`figure-${path}`);
  if ((await field.count()) === 0) await page.getByTestId(`figure-${path}-${text}`).check();
  else if ((await field.evaluate((node) => node.tagName)) === "SELECT") await field.selectOption(text);
  else await field.fill(text);
}
