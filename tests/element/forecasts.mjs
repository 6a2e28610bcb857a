/** A visitor of the forecast. */

import { onCosts } from "./costs.mjs";

/** Gives a way to open the costs, and to wait until the estimate is as sharp as it gets. */
export function onForecast() {
  const openCosts = onCosts();
  return async (options) => {
    const opened = await openCosts(options);
    await openCertainty(opened.page);
    await settled(opened.page);
    return opened;
  };
}

/** What stands behind the chance. */
export const openCertainty = (page) =>
  page.getByTestId("certainty").evaluate((details) => {
    details.open = true;
  });

/** Of the figures as they are: the words are hidden until then. */
export const settled = (page) => page.getByTestId("method").filter({ hasText: "4,096 scenarios" }).waitFor();

export const cells = (table) =>
  table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

export async function openTable(page, name) {
  await page.getByTestId(name).locator("summary").click();
  await page.getByTestId(`${name}-table`).waitFor();
  return cells(page.getByTestId(`${name}-table`));
}

export async function openRanges(page) {
  await page.getByTestId("ranges").locator("summary").click();
}

/** The figures in the list of ranges. */
export const listed = (page) =>
  page
    .getByTestId("ranges")
    .locator("li")
    .evaluateAll((rows) => rows.map((row) => row.dataset.testid.replace("range-", "")));

/** Says of each figure that it is known exactly, but of these. */
export async function knowAll(page, ...but) {
  await openRanges(page);
  for (const path of await listed(page)) if (!but.includes(path)) await page.getByTestId(`exact-${path}`).click();
  await settled(page);
}
