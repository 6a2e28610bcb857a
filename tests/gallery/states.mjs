/** The states that a reviewer leafs through, each reached by a link as a sales person would send it. */

const FITS = {
  symptoms: "capability-gap",
  realCost: "yes",
  primaryNeed: "leadership",
  phase: "ai-initiative",
  availability: "part-time",
  fullTimeCase: "none",
  durationMonths: "6",
  internalOwner: "clear",
  readiness: "ready",
  openness: "welcomes-pushback",
  regulated: "no",
};
const { symptoms, realCost } = FITS;

/** One situation for each of the seven verdicts. */
export const SITUATIONS = {
  "fractional-fit": FITS,
  "fractional-if-fixed": { ...FITS, internalOwner: "none", readiness: "partly", availability: "part-time-with-peaks" },
  "bridge-to-hire": { ...FITS, realCost: "at-stake", fullTimeCase: "scale,budget,role-clarity" },
  "hire-full-time": { ...FITS, availability: "full-time", fullTimeCase: "scale,budget,role-clarity" },
  "hire-practitioners": { ...FITS, primaryNeed: "implementation" },
  "start-with-practitioners": { ...FITS, realCost: "no" },
  "not-yet": { ...FITS, readiness: "not-ready" },
};

const linkOf = (answers) => `#ff?${new URLSearchParams({ ...answers, v: "1" })}`;
const without = (id) => Object.fromEntries(Object.entries(FITS).filter(([one]) => one !== id));

const openAll = (page, within) =>
  page.locator(`fractional-fit ${within} details`).evaluateAll((all) => {
    for (const one of all) one.open = true;
  });

const toCosts = async (page) => {
  await page.getByTestId("step-cost").click();
  await page.getByTestId("costs").waitFor();
  await page.locator("[data-testid=certainty] > summary, .figure .needed").first().waitFor();
  const certainty = page.locator("[data-testid=certainty] > summary");
  // In a country without every price, these are asked for, and nothing is certain yet.
  if ((await certainty.count()) === 0) return;
  await certainty.click();
  // Worked out last of all.
  await page.locator(".band").first().waitFor();
};

/** Where no source is good enough for every price, the visitor has to enter them. */
const toMissingPrices = async (page) => {
  await page.getByTestId("step-cost").click();
  await page.getByTestId("costs").waitFor();
  await page.locator(".figure .needed").first().waitFor();
};

const atQuestion = (page) => page.locator("form[data-testid^=question-]").waitFor();
const atVerdict = (page) => page.getByTestId("conditions").waitFor();

/** `link` is the address, `reach` what the visitor does there. */
export const STATES = {
  "first question": { link: "", reach: atQuestion },
  "a question that was passed over": {
    link: "",
    async reach(page) {
      await atQuestion(page);
      await page.getByTestId("continue").click();
      await page.locator("form .problem").waitFor();
    },
  },
  "halfway, with the answers given": { link: linkOf({ symptoms, realCost }), reach: atQuestion },
  "what a fractional CTO is": {
    link: "",
    async reach(page) {
      await atQuestion(page);
      await openAll(page, ".intro");
    },
  },
  "months to choose or enter": { link: linkOf(without("durationMonths")), reach: atQuestion },
  "the last question, with the verdict settled": { link: linkOf(without("regulated")), reach: atQuestion },
  "a fit with one thing to watch": { link: linkOf({ ...FITS, openness: "selective" }), reach: atVerdict },
  "a result shown early": {
    link: linkOf(without("regulated")),
    async reach(page) {
      await page.getByTestId("show-result").click();
      await atVerdict(page);
    },
  },
  ...Object.fromEntries(
    Object.entries(SITUATIONS).map(([verdict, answers]) => [
      `verdict ${verdict}`,
      {
        link: linkOf(answers),
        reach: (page) =>
          page
            .locator(`[data-verdict="${verdict}"]`)
            .waitFor()
            .then(() => atVerdict(page)),
      },
    ]),
  ),
  "advice, opened": {
    link: linkOf(SITUATIONS["fractional-if-fixed"]),
    async reach(page) {
      await atVerdict(page);
      await openAll(page, ".card");
    },
  },
  costs: { link: "", reach: toCosts },
  "costs, sources opened": {
    link: "",
    async reach(page) {
      await toCosts(page);
      await openAll(page, "");
    },
  },
  "a figure that is refused": {
    link: "",
    async reach(page) {
      await toCosts(page);
      await page.getByTestId("figure-fractional.dayRateMinor").fill("-1");
      await page.locator(".figure .problem:not(:empty)").first().waitFor();
    },
  },
  "figures of the site, disclosed": {
    link: "",
    async reach(page) {
      await atQuestion(page);
      await page.locator("fractional-fit").evaluate((element) => element.setAttribute("base-salary", "300000"));
      await toCosts(page);
      await page.getByTestId("disclosure").waitFor();
    },
  },
  "costs in Spain": { link: "#ff?country=ES&v=1", reach: toMissingPrices },
  "costs in India": { link: "#ff?country=IN&v=1", reach: toMissingPrices },
  report: {
    link: linkOf(SITUATIONS["fractional-if-fixed"]),
    async reach(page) {
      await atVerdict(page);
      await page.getByTestId("to-report").click();
      await page.getByTestId("paper").waitFor();
    },
  },
  "a link that is partly unknown": { link: "#ff?phase=none&colour=red&durationMonths=900&v=1", reach: atQuestion },
};
