/** The main states of the element, and what holds in each of them. */

import { readFile } from "node:fs/promises";
import { ALL_MET, answerWhatIsAsked } from "./person.mjs";

const axe = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const toCosts = async (page) => {
  await page.getByTestId("step-cost").click();
  await page.getByTestId("costs").waitFor();
};

/** Shows each main state in turn. */
export async function throughStates(page, look) {
  await page.locator("form[data-testid^=question-]").waitFor();
  await look("first question");
  await answerWhatIsAsked(page, { ...ALL_MET, internalOwner: "none", durationMonths: 30 });
  await page.getByTestId("conditions").waitFor();
  await look("verdict");
  await toCosts(page);
  for (const details of await page.locator("fractional-fit details").all())
    await details.evaluate((node) => (node.open = true));
  await look("costs");
}

/** What axe finds against WCAG 2.2 AA; the page has to bypass its policy. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), RULES);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

export const FITS = { page: 0, inside: [] };

/** By how much the page is too wide, and what stands out of the frame at either side. */
export const overflow = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("fractional-fit");
    const frame = shadowRoot.querySelector(".frame").getBoundingClientRect();
    const spills = (node) => {
      const { left, right, width } = node.getBoundingClientRect();
      return (
        width > 0 && !node.closest(".scroll, .unseen, option") && (right > frame.right + 1 || left < frame.left - 1)
      );
    };
    return {
      page: document.documentElement.scrollWidth - innerWidth,
      inside: [...shadowRoot.querySelectorAll(".frame *")].filter(spills).map((node) => node.outerHTML.slice(0, 100)),
    };
  });
