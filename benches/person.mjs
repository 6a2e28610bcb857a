/** Runs in the page, before its scripts: answers as fast as the page lets it, a
 * step a frame, and tells when the first question could be answered and when the
 * verdict stood there. It must stand alone: it is sent to the browser as text. */

/** `page` is one of those that `makePages` makes; `tell` takes the result. */
export function answerEverything(page, answers, tell) {
  /** A question that still stands there so long after its answer wasn't ready for it. */
  const PATIENCE_MS = 500;
  const TAP = ["mousedown", "mouseup", "click"];
  const element = {
    place: () => document.querySelector("fractional-fit")?.shadowRoot,
    question: (id) => `[data-testid="question-${id}"]`,
    input: (id, value) => `[data-testid="${id}-${value}"] input`,
    next: '[data-testid="continue"]',
  };
  const pages = {
    element,
    early: element,
    survey: {
      place: () => document.querySelector("#calculator"),
      question: (id) => `[data-name="${id}"]`,
      input: (_id, value) => `input[value="${value}"]`,
      next: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
    },
    form: {
      place: () => document.querySelector("#calculator"),
      question: (id) => `fieldset:has([name="${id}"])`,
      input: (id, value) => `[name="${id}"][value="${value}"]`,
      next: "button",
    },
  };
  const { place, question, input, next } = pages[page];
  const answered = new Map();
  /** Not only in the tree: a question has been on the screen for a frame. */
  let painted = false;
  /** Since when there has been a script to hear: what was chosen before counts by then, or is lost. */
  let heard = page === "early" ? undefined : 0;
  let answerable;
  let goOn = false;

  function step() {
    const root = place();
    const verdict = root?.querySelector("[data-verdict]")?.dataset.verdict;
    if (verdict) {
      // Seen when the frame is there, not when the tree is.
      requestAnimationFrame((at) => tell({ answerable, verdict, verdictAt: at }));
      return;
    }
    // A frame after the answer, as what it changes has to be drawn first.
    const button = goOn ? root.querySelector(next) : null;
    if (button && !button.disabled) {
      goOn = false;
      button.click();
    } else if (root) answerWhatIsShown(root);
    requestAnimationFrame(step);
  }

  function answerWhatIsShown(root) {
    const shown = Object.keys(answers).filter((id) => root.querySelector(question(id))?.checkVisibility());
    if (!painted) {
      painted = shown.length > 0;
      return;
    }
    if (customElements.get("fractional-fit")) heard ??= performance.now();
    // The plain form's fields stay, and keep what they are given.
    const isLost = (id) => page !== "form" && performance.now() - Math.max(answered.get(id), heard) > PATIENCE_MS;
    const open = shown.filter((id) => !answered.has(id) || isLost(id));
    for (const id of open) {
      if (!giveAnswer(root.querySelector(question(id)), id, answers[id])) continue;
      const now = performance.now();
      // Asked again: the first answer was lost, and the question not ready.
      if (answerable === undefined || answered.get(id) === answerable) answerable = now;
      answered.set(id, now);
    }
    const all = page !== "form" || answered.size === Object.keys(answers).length;
    if (open.some((id) => page === "form" || typeof answers[id] !== "string")) goOn = all;
  }

  function giveAnswer(asked, id, answer) {
    if (typeof answer === "number") {
      const field = asked.querySelector("input:enabled");
      if (!field) return false;
      // As typed: SurveyJS takes the value when the field is left.
      field.focus();
      field.value = String(answer);
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      field.blur();
      return true;
    }
    const values = typeof answer === "string" ? [answer] : answer.length > 0 ? answer : ["none"];
    const inputs = values.map((value) => asked.querySelector(`${input(id, value)}:enabled`));
    if (inputs.some((one) => !one)) return false;
    // A tap begins with the mouse down, by which SurveyJS goes on, and has a count, by which the element does.
    const tap = { bubbles: true, cancelable: true, detail: 1 };
    for (const one of inputs) for (const type of TAP) one.dispatchEvent(new MouseEvent(type, tap));
    return true;
  }

  requestAnimationFrame(step);
}
