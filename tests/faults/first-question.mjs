/** A page that holds the first question itself: one that nobody hears is not left standing. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { integrityOf } from "../../scripts/integrity.mjs";
import { BROKEN } from "./host.mjs";
import { STRICT } from "./loading.mjs";

const [QUESTION, STYLE] = await Promise.all(
  ["en.html", "style.css"].map((file) =>
    readFile(new URL(`../../pkg/first-question/${file}`, import.meta.url), "utf8"),
  ),
);
const ADDRESS = "fractional-fit/first-question/style.css";
export const PAGE = {
  head: `<link rel="stylesheet" href="${ADDRESS}">`,
  body: `<fractional-fit>${QUESTION.replace(/href="[^"]*"/, `href="${ADDRESS}"`)}<p>What the host wrote</p></fractional-fit>`,
};

/** With its style in it, which a policy allows or forbids. */
const styled = (policy) => ({
  headers: { "Content-Security-Policy": policy },
  body: PAGE.body.replace(/<link[^>]*>/, `<style>${STYLE}</style>`),
});

/** In the page: the script comes. */
export const comes = (address = "fractional-fit/fractional-fit.js") => {
  const script = document.createElement("script");
  script.type = "module";
  script.src = address;
  document.head.append(script);
};

/** The question is there first; after ten seconds it gives way. */
async function givesWay(at) {
  const isSeen = () => at.ask(() => visitor.isSeen(visitor.at("question-symptoms")));
  assert.equal(await isSeen(), true, "the question is there");
  await at.ask(() => visitor.until(() => visitor.isSeen(visitor.element().querySelector("p"))));
  assert.equal(await isSeen(), false, "it gives way");
}

export const firstQuestion = [
  {
    fault: 14,
    name: "the first question in the page, and no engine at all",
    expected: "the host's own content and an error event",
    async run({ visit }) {
      const at = await visit({
        ...PAGE,
        broken: { "fit.wasm": BROKEN.missing, "engine-javascript.js": BROKEN.missing },
      });
      await at.isFallback();
      await at.isQuiet();
    },
  },
  {
    fault: 15,
    name: "the first question in the page with its style, whose digest the strict policy names",
    expected: "it is there before the script, no violation",
    async run({ visit }) {
      const at = await visit({ ...styled(`${STRICT}; style-src '${integrityOf(STYLE)}'`), script: "" });
      await at.ask(() => visitor.until(() => visitor.isSeen(visitor.at("continue"))));
      await at.isQuiet();
    },
  },
  {
    fault: 15,
    name: "the first question in the page with its style, which the strict policy forbids",
    expected: "the host's own content until the element is there, which works",
    async run({ visit }) {
      const before = await visit({ ...styled(STRICT), script: "" });
      await before.showsHostContent();
      assert.equal(await before.ask(() => visitor.isSeen(visitor.at("question-symptoms"))), false);
      const at = await visit(styled(STRICT));
      await at.isRight();
      assert.deepEqual(await at.ask(() => visitor.found.errors), []);
    },
  },
  {
    fault: 17,
    name: "the first question in the page, and a slow script: two seconds",
    expected: "it is there at once, what is chosen counts, and nothing moves when the element takes it over",
    async run({ visit }) {
      const at = await visit({ ...PAGE, script: "" });
      const boxes = () => {
        const all = visitor.root().querySelectorAll(".frame, .frame *");
        return visitor.stringify(visitor.from(all).map((node) => node.getBoundingClientRect()));
      };
      await at.ask(() => visitor.until(() => visitor.isSeen(visitor.at("continue"))));
      const before = await at.ask(boxes);
      await at.driver.sleep(2000);
      await at.ask(comes);
      await at.ask(() => visitor.ready());
      assert.equal(await at.ask(boxes), before);
      await at.isRight();
      await at.isQuiet();
      const early = await visit({ ...PAGE, script: "" });
      await early.ask(async () => {
        (await visitor.until(() => visitor.at("symptoms-capability-gap")?.querySelector("input"))).click();
      });
      await early.ask(comes);
      await early.ask(() => visitor.ready());
      assert.equal(await early.ask(() => visitor.at("symptoms-capability-gap").querySelector("input").checked), true);
      await early.isRight();
      await early.isQuiet();
    },
  },
  {
    fault: 17,
    name: "the first question in the page, and a tap on the costs before the script has come",
    expected: "it counts: the costs are shown",
    async run({ visit }) {
      const at = await visit({ ...PAGE, script: "" });
      const tapped = await at.ask(() => visitor.until(() => visitor.at("step-cost")));
      await tapped.click();
      await at.ask(comes);
      await at.ask(() => visitor.until(() => visitor.at("costs")));
      await at.isQuiet();
    },
  },
  {
    fault: 18,
    name: "the first question in the page, and offline before the element itself",
    expected: "after 10 s the host's own content",
    async run({ visit }) {
      await givesWay(await visit({ ...PAGE, broken: { "fractional-fit.js": BROKEN.offline } }));
    },
  },
  {
    fault: 18,
    name: "the first question in the page, and offline before its style sheet",
    expected: "the host's own content until the element is there",
    async run({ visit }) {
      const at = await visit({ ...PAGE, script: "", broken: { "style.css": BROKEN.offline } });
      await at.showsHostContent();
      const [question] = await at.ask(() => [visitor.isSeen(visitor.at("question-symptoms"))]);
      assert.equal(question, false);
    },
  },
  {
    fault: 19,
    name: "the first question in the page, and scripts off, by a frame that allows none",
    expected: "the host's own content",
    async run({ visit, host }) {
      const inner = new URL(host.open(PAGE)).pathname;
      const at = await visit({ script: "", body: `<iframe sandbox="allow-same-origin" src="${inner}"></iframe>` });
      await at.ask(() =>
        visitor.until(() => {
          const element = document.querySelector("iframe").contentDocument?.querySelector("fractional-fit");
          const question = element?.shadowRoot?.querySelector("form");
          return question && visitor.isSeen(element.querySelector("p")) && !visitor.isSeen(question);
        }),
      );
    },
  },
  {
    fault: 20,
    name: "the first question in the page, and a browser without constructible style sheets",
    expected: "after 10 s the host's own content",
    async run({ visit }) {
      const head = `${PAGE.head}<script>delete CSSStyleSheet.prototype.replaceSync</script>`;
      await givesWay(await visit({ ...PAGE, head }));
    },
  },
];
