/** What the page sets: attributes, properties, the JSON block. */

import assert from "node:assert/strict";

const MARKUP = '<img src="stolen.png" onerror="alert(1)"><script>alert(2)</script><s>';

/** Asks the element for everything that the text could have become, and the host for what was asked of it. */
async function isText(at, host, wanted) {
  const found = await at.ask((text) => {
    const { textContent } = visitor.root();
    return [textContent.includes(text), visitor.root().querySelectorAll("img, script, s").length];
  }, wanted);
  assert.deepEqual(found, [true, 0]);
  assert.deepEqual(
    host.requests.filter((path) => path.startsWith(at.path) && path.includes("stolen")),
    [],
  );
  await at.isQuiet();
}

const block = (settings) => `<fractional-fit><script type="application/json">${settings}</script></fractional-fit>`;
/** JSON may write a `<` as its number, and has to where it stands in a page. */
const inPage = (settings) => JSON.stringify(settings).replaceAll("<", "\\u003c");

const refused = (at, fields) =>
  at.ask(async (wanted) => {
    const told = () => visitor.found.events.filter(({ name }) => name === "error").map(({ detail }) => detail);
    await visitor.until(() => wanted.every((field) => told().some((one) => one.field === field)));
    return told().map(({ code, field }) => `${field}: ${code}`);
  }, fields);

export const settings = [
  {
    fault: 2,
    name: "markup in labels, JSON, attributes",
    expected: "literal text",
    async run({ visit, host }) {
      const json = await visit({ body: block(inPage({ labels: { next: MARKUP, fit: MARKUP }, mode: MARKUP })) });
      await json.ask(() => visitor.ready());
      await isText(json, host, MARKUP);
      const property = await visit();
      await property.ask(async (text) => {
        visitor.element().labels = { next: text };
        await visitor.until(() => visitor.at("continue")?.textContent === text);
      }, MARKUP);
      await isText(property, host, MARKUP);
      const attribute = await visit({
        body: `<fractional-fit mode="cost" cta-label="${MARKUP.replaceAll('"', "&quot;")}"></fractional-fit>`,
      });
      await attribute.ask(() => visitor.until(() => visitor.at("cta")));
      await isText(attribute, host, MARKUP);
    },
  },
  {
    fault: 3,
    name: "`javascript:` in the call to action",
    expected: "dropped: https, mailto, tel and pages of the same site only",
    async run({ visit }) {
      for (const href of ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "http://example.com/"]) {
        const at = await visit({ body: '<fractional-fit mode="cost"></fractional-fit>' });
        await at.ask((value) => {
          visitor.element().ctaHref = value;
        }, href);
        assert.deepEqual(await refused(at, ["cta-href"]), ["cta-href: unknown-value"], href);
        assert.equal(await at.ask(() => visitor.root().querySelectorAll("[part=cta]").length), 0, href);
        await at.isQuiet();
      }
      const at = await visit({ body: '<fractional-fit mode="cost" cta-href="mailto:a@example.com"></fractional-fit>' });
      const kept = await at.ask(
        async () => (await visitor.until(() => visitor.root().querySelector("[part=cta]"))).href,
      );
      assert.equal(kept, "mailto:a@example.com");
    },
  },
  {
    fault: 6,
    name: "`__proto__` and `constructor` in the JSON block",
    expected: "unknown-field error, nothing polluted",
    async run({ visit }) {
      const hostile = `{"__proto__": {"polluted": 1, "mode": "cost"}, "constructor": {"prototype": {"polluted": 1}},
        "answers": {"__proto__": {"phase": "none"}}, "figures": {"toString": 1}, "labels": {"__proto__": "x"}}`;
      const at = await visit({ body: block(hostile) });
      const fields = ["__proto__", "constructor", "answers.__proto__", "figures.toString", "labels.__proto__"];
      assert.deepEqual((await refused(at, fields)).sort(), fields.map((field) => `${field}: unknown-field`).sort());
      assert.equal(await at.ask(() => ({}).polluted === undefined), true);
      await at.isRight();
      await at.isQuiet();
    },
  },
];
