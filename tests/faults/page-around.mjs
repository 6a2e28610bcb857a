/** What a page does around the calculator while it lives. */

import assert from "node:assert/strict";
import { REFERENCE } from "./visit.mjs";

const WARNED = `<script>
  globalThis.warned = [];
  console.warn = (...given) => warned.push(given.join(" "));
</script>`;

const LINK = "#ff?primaryNeed=implementation&v=1";

export const pageAround = [
  {
    fault: 24,
    name: "element moved into another window’s document, as picture-in-picture does",
    expected: "state and styles kept, and it works on there",
    async run({ visit }) {
      const at = await visit({ body: "<fractional-fit></fractional-fit><iframe title='Elsewhere'></iframe>" });
      const found = await at.ask(async () => {
        const element = visitor.element();
        await visitor.ready();
        const first = visitor.question();
        const { color } = getComputedStyle(visitor.at("continue"));
        const frame = document.querySelector("iframe");
        frame.contentDocument.body.append(element);
        const { defaultView } = frame.contentDocument;
        const inside = (testid) => element.shadowRoot.querySelector(`[data-testid="${testid}"]`);
        const kept = [
          inside(`question-${first}`) !== null,
          defaultView.getComputedStyle(inside("continue")).color === color,
        ];
        inside("step-cost").click();
        const total = await visitor.until(() => inside("total-fractional"));
        // Its styles come with the costs.
        const isStyled = defaultView.getComputedStyle(total).fontVariantNumeric.includes("tabular-nums");
        inside("step-fit").click();
        await visitor.until(() => inside(`question-${first}`));
        document.body.append(element);
        return [...kept, isStyled, await visitor.decide({ primaryNeed: "implementation" })];
      });
      assert.deepEqual(found, [true, true, true, REFERENCE[0]]);
      await at.isQuiet();
    },
  },
  {
    fault: 25,
    name: "a router that goes to a link by `pushState`, after a click",
    expected: "the link’s answers are filled in, without a reload",
    async run({ visit }) {
      const at = await visit({ body: "<button type=button id=go>Go</button><fractional-fit></fractional-fit>" });
      const verdict = await at.ask(async (link) => {
        await visitor.ready();
        const button = document.getElementById("go");
        button.onclick = () => history.pushState(null, "", link);
        button.click();
        await visitor.until(() => visitor.at("filled-in"));
        return visitor.decide();
      }, LINK);
      assert.equal(verdict, REFERENCE[0]);
      await at.isQuiet();
    },
  },
  {
    fault: 25,
    name: "a page that changes its language while somebody answers",
    expected: "the calculator follows, with every answer",
    async run({ visit }) {
      const at = await visit({ lang: "en" });
      const found = await at.ask(async () => {
        await visitor.ready();
        const first = visitor.question();
        await visitor.answer(first, visitor.ALL_MET[first]);
        const second = visitor.question();
        document.documentElement.lang = "de";
        const spoken = () => visitor.root().querySelector(".frame").lang;
        await visitor.until(() => spoken() === "de");
        return visitor.question() === second;
      });
      assert.equal(found, true);
      await at.isQuiet();
    },
  },
  {
    fault: 27,
    name: "a page that animates the element’s own style while the costs are open",
    expected: "nothing is computed or drawn again",
    async run({ visit }) {
      const at = await visit();
      const changes = await at.ask(async () => {
        await visitor.wholeWay({ primaryNeed: "implementation" });
        await visitor.allDrawn();
        await visitor.frames(10);
        let drawn = 0;
        const observer = new MutationObserver((records) => {
          drawn += records.length;
        });
        observer.observe(visitor.root(), { attributes: true, childList: true, characterData: true, subtree: true });
        const before = performance.getEntriesByType("measure").length;
        for (let frame = 0; frame < 30; frame++) {
          visitor.element().style.opacity = `${frame / 30}`;
          visitor.element().className = `frame-${frame}`;
          await visitor.frames(1);
        }
        return [drawn, performance.getEntriesByType("measure").length - before];
      });
      assert.deepEqual(changes, [0, 0]);
      await at.isQuiet();
    },
  },
  {
    fault: 30,
    name: "a place for a frame whose page isn’t there: the server answers with a page of its own",
    expected: "what the host wrote in the place comes back, and the console says why",
    async run({ visit }) {
      const at = await visit({
        head: WARNED,
        body: '<div data-fractional-fit="frame"><p>What the host wrote</p></div>',
        script: '<script src="fractional-fit/embed.js" async></script>',
        files: { "fractional-fit/frame.html": "<!doctype html><title>Not found</title><h1>Not found</h1>" },
      });
      const found = await at.ask(async () => {
        const place = document.querySelector("[data-fractional-fit]");
        await visitor.until(() => place.querySelector("iframe"));
        await visitor.until(() => globalThis.warned.length > 0);
        const [text, frame] = ["p", "iframe"].map((name) => place.querySelector(name));
        return [visitor.isSeen(text), visitor.isSeen(frame), globalThis.warned.length];
      });
      assert.deepEqual(found, [true, false, 1]);
    },
  },
  {
    fault: 35,
    name: "a page that is written into a frame (`srcdoc`)",
    expected: "works; a copied link opens the page around it",
    async run({ visit }) {
      const inside = `<!doctype html><html lang="en"><script src="visitor.js"></script>
        <script type="module" src="fractional-fit/fractional-fit.js"></script><fractional-fit></fractional-fit>`;
      const body = `<iframe title="Written" srcdoc="${inside.replaceAll('"', "&quot;")}"></iframe>`;
      const at = await visit({ script: "", body });
      const found = await at.ask(async () => {
        const frame = document.querySelector("iframe");
        await visitor.until(() => frame.contentWindow.visitor?.root());
        const { visitor: within, navigator } = /** @type {any} */ (frame.contentWindow);
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        const way = await within.wholeWay({ primaryNeed: "implementation" });
        (await within.until(() => within.at("copy-link"))).click();
        const { value } = await within.until(() => within.at("copy-by-hand"));
        return [way, value.replace(/#.*/, ""), value.includes("primaryNeed=implementation")];
      });
      const address = await at.driver.getCurrentUrl();
      assert.deepEqual(found, [REFERENCE, address.replace(/#.*/, ""), true]);
      await at.isQuiet();
    },
  },
  {
    fault: 17,
    name: "a tap on “Copy link” while the costs’ engine is awaited for longer than browsers remember a tap",
    expected: "the link is copied, or stands there to be copied by hand",
    async run({ visit }) {
      let arrive;
      const arrived = new Promise((resolve) => {
        arrive = resolve;
      });
      const late = (response, { body, type }) =>
        arrived.then(() => response.writeHead(200, { "Content-Type": type }).end(body));
      const at = await visit({ broken: { "costs.wasm": late } });
      await at.ask(() => visitor.decide({ primaryNeed: "implementation" }));
      const button = await at.ask(() => visitor.until(() => visitor.at("copy-link")));
      await button.click();
      await at.driver.sleep(6000);
      arrive();
      const [said, link] = await at.ask(async () => {
        const status = visitor.at("keep").querySelector("[role=status]");
        const field = await visitor.until(() => visitor.at("copy-by-hand") ?? status.textContent);
        return [status.textContent, field.value];
      });
      if (link !== undefined && link !== null) assert.match(link, /primaryNeed=implementation/);
      else assert.match(said, /copied/i);
      await at.isQuiet();
    },
  },
  {
    fault: 40,
    name: "a host’s shortcuts on letters and digits",
    expected: "what is typed into a field stays in it; other keys are the page’s",
    async run({ visit }) {
      const at = await visit({ body: '<fractional-fit mode="cost"></fractional-fit>' });
      const heard = await at.ask(async () => {
        const keys = [];
        for (const type of ["keydown", "keypress", "keyup"])
          document.addEventListener(type, (/** @type {any} */ { key }) => keys.push(`${type} ${key}`));
        const field = await visitor.until(() => visitor.at("figure-fractional.dayRateMinor"));
        const press = (node, key, more = {}) => {
          for (const type of ["keydown", "keypress", "keyup"])
            node.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, ...more }));
        };
        press(field, "7");
        press(field, "j");
        press(field, "k", { ctrlKey: true });
        press(field, "Escape");
        press(visitor.at("step-cost") ?? visitor.root().querySelector("button"), "?");
        return keys.filter((key) => key.startsWith("keydown"));
      });
      assert.deepEqual(heard, ["keydown k", "keydown Escape", "keydown ?"]);
      await at.isQuiet();
    },
  },
  {
    fault: 46,
    name: "a listener that comes late",
    expected: "it finds what the visitor has reached on the element",
    async run({ visit }) {
      const at = await visit();
      const found = await at.ask(async () => {
        await visitor.wholeWay({ primaryNeed: "implementation" });
        const element = /** @type {any} */ (visitor.element());
        return [element.assessment.verdict, element.comparison.fractional.totalMinor > 0];
      });
      assert.deepEqual(found, [REFERENCE[0], true]);
    },
  },
  {
    fault: 46,
    name: 'a framework that has made text of an object: `figures="[object Object]"`',
    expected: "told, by an event with the field’s name",
    async run({ visit }) {
      const at = await visit({
        head: WARNED,
        body: '<fractional-fit figures="[object Object]" answers="[object Object]"></fractional-fit>',
      });
      const told = await at.ask(async () => {
        const errors = () => visitor.found.events.filter(({ name }) => name === "error");
        await visitor.until(() => errors().length > 1);
        return errors().map(({ detail }) => `${detail.field}: ${detail.code}`);
      });
      assert.deepEqual(told.sort(), ["answers: wrong-type", "figures: wrong-type"]);
      await at.isRight();
    },
  },
];
