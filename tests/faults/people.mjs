/** People who use it otherwise than most. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Key } from "selenium-webdriver";
import { ofDefaults, whole } from "../element/costs.mjs";
import { REFERENCE, TO_THE_CENT } from "./visit.mjs";

const AXE = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A page of 320 px, which is what 1280 px are at 400 %. */
async function narrow({ visit, host }) {
  const inner = new URL(host.open()).pathname;
  const at = await visit({
    script: "",
    body: `<iframe width="320" height="700" style="border:0" src="${inner}"></iframe>`,
  });
  await at.driver.switchTo().frame(0);
  return at;
}

/** What stands out of the element, or makes the page scroll sideways. */
const spills = (at) =>
  at.ask(() => {
    const frame = visitor.root().querySelector(".frame").getBoundingClientRect();
    const out = visitor
      .from(visitor.root().querySelectorAll(".frame *"))
      .filter((node) => !node.closest(".scroll, .unseen") && node.getBoundingClientRect().right > frame.right + 1)
      .map((node) => node.outerHTML.slice(0, 80));
    return [document.documentElement.scrollWidth - document.documentElement.clientWidth, out];
  });

/** What has the focus, and in which direction it was reached. */
const focused = (at) =>
  at.ask(() => {
    const active = visitor.root().activeElement;
    return active ? [active.type ?? "", active.value ?? "", active.dataset.testid ?? ""] : [];
  });

async function press(at, key, wanted) {
  for (let times = 0; times < 60; times++) {
    if (wanted(await focused(at))) return;
    await at.driver.actions().sendKeys(key).perform();
  }
  throw new Error(`not reached: the focus is on ${await focused(at)}`);
}

const asked = (at) => at.ask(() => visitor.question());

/** By Tab to a box, by arrows among choices of which there is one; the short way, where engineers are needed. */
async function chooseByKeys(at, met, id) {
  const [wanted] = [id === "primaryNeed" ? "implementation" : met].flat();
  const isWanted = ([, value]) => value === wanted;
  await press(at, Key.TAB, (focus) => focus[0] === "radio" || isWanted(focus));
  if (isWanted(await focused(at))) return at.driver.actions().sendKeys(" ").perform();
  await press(at, Key.ARROW_DOWN, isWanted);
}

const wcag = (at) =>
  at.ask(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(" | ")}`);
  }, RULES);

/** Where to press for a choice: on its text, or on the mark before it. */
const placeOf = (at, value, part) =>
  at.ask(
    (wanted, inside) => {
      const label = visitor.at(`${visitor.question()}-${wanted}`);
      label.scrollIntoView({ block: "center" });
      const { left, top, width, height } = label.querySelector(inside).getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    },
    value,
    part,
  );

/** As the driver's own mouse does it. */
async function tap(at, value, part) {
  await at.driver
    .actions()
    .move(await placeOf(at, value, part))
    .click()
    .perform();
}

/** The question that is shown a moment later, and what is chosen there. */
const shown = (at) =>
  at.ask(async () => {
    await visitor.frames(10);
    return [visitor.question(), visitor.root().querySelector(":checked")?.value ?? null];
  });

/** Gathers what a region holds for a screen reader at the moment when it comes into the page. */
const WATCHED = `<script>
  globalThis.early = [];
  const regions = "[role=status], [role=alert], [aria-live]";
  const heard = (region) => {
    const copy = region.cloneNode(true);
    for (const unheard of copy.querySelectorAll("[aria-hidden=true]")) unheard.remove();
    return copy.textContent.trim();
  };
  const watcher = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const region of [node, ...node.querySelectorAll("*")])
          if (region.matches(regions) && heard(region)) early.push(region.outerHTML.slice(0, 200));
      }
  });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (...given) {
    const root = attach.apply(this, given);
    watcher.observe(root, { childList: true, subtree: true });
    return root;
  };
