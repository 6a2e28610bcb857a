/** A person at the keyboard: Tab, arrows, Space, Enter and digits, nothing else. */

/** A situation in which every condition is met. */
export const ALL_MET = {
  primaryNeed: "leadership",
  aiDecisions: "yes",
  symptoms: ["capability-gap"],
  realCost: "yes",
  availability: "part-time",
  readiness: "ready",
  openness: "welcomes-pushback",
  phase: "ai-initiative",
  durationMonths: 6,
  internalOwner: "clear",
  fullTimeCase: [],
  regulated: "no",
};

/** What has the focus, looking into the element. */
const focused = (page) =>
  page.evaluate(() => {
    /** @type {any} */
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    const { type, value, checked, tagName } = active ?? {};
    const testid = active?.dataset?.testid ?? active?.closest("[data-testid]")?.dataset.testid ?? "";
    return { tagName, type, value, checked, testid };
  });

/** Presses Tab, or Shift+Tab, until what has the focus is wanted. */
export async function tabTo(page, wanted, { most = 60, key = "Tab" } = {}) {
  for (let press = 0; press < most; press++) {
    const now = await focused(page);
    if (wanted(now)) return now;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached with ${most} presses of ${key}; focus is on ${JSON.stringify(await focused(page))}`);
}

export const questionShown = async (page) => {
  const form = page.locator("form[data-testid^=question-]");
  return (await form.count()) === 0 ? null : (await form.getAttribute("data-testid")).replace("question-", "");
};

export async function answer(page, id, value) {
  if (typeof value === "string") await chooseOne(page, value);
  else if (typeof value === "number") await enterMonths(page, value);
  else await chooseSome(page, id, value);
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (asked) => !document.querySelector("fractional-fit").shadowRoot.querySelector(`[data-testid="question-${asked}"]`),
    id,
  );
}

async function chooseOne(page, value) {
  let now = await tabTo(page, ({ type }) => type === "radio");
  if (!now.checked) await page.keyboard.press("Space");
  for (let press = 0; now.value !== value; press++) {
    if (press > 10) throw new Error(`no choice ${value}`);
    await page.keyboard.press("ArrowDown");
    now = await focused(page);
  }
}

async function chooseSome(page, id, values) {
  for (const value of values.length > 0 ? values : ["none"]) {
    await tabTo(page, ({ type, testid }) => type === "checkbox" && testid === `${id}-${value}`);
    await page.keyboard.press("Space");
  }
}

async function enterMonths(page, months) {
  await tabTo(page, ({ testid }) => testid === "months");
  await page.keyboard.type(String(months));
}

/** Answers what is asked until nothing is; returns the questions in their order. */
export async function answerWhatIsAsked(page, answers) {
  const asked = [];
  for (let id = await questionShown(page); id !== null; id = await questionShown(page)) {
    asked.push(id);
    await answer(page, id, answers[id]);
  }
  return asked;
}
