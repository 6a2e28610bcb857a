/** What `www/docs/embedding.md` shows of handing results on: taken from there, and run in a host's page. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { clickToVerdict } from "../element/person.mjs";
import { hosts } from "./hosts.mjs";

const { folder, openHost } = hosts();
const text = await readFile(new URL("../../www/docs/embedding.md", import.meta.url), "utf8");
const section = text.slice(text.indexOf("## Results to your CRM"), text.indexOf("## A next step"));
const [consent, hiddenField, otherFrame, ownAddress] = [...section.matchAll(/```js\n([\s\S]*?)```/g)].map(
  ([, code]) => code,
);

const answer = (page) => clickToVerdict(page);
const page = (script, attributes = "", body = "") => ({
  head: `<script type="module" src="${folder()}fractional-fit.js"></script>`,
  body: `<fractional-fit ${attributes}></fractional-fit>${body}<script>${script}</script>`,
});

test("dataLayer: nothing before the consent, the events after it", async () => {
  const host = await openHost(page(`globalThis.agree = () => { ${consent} };`, "data-layer"));
  await host.page.getByTestId("question-symptoms").waitFor();
  assert.equal(await host.page.evaluate(() => globalThis.dataLayer), undefined);
  await host.page.evaluate(() => globalThis.agree());
  await answer(host.page);
  await host.page.waitForFunction(() => globalThis.dataLayer?.some(({ event }) => event === "fractional-fit:result"));
  const pushed = await host.page.evaluate(() => JSON.stringify(globalThis.dataLayer));
  assert.ok(pushed.includes("hire-practitioners") && !pushed.includes('"answers"'), pushed);
  assert.deepEqual(host.faults(), []);
  await host.close();
});

test("a hidden field of a form", async () => {
  const host = await openHost(
    page(hiddenField, "", '<form><input type="hidden" name="fractional_fit_verdict"></form>'),
  );
  await answer(host.page);
  await host.page.getByTestId("verdict").waitFor();
  assert.equal(await host.page.locator("form input").inputValue(), "hire-practitioners");
  await host.close();
});

test("a form in a frame of another site", async () => {
  const form = `<iframe title="form" src="https://forms.example.com/"></iframe>`;
  const { head, body } = page(otherFrame, "", form);
  const host = await openHost(
    { head, body },
    {
      prepare: (opened) =>
        opened.route("https://forms.example.com/", (route) =>
          route.fulfill({
            contentType: "text/html",
            body: "<!doctype html><script>addEventListener('message', ({ data }) => { document.title = JSON.stringify(data); });</script>",
          }),
        ),
    },
  );
  await host.page.frameLocator("iframe").locator("html").waitFor();
  await answer(host.page);
  await host.page.getByTestId("verdict").waitFor();
  const frame = host.page.frames().find((one) => one.url().startsWith("https://forms"));
  await frame.waitForFunction(() => document.title !== "");
  assert.deepEqual(JSON.parse(await frame.title()), { verdict: "hire-practitioners" });
  await host.close();
});

test("an address of one's own: only with consent, answers only where they are shared", async () => {
  for (const [agreed, attributes] of /** @type {[boolean, string][]} */ ([
    [false, "share-answers"],
    [true, ""],
    [true, "share-answers"],
  ])) {
    const sent = [];
    const host = await openHost(page(`globalThis.visitorHasAgreed = ${agreed}; ${ownAddress}`, attributes), {
      prepare: (opened) =>
        opened.route("**/leads", (route) => {
          sent.push(route.request().postDataJSON());
          return route.fulfill({ status: 204 });
        }),
    });
    await answer(host.page);
    await host.page.getByTestId("verdict").waitFor();
    // What the page has sent by now comes before what it sends afterwards.
    await host.page.evaluate(() => fetch("leads", { method: "POST", body: '"the last"' }));
    assert.equal(sent.pop(), "the last");
    const answers = attributes ? { symptoms: [], aiDecisions: "no", primaryNeed: "implementation" } : null;
    assert.deepEqual(sent, agreed ? [{ verdict: "hire-practitioners", answers }] : []);
    assert.deepEqual(host.faults(), []);
    await host.close();
  }
});