</script>`;

export const people = [
  {
    fault: 40,
    name: "a tap goes on; a key, a program and a press that ends elsewhere only choose",
    expected: "told apart in each engine",
    async run({ visit }) {
      const at = await visit();
      const [question, one, two, three] = await at.ask(async () => {
        await visitor.ready();
        const choices = () => visitor.from(visitor.root().querySelectorAll("form input[type=radio]"));
        while (choices().length < 3) await visitor.answer(visitor.question(), visitor.ALL_MET[visitor.question()]);
        return [visitor.question(), ...choices().map(({ value }) => value)];
      });
      const choose = (value, what) => at.ask((id, part) => visitor.root().querySelector(id)[part](), value, what);
      const input = (value) => `input[value="${value}"]`;
      await choose(input(one), "click");
      assert.deepEqual(await shown(at), [question, one], "a program, on the input");
      await choose(`label:has(${input(two)})`, "click");
      assert.deepEqual(await shown(at), [question, two], "a program, on the label");
      const [from, to] = [await placeOf(at, two, "span"), await placeOf(at, three, "span")];
      await at.driver.actions().move(from).press().move(to).release().perform();
      assert.deepEqual((await shown(at))[0], question, "a press that ends elsewhere");
      await choose(input(one), "focus");
      await at.driver.actions().sendKeys(Key.ARROW_DOWN).perform();
      assert.deepEqual(await shown(at), [question, two], "a key, after it");
      for (const part of ["span", "input"]) {
        await tap(at, one, part);
        assert.notEqual((await shown(at))[0], question, `a tap, on the ${part}`);
        await at.ask(() => visitor.at("back").click());
        assert.deepEqual(await shown(at), [question, one]);
      }
      await at.isQuiet();
    },
  },
  {
    fault: 36,
    name: "right-to-left host, with the calculator in English",
    expected: "the calculator reads from left to right, and works",
    async run({ visit }) {
      const at = await visit({ dir: "rtl" });
      await at.isRight();
      assert.equal(await at.ask(() => getComputedStyle(visitor.root().querySelector(".frame")).direction), "ltr");
      await at.isQuiet();
    },
  },
  {
    fault: 37,
    name: "400 % zoom: 320 px",
    expected: "nothing is cut, nothing scrolls sideways",
    async run(context) {
      const at = await narrow(context);
      await at.ask(() => visitor.ready());
      assert.equal(await at.ask(() => innerWidth), 320);
      assert.deepEqual(await spills(at), [0, []], "question");
      await at.isRight();
      await at.ask(() => {
        for (const one of visitor.root().querySelectorAll("details")) one.open = true;
      });
      assert.deepEqual(await spills(at), [0, []], "costs");
      await at.isQuiet();
      await at.driver.switchTo().defaultContent();
    },
  },
  {
    fault: 39,
    name: "reduced motion",
    expected: "nothing moves",
    async run({ visit }) {
      const at = await visit();
      assert.equal(await at.ask(() => matchMedia("(prefers-reduced-motion: reduce)").matches), true);
      await at.isRight();
      const moving = await at.ask(() =>
        visitor
          .from(visitor.root().querySelectorAll("*"))
          .filter((node) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
            return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
          })
          .map((node) => node.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(moving, []);
      assert.equal(await at.ask(() => document.getAnimations().length), 0);
    },
  },
  {
    fault: 40,
    name: "keyboard only",
    expected: "every step can be taken, and the focus is where one reads on",
    async run({ visit }) {
      const at = await visit();
      await at.ask(() => visitor.ready());
      for (let id = await asked(at); id !== null; id = await asked(at)) {
        await chooseByKeys(at, await at.ask((one) => visitor.ALL_MET[one], id), id);
        await at.driver.actions().sendKeys(Key.ENTER).perform();
        await at.ask((before) => visitor.until(() => visitor.question() !== before), id);
      }
      assert.equal(
        await at.ask(async () => (await visitor.until(() => visitor.at("verdict"))).dataset.verdict),
        REFERENCE[0],
      );
      await press(at, Key.TAB, ([, , testid]) => testid === "to-costs");
      await at.driver.actions().sendKeys(Key.ENTER).perform();
      const total = await at.ask(async () => (await visitor.until(() => visitor.at("total-fractional"))).textContent);
      assert.equal(total, REFERENCE[1]);
      await at.isQuiet();
    },
  },
  {
    fault: 41,
    name: "names and live regions",
    expected: "no violation of WCAG 2.2 AA by axe; one announcement for a changed figure",
    async run({ visit }) {
      const at = await visit({ body: "<main><h1>Host</h1><fractional-fit></fractional-fit></main>" });
      await at.driver.executeScript(AXE);
      await at.ask(() => visitor.ready());
      assert.deepEqual(await wcag(at), [], "question");
      await at.isRight();
      assert.deepEqual(await wcag(at), [], "costs");
      const said = await at.ask(async () => {
        const heard = [];
        const region = visitor.at("announcement");
        new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
        const path = "fractional.daysPerWeekCenti";
        for (const days of ["1", "1.25", "1.5"]) visitor.write(visitor.at(`figure-${path}`), days);
        await visitor.until(() => heard.length > 0);
        // What would come besides it comes before what follows from the next change.
        await visitor.enter(path, "2.5");
        await visitor.until(() => heard.length > 1);
        return heard;
      });
      const announced = async (daysPerWeekCenti) => {
        const { fractional, fullTime, bridge } = await ofDefaults("US", (scenario) => ({
          ...scenario,
          fractional: { ...scenario.fractional, daysPerWeekCenti },
        }));
        const [part, full, both] = [fractional, fullTime, bridge].map(({ totalMinor }) => whole(totalMinor));
        return `Fractional CTO ${part}, Full-time CTO ${full}, Fractional CTO until the full-time CTO starts ${both}`;
      };
      assert.deepEqual(said, [await announced(150), await announced(250)]);
    },
  },
  {
    fault: 41,
    name: "live regions are there before what they say",
    expected: "each region is in the page before its text, as screen readers miss it in Firefox otherwise",
    async run({ visit }) {
      const at = await visit({ head: WATCHED, fragment: "#ff?v=1&primaryNeed=perhaps" });
      const early = () => at.ask(() => globalThis.early);
      await at.ask(() => visitor.until(() => visitor.at("link-notice")?.textContent));
      await at.isRight();
      await at.ask(async () => {
        await visitor.allDrawn();
        for (const details of visitor.root().querySelectorAll("details")) details.open = true;
        await visitor.until(() => visitor.at("method"));
        visitor.at("figure-fractional.pricing-retainer").click();
        await visitor.until(() => visitor.text("unfinished"));
        const country = visitor.at("country");
        country.value = "NL";
        country.dispatchEvent(new Event("change", { bubbles: true }));
        await visitor.until(() => visitor.at("costs")?.querySelector(".lead[role=status]"));
        await visitor.frames(5);
      });
      assert.deepEqual(await early(), []);
      await at.isQuiet();
    },
  },
  {
    fault: 42,
    name: "chart twins",
    expected: "a table beside the chart holds the same numbers",
    async run({ visit }) {
      const at = await visit();
      await at.isRight();
      const [label, rows, last] = await at.ask(async () => {
        visitor.at("months").querySelector("summary").click();
        await visitor.until(() => visitor.at("months-table"));
        const table = visitor.from(visitor.at("months-table").querySelectorAll("tbody tr"));
        const cells = visitor.from(table.at(-1).cells).map((cell) => cell.textContent);
        return [visitor.root().querySelector(".chart > svg").getAttribute("aria-label"), table.length, cells];
      });
      assert.match(label, /\S/);
      assert.equal(rows, 24);
      for (const total of TO_THE_CENT) assert.ok(last.includes(total), last.join(" "));
    },
  },
];
