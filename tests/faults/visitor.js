/** In the page, before anything else: records what goes wrong, and uses the
 * calculator as a visitor would. A classic script, with its own copies of what a
 * host may patch later. */

(() => {
  const { from } = Array;
  const { stringify } = JSON;
  /** As the host serves it, it stands there for this machine (`tests/pace.mjs`). */
  const PATIENCE_MS = 120_000;
  const wait = globalThis.setTimeout.bind(globalThis);
  const draw = globalThis.requestAnimationFrame.bind(globalThis);
  const found = { errors: [], violations: [], events: [] };
  addEventListener("error", ({ message, target }) => {
    found.errors.push(message ?? `not loaded: ${target.src ?? target.href}`);
  });
  addEventListener("unhandledrejection", ({ reason }) => found.errors.push(`rejected: ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    // Browsers ask for that by themselves.
    if (blockedURI.endsWith("/favicon.ico")) return;
    found.violations.push(`${violatedDirective}: ${blockedURI}`);
  });
  for (const name of ["ready", "answer", "result", "costs", "taken", "cta", "error"]) {
    document.addEventListener(`fractional-fit:${name}`, ({ detail }) => found.events.push({ name, detail }));
  }

  /** A situation in which every condition is met, and one that ends at once. */
  const ALL_MET = {
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

  const element = (index = 0) => document.querySelectorAll("fractional-fit")[index];
  const root = (index) => element(index)?.shadowRoot;
  const at = (testid, index) => root(index)?.querySelector(`[data-testid="${testid}"]`);
  const text = (testid, index) => at(testid, index)?.textContent ?? null;
  const question = (index) =>
    root(index)?.querySelector("form[data-testid^=question-]")?.dataset.testid.slice("question-".length) ?? null;

  /** What `look` gives, as soon as it gives something. */
  async function until(look) {
    for (let waited = 0; waited < PATIENCE_MS; waited += 10) {
      const seen = look();
      if (seen) return seen;
      await new Promise((resolve) => wait(resolve, 10));
    }
    throw new Error(`waited ${PATIENCE_MS} ms for ${look}; the element shows: ${root()?.textContent.slice(0, 200)}`);
  }

  function write(field, value) {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    set.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }

  async function answer(id, value, index) {
    if (typeof value === "number") write(await until(() => at("months", index)), `${value}`);
    else
      for (const one of [value].flat()) {
        const box = at(`${id}-${one}`, index).querySelector("input");
        if (!box.checked) box.click();
      }
    // What was chosen is drawn before it is sent; that it is none of them goes on by itself.
    await new Promise((resolve) => wait(resolve, 20));
    at(value.length === 0 ? `${id}-none` : "continue", index).click();
    await until(() => question(index) !== id);
  }

  const ready = (index = 0) => until(() => question(index) && found.events.some(({ name }) => name === "ready"));

  /** Answers what is asked until nothing is; gives the verdict. */
  async function decide(changes = {}, index = 0) {
    await ready(index);
    for (let id = question(index); id !== null; id = question(index))
      await answer(id, { ...ALL_MET, ...changes }[id], index);
    return (await until(() => at("verdict", index))).dataset.verdict;
  }

  /** Opens the costs; gives the total of an option. */
  async function total(option = "fractional", index = 0) {
    at("step-cost", index).click();
    return (await until(() => at(`total-${option}`, index))).textContent;
  }

  /** The whole way: [verdict, total of the fractional CTO, total of the full-time one]. */
  const wholeWay = async (changes, index) => [
    await decide(changes, index),
    await total("fractional", index),
    await total("fullTime", index),
  ];

  /** The costs show all: the bands of the chart come last. */
  const allDrawn = (index) => until(() => root(index)?.querySelector(".band"));

  /** And no more cases are drawn, which would change what stands there. */
  async function allCounted(index) {
    const certainty = await until(() => at("certainty", index));
    certainty.open = true;
    await until(() => at("method", index)?.textContent.includes("4,096") && isSeen(at("method", index)));
    certainty.open = false;
  }

  async function enter(path, value, index) {
    write(await until(() => at(`figure-${path}`, index)), value);
    await new Promise((resolve) => wait(resolve, 30));
  }

  /** So many frames: what follows from a change, step by step, has come by then. */
  async function frames(many) {
    for (let frame = 0; frame < many; frame++) await new Promise((resolve) => draw(() => wait(resolve)));
  }

  /** Whether a person would see it. */
  function isSeen(node) {
    const { width, height } = node.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(node).visibility === "visible";
  }

  globalThis.visitor = Object.freeze({
    ALL_MET,
    allCounted,
    allDrawn,
    answer,
    at,
    decide,
    element,
    enter,
    found,
    frames,
    from,
    isSeen,
    question,
    ready,
    root,
    stringify,
    text,
    total,
    until,
    wholeWay,
    write,
  });
})();
