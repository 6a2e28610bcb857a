/** Browsers that translate a page, and extensions that rewrite it, change text nodes, in open shadow roots too. */

import assert from "node:assert/strict";

/** In the page: what may be done to all text of the element, without changing what is read. */
const HANDS = `<script>
  const texts = () => {
    const walker = document.createTreeWalker(visitor.root(), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data !== "") found.push(walker.currentNode);
    return found;
  };
  const inFont = (content) => {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.append(inner);
    inner.append(content);
    return outer;
  };
  globalThis.hands = {
    replace() { for (const text of texts()) text.replaceWith(inFont(text.data)); },
    wrap() {
      for (const text of texts()) {
        const place = document.createComment("");
        text.replaceWith(place);
        place.replaceWith(inFont(text));
      }
    },
    split() { for (const text of texts()) if (text.length > 1) text.splitText(text.length >> 1); },
    join() { visitor.root().querySelector(".frame").normalize(); },
    translate() { for (const text of texts()) text.replaceWith(inFont("x" + text.data)); },
    none() {},
  };
  // The language's words are, and no part is awaited: it says so meanwhile.
  globalThis.isThere = () => {
    const { lang } = visitor.root().querySelector(".frame");
    const awaited = visitor.root().querySelector(".frame > p:not([data-testid]), .card:not([part]):has(> p:only-child), .notice > [role=status]");
    return !awaited && lang === (visitor.element().getAttribute("locale") ?? "en");
  };
  globalThis.read = () => {
    const frame = visitor.root().querySelector(".frame");
    const names = visitor.from(frame.querySelectorAll("[aria-label]"), (one) => one.getAttribute("aria-label"));
    const fields = visitor.from(frame.querySelectorAll("input, select"), (one) => one.type + one.value + one.checked);
    // A change is announced when no more follow: see the last step.
    const said = visitor.at("announcement");
    const text = said ? frame.textContent.replace(said.textContent, "") : frame.textContent;
    return [text, ...names, ...fields].join("\\n").replace(/\\s+/g, " ");
  };
</script>`;

const DAY_RATE = "fractional.dayRateMinor";

/** A visit in which answers, figures, language and parts change. */
const STEPS = [
  () => visitor.ready(),
  () => visitor.answer(visitor.question(), visitor.ALL_MET[visitor.question()]),
  () => visitor.at("back").click(),
  () => visitor.decide({ primaryNeed: "implementation" }),
  () => visitor.at("change-primaryNeed").click(),
  () => visitor.decide({ primaryNeed: "implementation" }),
  () => visitor.at("step-cost").click(),
  () => visitor.allDrawn(),
  (rate) => visitor.enter(rate, "1800"),
  (rate) => visitor.enter(rate, "abc"),
  () => visitor.element().setAttribute("locale", "de"),
  () => visitor.at("step-fit").click(),
  () => visitor.element().setAttribute("locale", "en"),
  () => visitor.at("step-cost").click(),
  async (rate) => {
    const before = visitor.text("announcement");
    await visitor.enter(rate, "1,900");
    await visitor.until(() => visitor.text("announcement") !== before);
  },
];

/** What is read after each step, once nothing changes any more. */
async function readWith(at, hand) {
  const seen = [];
  for (const step of STEPS) {
    await at.ask(step, DAY_RATE);
    seen.push(
      await at.ask(async (chosen) => {
        let last = "";
        for (let same = 0; same < 3; same++) {
          await new Promise((resolve) => setTimeout(resolve, 60));
          if (visitor.at("total-fractional")) await visitor.allDrawn();
          if (!window.isThere() || window.read() !== last) same = 0;
          last = window.read();
        }
        window.hands[chosen]();
        return last;
      }, hand),
    );
  }
  return seen;
}

/** What is read without any hands, by engine. */
const fresh = new Map();

const rightAfter = (hand, name) => ({
  fault: 28,
  name: `a browser's translation, or an extension, ${name}`,
  expected: "what is read after each change is what a fresh page shows",
  async run({ visit, engine }) {
    const page = { head: HANDS };
    if (!fresh.has(engine)) fresh.set(engine, await readWith(await visit(page), "none"));
    const at = await visit(page);
    const seen = await readWith(at, hand);
    for (const [step, wanted] of fresh.get(engine).entries()) {
      const from = [...wanted].findIndex((letter, index) => letter !== seen[step][index]);
      const near = (text) => text.slice(Math.max(0, from - 60), from + 60);
      assert.equal(near(seen[step]), near(wanted), `step ${step}`);
      assert.equal(seen[step].length, wanted.length, `step ${step}`);
    }
    await at.isQuiet();
  },
});

export const foreignHands = [
  rightAfter("replace", "puts other elements in the place of text"),
  rightAfter("wrap", "wraps text"),
  rightAfter("split", "splits text"),
  rightAfter("join", "joins text"),
  {
    fault: 28,
    name: "what is translated, while a field has the focus",
    expected: "stays translated where nothing has changed; the field keeps focus, draft and place",
    async run({ visit }) {
      const at = await visit({ head: HANDS });
      await at.isRight();
      const found = await at.ask(async () => {
        await visitor.allDrawn();
        const field = visitor.at("figure-fractional.dayRateMinor");
        field.focus();
        window.hands.translate();
        await visitor.enter("fractional.dayRateMinor", "1,8");
        await visitor.enter("fractional.dayRateMinor", "1,800");
        await visitor.until(() => visitor.text("total-fractional") === "$317,400");
        await visitor.frames(10);
        return [
          visitor.text("step-fit"),
          visitor.text("total-fractional"),
          field.value,
          visitor.root().activeElement === field,
        ];
      });
      assert.deepEqual(found, ["xDoes it fit?", "$317,400", "1,800", true]);
      await at.isQuiet();
    },
  },
];
