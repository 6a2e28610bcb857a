/** A person at the keyboard: Tab, arrows, Space, Enter and digits, nothing else. */

/** A situation in which every condition is met. */
export const ALL_MET = {
  symptoms: ["capability-gap"],
  aiDecisions: "yes",
  realCost: "yes",
  primaryNeed: "leadership",
  phase: "ai-initiative",
  availability: "part-time",
  fullTimeCase: [],
  durationMonths: 6,
  internalOwner: "clear",
  readiness: "ready",
  openness: "welcomes-pushback",
  regulated: "no",
};

/** The shortest way to a verdict: three clicks in a page, or in an element of it; four if the engine, which leaves out the
 * third question, isn't there yet. */
export async function clickToVerdict(at) {
  for (const answer of ["symptoms-none", "aiDecisions-no"]) await at.getByTestId(answer).click();
  const next = at.getByTestId(/^(realCost-no|primaryNeed-implementation)$/);
  const answer = await next.getAttribute("data-testid");
  await next.click();
  if (answer === "realCost-no") await at.getByTestId("primaryNeed-implementation").click();
}

/** Answers the question that is shown by clicks; gives their number. A number of months that isn't offered counts one more. */
export async function clickAnswer(page, id, answer) {
  const click = (testid) => page.getByTestId(testid).click();
  if (typeof answer === "string") await click(`${id}-${answer}`);
  else if (typeof answer === "number" && (await page.getByTestId(`months-${answer}`).count()))
    await click(`months-${answer}`);
  else if (typeof answer === "number") {
    await page.getByTestId("months").fill(`${answer}`);
    await click("continue");
    return 2;
  } else if (answer.length === 0) await click(`${id}-none`);
  else {
    for (const one of answer) await click(`${id}-${one}`);
    await click("continue");
    return answer.length + 1;
  }
  return 1;
}

/** The same as a link has it. */
export const SHORT = "symptoms=none&aiDecisions=no&primaryNeed=implementation";

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

/** That it is none of them is a button, which Enter presses. */
async function chooseSome(page, id, values) {
  if (values.length === 0) await tabTo(page, ({ testid }) => testid === `${id}-none`);
  for (const value of values) {
    const { checked } = await tabTo(page, ({ type, testid }) => type === "checkbox" && testid === `${id}-${value}`);
    if (!checked) await page.keyboard.press("Space");
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
