/** A visitor of the costs, and what the reference says. */

import { readFile } from "node:fs/promises";
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

/** Gives a way to open the costs. */
export function onCosts() {
  const open = onSite();
  return async (options) => {
    const opened = await open("", options);
    await opened.page.getByTestId("step-cost").click();
    await opened.page.getByTestId("costs").waitFor();
    return opened;
  };
}

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
